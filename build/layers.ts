import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesIn } from './files.ts';
import { judge } from './layers/judge.ts';
import { root } from './paths.ts';

const folders = ['shared', 'electron', 'renderer', 'build', 'test'];
const isCode = (file: string): boolean => /\.[cm]?tsx?$/.test(file) && !file.endsWith('.d.ts');

const files = (await Promise.all(folders.map(filesIn))).flat().filter(isCode);
const judged = await Promise.all(
  files.map(async (file) => judge(file, await readFile(path.join(root, file), 'utf8'))),
);
const violations = judged.flat();

for (const { file, line, message } of violations) {
  process.stdout.write(`${file}:${String(line)}  ${message}\n`);
}
process.stdout.write(`${String(files.length)} files, ${String(violations.length)} against the import rule\n`);
if (violations.length > 0) process.exitCode = 1;
