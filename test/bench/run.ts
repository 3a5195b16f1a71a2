import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { measure } from './bench.ts';
import type { Bench } from './bench.ts';

/** `npm run -s bench -- [NAME] [--case C] [--runs N]`: one JSON line per case. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { case: { type: 'string' }, runs: { type: 'string', default: '5' } },
});
const [wanted] = positionals;
const runs = Math.max(1, Math.trunc(Number(values.runs)) || 1);

const ending = '.bench.ts';
const names = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .filter((name) => wanted === undefined || name === wanted);

let lines = 0;
for (const name of names) {
  const file = path.join(import.meta.dirname, name + ending);
  const { bench } = (await import(pathToFileURL(file).href)) as { bench: Bench };
  try {
    for (const [label, one] of Object.entries(bench.cases)) {
      if (values.case !== undefined && values.case !== label) continue;
      const { ours, peer } = await measure(one, runs);
      const { unit, peerName } = one;
      const line = { bench: name, case: label, unit, ours, peer, peerName, ratio: ours / peer };
      process.stdout.write(`${JSON.stringify(line)}\n`);
      lines++;
    }
  } finally {
    await bench.close?.();
  }
}

if (lines === 0) {
  process.stderr.write('bench: there is no such bench or case.\n');
  process.exitCode = 1;
}
