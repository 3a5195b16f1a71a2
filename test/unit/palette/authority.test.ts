import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { root } from '#build/paths.ts';
import { selfSign } from '#electron/demo-site/identity.ts';
import type { OddHost } from '#test/kit/odd-host.ts';
import { json, oddHost } from '#test/kit/odd-host.ts';

// A process has to start, on a busy machine too.
vi.setConfig({ testTimeout: 30_000 });

let dir: string;
const consoles: OddHost[] = [];
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fieldlink-authority-'));
});
afterAll(async () => {
  await Promise.all(consoles.map((each) => each.close()));
  await rm(dir, { recursive: true, force: true });
});

it('an authority of this laptop vouches for a console by its name, and for nothing else', async () => {
  const known = await selfSign('palette.example', '127.0.0.1');
  const misnamed = await selfSign('elsewhere.example', '127.0.0.9');
  const strange = await selfSign('palette.example', '127.0.0.1');
  for (const credentials of [known, misnamed, strange])
    consoles.push(
      await oddHost((_, response) => {
        json(response, { items: [] });
      }, credentials),
    );
  const authorities = join(dir, 'authorities.pem');
  await writeFile(authorities, [known.cert, misnamed.cert].join('\n'));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...['--import', 'tsx', 'test/kit/authority-process.ts'],
      ...consoles.map(({ address, port }) => `${address}:${String(port)}`),
    ],
    { cwd: root, env: { ...process.env, NODE_EXTRA_CA_CERTS: authorities } },
  );
  expect(JSON.parse(stdout)).toEqual([
    [true, 'answered', null],
    [false, 'console-changed', 'no authority vouches: ERR_TLS_CERT_ALTNAME_INVALID'],
    [false, 'console-changed', 'no authority vouches: DEPTH_ZERO_SELF_SIGNED_CERT'],
  ]);
  // Nobody heard a request over a connection that was not trusted.
  expect(consoles.map(({ asked }) => asked.length)).toEqual([1, 0, 0]);
});
