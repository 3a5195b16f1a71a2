import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { build, stop } from 'esbuild';
import type { Metafile } from 'esbuild';
import { packagesOf } from './contents.ts';
import type { EntryName } from './contents.ts';
import { nameFrom } from './files.ts';
import { root, tool } from './paths.ts';
import type { Stamp } from './stamp.ts';

const entries: Readonly<Record<EntryName, string>> = {
  web: 'electron/web/main',
  cli: 'electron/cli/main',
  'demo-site': 'electron/demo-site/main',
  desktop: 'electron/desktop/boot',
};

const codeReader = 'electron/zxing_reader.wasm';
const preload = 'electron/desktop/preload.cjs';

/** What Electron reads of the folder it is started on. */
const manifest = ({ version }: Stamp): string =>
  JSON.stringify({
    name: 'fieldlink',
    productName: 'Fieldlink',
    version,
    type: 'module',
    main: 'electron/desktop/boot.js',
  });

// Bundled CommonJS packages call require for Node's own modules, and name their own file.
export const nodeBanner = [
  `import{createRequire as __createRequire}from'node:module'`,
  `import{fileURLToPath as __fileURLToPath}from'node:url'`,
  `const require=__createRequire(import.meta.url),__filename=__fileURLToPath(import.meta.url);`,
].join(';');

/**
 * A library that is imported as one object stays whole, with its translations and JSON schemas; as a namespace only what is
 * named of it stays. vendor: zod, "Tree-shaking": it is the same object.
 */
const zodByName: Plugin = {
  name: 'zod-by-name',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/](?:electron|shared)[\\/].*\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      return {
        loader: 'ts',
        contents: text.replace(/^import \{ z \} from 'zod';$/m, `import * as z from 'zod';`),
      };
    });
  },
};

/** An entry with all that it loads, at its start or later. esbuild names files with `/` on every system. */
function closure(outputs: Metafile['outputs'], first: string, outdir: string): string[] {
  const found = new Set<string>([first]);
  for (const file of found) {
    const { imports = [] } = outputs[path.posix.join(outdir, file)] ?? {};
    for (const { path: to, external } of imports)
      if (external !== true) found.add(path.posix.relative(outdir, to));
  }
  return [...found];
}

/** The privileged side: every entry with its packages inside, shared code in common chunks. */
export async function bundleNode(
  outdir: string,
  stamp: Stamp,
): Promise<{ files: Record<EntryName, string[]>; packages: string[] }> {
  try {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: Object.values(entries).map((file) => `${file}.ts`),
      metafile: true,
      outbase: '.',
      outdir,
      bundle: true,
      splitting: true,
      chunkNames: 'electron/chunks/[name]-[hash]',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      external: ['electron'],
      // Less to read at every start; names stay, so a stack still tells where.
      minifyWhitespace: true,
      banner: { js: nodeBanner },
      plugins: [zodByName],
      define: {
        'process.env.NODE_ENV': '"production"',
        __FIELDLINK_VERSION__: JSON.stringify(stamp.version),
        __FIELDLINK_BUILD__: JSON.stringify(stamp.build),
        // Every module of a bundle is two folders down.
        __FIELDLINK_CODE_READER__: JSON.stringify(`../../${codeReader}`),
      },
      logLevel: 'silent',
    });
    await bundlePreload(path.join(outdir, preload));
    await copyFile(tool('zxing-wasm/dist/reader/zxing_reader.wasm'), path.join(outdir, codeReader));
    await writeFile(path.join(outdir, 'package.json'), manifest(stamp));
    const within = nameFrom(root, outdir);
    const from = (name: EntryName, ...more: string[]): string[] => [
      ...closure(metafile.outputs, `${entries[name]}.js`, within),
      ...more,
    ];
    return {
      files: {
        web: from('web', codeReader),
        cli: from('cli', codeReader),
        'demo-site': from('demo-site'),
        desktop: from('desktop', codeReader, preload),
      },
      packages: packagesOf(
        // An input of which nothing is left in any output is not part of what is given away.
        Object.values(metafile.outputs).flatMap(({ inputs }) =>
          Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
        ),
      ),
    };
  } finally {
    // esbuild keeps a helper process; the app that runs next in this process must leave none behind.
    await stop();
  }
}

/** One CommonJS file that needs nothing but `electron`: a sandboxed preload can load no other. */
export async function bundlePreload(outfile: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['electron/desktop/preload.ts'],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'chrome140',
    external: ['electron'],
    logLevel: 'silent',
  });
}
