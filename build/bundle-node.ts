import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, stop } from 'esbuild';
import type { Stamp } from './bundle.ts';
import { root } from './paths.ts';

const entries = ['web', 'cli', 'demo-site', 'desktop'].map((name) => `electron/${name}/main.ts`);

// Bundled CommonJS packages call require for Node's own modules, and name their own file.
const banner = [
  `import{createRequire as __createRequire}from'node:module'`,
  `import{fileURLToPath as __fileURLToPath}from'node:url'`,
  `const require=__createRequire(import.meta.url),__filename=__fileURLToPath(import.meta.url);`,
].join(';');

/** The privileged side: every entry with its packages inside, shared code in common chunks. */
export async function bundleNode(outdir: string, stamp: Stamp): Promise<void> {
  try {
    await build({
      absWorkingDir: root,
      entryPoints: entries.filter((entry) => existsSync(path.join(root, entry))),
      outbase: '.',
      outdir,
      bundle: true,
      splitting: true,
      chunkNames: 'electron/chunks/[name]-[hash]',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      external: ['electron'],
      banner: { js: banner },
      define: {
        'process.env.NODE_ENV': '"production"',
        __FIELDLINK_VERSION__: JSON.stringify(stamp.version),
        __FIELDLINK_BUILD__: JSON.stringify(stamp.build),
      },
      logLevel: 'silent',
    });
  } finally {
    // esbuild keeps a helper process; the app that runs next in this process must leave none behind.
    await stop();
  }
}
