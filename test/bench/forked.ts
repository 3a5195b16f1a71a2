import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { nodeBanner } from '#build/bundle-node.ts';
import { root } from '#build/paths.ts';

/** A script of this folder with the core in it, as one file in `scratch`, as it ships; answers where it is. */
export async function bundled(scratch: string, name: string): Promise<string> {
  const outfile = path.join(scratch, `${name}.mjs`);
  await build({
    entryPoints: [path.join(root, `test/bench/${name}.ts`)],
    ...{ outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' },
    banner: { js: nodeBanner },
    define: { __FIELDLINK_CODE_READER__: '""' },
  });
  return outfile;
}

/** The heap that `npm start` asks for; a script of somebody else's has what Node gives it. */
export async function heapAsShipped(): Promise<string[]> {
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return manifest.scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

/** Gives it a task in a process of its own, so that nothing else is in its figures. */
export async function inOwnProcess<Task extends object, Answer>(
  script: string,
  task: Task,
  options: readonly string[],
): Promise<Answer> {
  const child = fork(script, { execArgv: [...options] });
  child.send(task);
  const answer = once(child, 'message') as Promise<[Answer]>;
  const [first] = await Promise.race([answer, once(child, 'exit') as Promise<[number]>]);
  if (typeof first === 'number') throw new Error(`${script} ended with ${String(first)}`);
  return first;
}
