import { parseArgs } from 'node:util';
import { bundle } from './bundle.ts';
import { discovery } from './discovery.ts';
import { evaluate } from './evaluate.ts';
import { link } from './link.ts';
import { match } from './match.ts';
import { packed } from './packed.ts';
import type { Bench } from './paired.ts';
import { qr } from './qr.ts';
import { recovery } from './recovery.ts';
import { refresh } from './refresh.ts';
import { start } from './start.ts';
import { table } from './table.ts';
import { upload } from './upload.ts';

/** `npm run -s bench -- [NAME] [--case C] [--runs N]`: JSON lines, medians of paired runs, lower is better. */
const benches: Record<string, Bench> = {
  start,
  bundle,
  evaluate,
  link,
  recovery,
  refresh,
  table,
  discovery,
  upload,
  match,
  qr,
  packed,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { case: { type: 'string' }, runs: { type: 'string', default: '3' } },
});
const runs = Number(values.runs);
const names = positionals.length > 0 ? positionals : Object.keys(benches);
const unknown = names.filter((name) => !Object.hasOwn(benches, name));

if (unknown.length > 0 || !Number.isInteger(runs) || runs < 1) {
  process.stderr.write(`bench: [${Object.keys(benches).join('|')}] [--case C] [--runs N]\n`);
  process.exit(1);
}
for (const name of names) {
  await benches[name]?.({ runs, only: values.case }, (line) => {
    process.stdout.write(`${JSON.stringify(line)}\n`);
  });
}
