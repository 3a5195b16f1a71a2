import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesIn } from './files.ts';
import { circlesOf } from './layers/circles.ts';
import { judge } from './layers/judge.ts';
import { root } from './paths.ts';

const folders = ['shared', 'electron', 'renderer', 'build', 'test'];
const isCode = (file: string): boolean => /\.[cm]?tsx?$/.test(file) && !file.endsWith('.d.ts');

const names = (await Promise.all(folders.map((folder) => filesIn(folder)))).flat().filter(isCode);
const files = new Map(
  await Promise.all(
    names.map(async (file) => [file, await readFile(path.join(root, file), 'utf8')] as const),
  ),
);
const violations = [...files].flatMap(([file, text]) => judge(file, text));
const circles = circlesOf(files);

for (const { file, line, message } of violations) {
  process.stdout.write(`${file}:${String(line)}  ${message}\n`);
}
for (const circle of circles) process.stdout.write(`${circle.join(' -> ')}  is a circle\n`);
const found = `${String(violations.length)} against the import rule, ${String(circles.length)} import circles`;
process.stdout.write(`${String(files.size)} files, ${found}\n`);
if (violations.length + circles.length > 0) process.exitCode = 1;
