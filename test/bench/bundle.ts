import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ensureBuilt } from '#build/bundle.ts';
import { root } from '#build/paths.ts';
import type { Bench } from './paired.ts';
import { paired } from './paired.ts';

const kB = (text: Buffer): number => gzipSync(text, { level: 9 }).length / 1000;

/** The script that index.html names and what that imports at once; chunks loaded on demand do not count. */
async function firstLoad(dir: string): Promise<number> {
  const html = await readFile(path.join(dir, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? '');
  const seen = new Set<string>();
  const walk = async (file: string): Promise<number> => {
    if (seen.has(file)) return 0;
    seen.add(file);
    const text = await readFile(path.join(dir, file));
    const imports = [...text.toString('utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)];
    const below = await Promise.all(imports.map(([, name]) => walk(path.join('assets', name ?? ''))));
    return below.reduce((sum, size) => sum + size, kB(text));
  };
  const sizes = await Promise.all(named.map(walk));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The least a React and MUI page with one table weighs. */
const bare = `import { createRoot } from 'react-dom/client';
import { createElement as h } from 'react';
import { Table, TableBody, TableCell, TableRow, Button } from '@mui/material';
createRoot(document.body).render(h('div', null, h(Button, null, 'x'),
  h(Table, null, h(TableBody, null, h(TableRow, null, h(TableCell, null, '1'))))));`;

async function barePage(): Promise<number> {
  // Inside the project, so that the packages are found.
  const dir = await mkdtemp(path.join(root, 'dist', 'bench-'));
  const out = await mkdtemp(path.join(tmpdir(), 'fieldlink-bench-'));
  try {
    await writeFile(path.join(dir, 'main.js'), bare);
    await writeFile(path.join(dir, 'index.html'), '<script type="module" src="./main.js"></script>');
    await build({
      configFile: false,
      root: dir,
      base: './',
      logLevel: 'error',
      build: { outDir: out, emptyOutDir: true },
    });
    const files = await readdir(path.join(out, 'assets'));
    const texts = await Promise.all(files.map((file) => readFile(path.join(out, 'assets', file))));
    return texts.reduce((sum, text) => sum + kB(text), 0);
  } finally {
    await Promise.all([dir, out].map((each) => rm(each, { recursive: true, force: true })));
  }
}

export const bundle: Bench = async (_, print) => {
  const { dir } = await ensureBuilt();
  const lines = await paired({ bench: 'bundle', case: 'first load', unit: 'kB gzip' }, 1, {
    ours: () => firstLoad(path.join(dir, 'renderer')),
    peers: { 'react+mui-table': barePage },
  });
  lines.forEach(print);
};
