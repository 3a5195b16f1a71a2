import path from 'node:path';
import { ensureBuilt } from './bundle.ts';
import { root } from './paths.ts';
import { fail } from './entry.ts';

try {
  const { dir } = await ensureBuilt();
  process.stdout.write(`${path.relative(root, dir)}\n`);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
