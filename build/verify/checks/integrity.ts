import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { NtExecutable, NtExecutableResource } from 'resedit';
import { z } from 'zod';
import type { App } from '../app.ts';
import { sha256 } from '../asar.ts';
import { judged, lookAtEach } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { infoOf } from '../mac-info.ts';
import type { Release } from '../release.ts';

const inInfo = z.object({
  ElectronAsarIntegrity: z.object({
    'Resources/app.asar': z.object({ algorithm: z.literal('SHA256'), hash: z.string() }),
  }),
});
const inExe = z.array(z.object({ file: z.string(), alg: z.string(), value: z.string() }));

/** The hash that the executable knows. vendor: electron/docs/tutorial/asar-integrity.md. Null on Linux, which looks at none. */
async function knownHash({ system, binary }: App): Promise<string | null> {
  if (system === 'linux') return null;
  if (system === 'mac')
    return inInfo.parse(await infoOf(binary)).ElectronAsarIntegrity['Resources/app.asar'].hash;
  const exe = NtExecutable.from(await readFile(binary), { ignoreCert: true });
  const found = NtExecutableResource.from(exe).entries.find(
    ({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR',
  );
  if (found === undefined) throw new Error(`${path.basename(binary)} has no ELECTRONASAR`);
  const told = inExe.parse(JSON.parse(Buffer.from(found.bin).toString('utf8')));
  return told.find(({ file, alg }) => file === 'resources\\app.asar' && alg === 'SHA256')?.value ?? '';
}

async function problemsOf(app: App): Promise<string[]> {
  const { files, headerHash, surplus } = app.asar;
  const known = await knownHash(app);
  return [
    ...(surplus === 0 ? [] : [`${String(surplus)} bytes of it belong to no file`]),
    ...files.filter(({ isOutside }) => isOutside).map(({ name }) => `${name} lies outside of the archive`),
    ...files.flatMap(({ name, hash, body, isOutside }) =>
      isOutside || hash === sha256(body)
        ? []
        : [hash === undefined ? `${name} has no hash` : `${name} is not what its hash says`],
    ),
    ...(known === null || known === headerHash
      ? []
      : [`the archive's header is ${headerHash}, its executable expects ${known}`]),
  ];
}

const so: Readonly<Record<App['system'], string>> = {
  linux: 'every file has its hash; Electron on Linux looks at none, the package’s owner is what guards it',
  win: 'every file has its hash, and the header the one in ELECTRONASAR of the .exe',
  mac: 'every file has its hash, and the header the one in Info.plist',
};

/** What is in the archive is what was put in, and the executable will see when it is not. */
export const integrity = ({ apps }: Release): Promise<Finding[]> =>
  lookAtEach(apps, async (app) => judged(app.label, await problemsOf(app), so[app.system]));
