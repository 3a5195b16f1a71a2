import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ensureBuilt } from '#build/bundle.ts';
import { readContents } from '#build/contents.ts';
import { stageApp } from '#build/stage.ts';
import type { Bench } from './paired.ts';
import { paired } from './paired.ts';

/** In a Node of its own; its processor's time since it began, so that a busy machine says much the same as a quiet one. */
const timed = (work: string): string =>
  `${work};const {user,system}=process.cpuUsage();process.stdout.write(String((user+system)/1000));process.exit()`;

/** Milliseconds of the processor for a whole process that does only this. */
async function cpuOf(work: string, cwd: string): Promise<number> {
  const args = ['--input-type=module', '-e', timed(work), '--', '--data-dir', cwd];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd });
  return Number(stdout);
}

/** Whatever is asked of it is there and does nothing, and it is never ready: what is measured ends before that. */
const anything = `const anything=new Proxy(function(){},{get:()=>anything,apply:()=>anything,construct:()=>anything});`;

const namesFromElectron = /import\{([^}]*)\}from"electron"/g;

/** The desktop shell's files with an Electron beside them that has every name they import. */
async function stageDesktop(into: string): Promise<string> {
  await stageApp(['desktop'], into);
  const { files } = await readContents((await ensureBuilt()).dir);
  const scripts = files.desktop.filter((file) => file.endsWith('.js'));
  const texts = await Promise.all(scripts.map((file) => readFile(path.join(into, file), 'utf8')));
  const names = texts
    .flatMap((text) => [...text.matchAll(namesFromElectron)])
    .flatMap(([, list = '']) => list.split(','))
    .map((name) => name.split(' as ')[0]?.trim() ?? '');
  const electron = path.join(into, 'node_modules/electron');
  await mkdir(electron, { recursive: true });
  await writeFile(path.join(electron, 'package.json'), '{"type":"module","exports":"./index.js"}');
  const exported = [...new Set(names)].map((name) => `anything as ${name}`).join(',');
  await writeFile(path.join(electron, 'index.js'), `${anything}export{${exported}};`);
  return path.join(into, 'electron/desktop/boot.js');
}

/** What Node needs to read and evaluate the bundles of a shell before it does anything, against an empty script. */
export const evaluate: Bench = async ({ runs, only }, print) => {
  const scratch = await mkdtemp(path.join(tmpdir(), 'fieldlink-bench-'));
  try {
    const { dir } = await ensureBuilt();
    const files: Record<string, string> = {
      web: path.join(dir, 'electron/web/main.js'),
      desktop: await stageDesktop(path.join(scratch, 'desktop')),
    };
    for (const [name, file] of Object.entries(files)) {
      if (only !== undefined && only !== name) continue;
      const work = `await import(${JSON.stringify(pathToFileURL(file).href)})`;
      const lines = await paired({ bench: 'evaluate', case: name, unit: 'ms of processor' }, runs, {
        ours: () => cpuOf(work, scratch),
        peers: { 'empty-script': () => cpuOf('', scratch) },
      });
      for (const line of lines) {
        print(line);
        const more = line.ours - line.peer;
        print({ ...line, case: `${name}, beyond the empty script`, ours: more, ratio: more / line.peer });
      }
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};
