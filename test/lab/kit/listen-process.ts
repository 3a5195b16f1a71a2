import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualPatience } from '#electron/http/patience.ts';
import { methods } from '#shared/contract/methods.ts';
import { openCore } from '../../kit/ask-core.ts';

/** Fieldlink's core on the machine it runs on: listens for hosts that announce themselves and prints what it found. */
const dataDir = await mkdtemp(join(tmpdir(), 'fieldlink-listen-'));
const core = await openCore(dataDir, { remember: false, patience: usualPatience });
const started = await core.call('sweep.start', methods['sweep.start'].input.parse({ announced: true }));
await new Promise<void>((resolve) => {
  const look = (): void => {
    if (core.read('runs').every(({ state }) => state === 'ended')) resolve();
  };
  core.subscribe('runs', look);
  look();
});
const hosts = core
  .read('hosts')
  .map(({ address, port, sources }) => `${address}:${String(port)} ${sources.join()}`)
  .sort();
process.stdout.write(`${JSON.stringify({ started, hosts })}\n`);
await core.close();
await rm(dataDir, { recursive: true, force: true });
