import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { usualPatience } from '#electron/http/patience.ts';
import { openCore } from '../../kit/ask-core.ts';

/** Asks the contract “Why can’t I see my host?” on the machine it runs on, once for each address given; answers all. */
const dataDir = await mkdtemp(path.join(tmpdir(), 'fieldlink-lab-'));
const core = await openCore(dataDir, { remember: false, patience: usualPatience });
const answers = await Promise.all(
  process.argv.slice(2).map((address) => core.call('diagnosis.start', { address })),
);
process.stdout.write(`${JSON.stringify(answers)}\n`);
await core.close();
await rm(dataDir, { recursive: true, force: true });
