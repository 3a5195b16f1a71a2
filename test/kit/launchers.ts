import { once } from 'node:events';
import { _electron } from 'playwright/test';
import type { Page } from 'playwright/test';
import { ensureBuilt } from '#build/bundle.ts';
import { findElectron } from '#build/electron-runtime.ts';
import { buildOf, openArtifact } from './artifact/open.ts';
import { startArtifact } from './artifact/start.ts';
import { bareMachine } from './bare-machine.ts';
import { startBuilt } from './child.ts';
import type { Desktop } from './electron-double/shown/launch.ts';
import { launchDouble } from './electron-double/shown/launch.ts';
import { shownOrigin } from './electron-double/shown/preload-script.ts';
import { show } from './electron-double/shown/show.ts';

/**
 * `desktop` runs over the double, `electron` over the real runtime; `archive` is the web shell's, on a machine with only
 * Node; `artifact` is what FIELDLINK_ARTIFACT names.
 */
export type ShellName = 'web' | 'desktop' | 'electron' | 'archive' | 'artifact';

export interface ShellOptions {
  /** Starts the app with its own demo site of so many hosts. */
  demo?: number;
  /** Absolute paths of files that it is to open. */
  files?: readonly string[];
  /** Console errors this test provokes, such as a failed load after it stopped the server. */
  expectedErrors?: RegExp[];
}

export interface App {
  /** Where its page is; a web shell's own opens once. */
  readonly url: string;
  /** The window it brings along, where it does. */
  readonly window?: Page;
  readonly desktop?: Desktop;
  /** Of what was packed: the hash that it says of its sources. */
  readonly build?: string;
  /** Shows it in this page. */
  show(page: Page): Promise<unknown>;
  stderr(): string;
  stop(): Promise<void>;
  /** As when the power goes: nothing is told, nothing is put away. */
  kill(): Promise<void>;
}

const argsFor = (dataDir: string, { demo, files = [] }: ShellOptions): string[] => [
  '--data-dir',
  dataDir,
  ...(demo === undefined ? [] : ['--demo', String(demo)]),
  ...files,
];

/** One driver, several ways to start: specs cannot tell them apart. */
export const launchers: Record<ShellName, (dataDir: string, options: ShellOptions) => Promise<App>> = {
  web: async (dataDir, options) => {
    const args = ['--shell', 'web', '--no-open', '--port', '0', ...argsFor(dataDir, options)];
    const { ready, stderr, stop, kill } = await startBuilt<{ url: string }>('web', args);
    return { url: ready.url, show: (page) => page.goto(ready.url), stderr, stop, kill };
  },

  desktop: async (dataDir, options) => {
    const desktop = await launchDouble(argsFor(dataDir, options));
    const { stderr, stop, kill } = desktop;
    return { url: shownOrigin, desktop, show: (page) => show(page, desktop), stderr, stop, kill };
  },

  electron: async (dataDir, options) => {
    const runtime = findElectron();
    if (runtime === null) throw new Error('There is no Electron runtime here.');
    const { dir } = await ensureBuilt();
    const app = await _electron.launch({
      executablePath: runtime,
      args: [dir, ...argsFor(dataDir, options)],
      // Playwright switches it off on Linux unless told; what is tested has to be what technicians run.
      chromiumSandbox: true,
    });
    const window = await app.firstWindow();
    let stderr = '';
    app.process().stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    // Whoever watches came after the first load, so there is a second.
    const again = (page: Page): Promise<unknown> => page.reload();
    const kill = async (): Promise<void> => {
      app.process().kill('SIGKILL');
      await once(app.process(), 'exit');
    };
    return {
      url: 'app://fieldlink/',
      window,
      show: again,
      stderr: () => stderr,
      stop: () => app.close(),
      kill,
    };
  },

  archive: async (dataDir, options) => {
    const machine = await bareMachine();
    // Its home is empty, and what it keeps goes there.
    const args = ['--no-open', ...argsFor(dataDir, options).slice(2)];
    const app = await startArtifact(machine.fieldlink, args, { cwd: machine.home, env: machine.env });
    const build = await buildOf(machine.app);
    return { ...app, build, stop: () => app.stop().finally(machine.close) };
  },

  artifact: async (dataDir, options) => {
    const artifact = await openArtifact(process.env['FIELDLINK_ARTIFACT'] ?? '');
    const isDesktop = artifact.app.endsWith('.asar');
    const args = [isDesktop ? '--remote-debugging-port=0' : '--no-open', ...argsFor(dataDir, options)];
    const app = await startArtifact(artifact.file, args, { cwd: dataDir });
    const build = await buildOf(artifact.app);
    return { ...app, build, stop: () => app.stop().finally(artifact.close) };
  },
};
