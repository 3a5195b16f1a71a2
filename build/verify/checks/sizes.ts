import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { sha256 } from '../asar.ts';
import { judged, lookAtEach } from '../finding.ts';
import type { Finding } from '../finding.ts';
import type { Release } from '../release.ts';

/** In bytes: what is packed besides the runtime, compressed; an archive of the web shell as it is. */
const limits = { packed: 12e6, web: 15e6 };

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

const against = (label: string, bytes: number, limit: number): Finding[] =>
  judged(
    label,
    bytes <= limit ? [] : [`${megabytes(bytes)}, more than ${megabytes(limit)}`],
    `${megabytes(bytes)} of at most ${megabytes(limit)}`,
  );

/** Bytes of a file, compressed. The systems' archives are mostly the same: each is compressed once. */
function compressor(): (file: string) => Promise<number> {
  const known = new Map<string, Promise<number>>();
  return async (file) => {
    const body = await readFile(file);
    const key = sha256(body);
    const size = known.get(key) ?? promisify(gzip)(body, { level: 9 }).then(({ length }) => length);
    known.set(key, size);
    return size;
  };
}

/** What lies beside an app, and comes with the runtime. */
const ofRuntime = /^(?:LICENSE|[\w-]+\.lproj)/;

/** Small enough for a stick and a slow line. */
export async function sizes({ apps, webs }: Release): Promise<Finding[]> {
  const compressed = compressor();
  return [
    ...(await lookAtEach(apps, async ({ label, resources, beside }) => {
      const own = beside.filter((name) => !ofRuntime.test(name));
      const bytes = await Promise.all(own.map((name) => compressed(path.join(resources, name))));
      return against(
        label,
        bytes.reduce((sum, each) => sum + each, 0),
        limits.packed,
      );
    })),
    ...(await lookAtEach(webs, async ({ label, file }) =>
      against(label, (await stat(file)).size, limits.web),
    )),
  ];
}
