import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesIn } from './files.ts';
import { root } from './paths.ts';

const folders = ['shared', 'electron', 'renderer', 'build'];

/**
 * Names a build by everything it is made from, so that "is it stale?" is "does this folder exist?": twelve hex digits, the
 * same wherever the same sources lie, on every system (line ends: `.gitattributes`).
 */
export async function hashInputs(repository = root): Promise<string> {
  const sources = (await Promise.all(folders.map((folder) => filesIn(folder, repository))))
    .flat()
    .filter((name) => !name.endsWith('.md'));
  const names = ['package.json', 'package-lock.json', ...sources];
  const contents = await Promise.all(names.map((name) => readFile(path.join(repository, name))));
  const hash = createHash('sha256');
  names.forEach((name, i) => {
    const content = contents[i] ?? Buffer.alloc(0);
    hash.update(`${name}\0${String(content.length)}\0`).update(content);
  });
  return hash.digest('hex').slice(0, 12);
}
