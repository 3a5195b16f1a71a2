import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { packagesOf } from './contents.ts';
import { root } from './paths.ts';
import type { Stamp } from './stamp.ts';

const source = path.join(root, 'renderer');

/** Notes every module of which something is left. */
const noteModules = (modules: Set<string>): Plugin => ({
  name: 'note-modules',
  generateBundle: (_, bundle) => {
    for (const part of Object.values(bundle))
      if (part.type === 'chunk') for (const id of Object.keys(part.modules)) modules.add(id);
  },
});

/** The renderer both shells serve, byte for byte. Nothing is inlined: the CSP allows scripts from 'self' only. */
export async function bundleRenderer(outDir: string, stamp: Stamp): Promise<{ packages: string[] }> {
  const modules = new Set<string>();
  // vite takes the mode from NODE_ENV and sets it; the entry that runs after us must see what the user set.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({
      configFile: false,
      envDir: false,
      root: source,
      base: './',
      mode: 'production',
      logLevel: 'error',
      plugins: [react(), noteModules(modules)],
      define: {
        __FIELDLINK_VERSION__: JSON.stringify(stamp.version),
        __FIELDLINK_BUILD__: JSON.stringify(stamp.build),
      },
      worker: { format: 'es', plugins: () => [noteModules(modules)] },
      build: {
        outDir,
        emptyOutDir: false,
        target: 'es2023',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 4096,
        reportCompressedSize: false,
        // What the first screen needs is fetched as one file, whatever the views that come later share of it: in forty
        // small ones it weighs 7 % more.
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
        },
      },
    });
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
  return { packages: packagesOf([...modules]) };
}
