import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fail } from './entry.ts';
import { isFine, report, verifyRelease } from './verify/verify.ts';

/** `npm run verify -- DIR [--dry]`: reads back what `npm run dist` made; exit 1 when anything is not as it has to be. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dry: { type: 'boolean', default: false } },
});
const [dir, ...more] = positionals;
if (dir === undefined || more.length > 0) fail('npm run verify -- FOLDER [--dry]');
const isFolder = await stat(dir).then(
  (found) => found.isDirectory(),
  () => false,
);
if (!isFolder) fail(`${dir} is no folder.`);
const rows = await verifyRelease(dir, values.dry);
process.stdout.write(report(rows));
if (!isFine(rows)) process.exitCode = 1;
