import { spawnSync } from 'node:child_process';
import { chromium, expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import type { Child } from '../child.ts';
import { startCommand } from '../child.ts';

const isWindows = process.platform === 'win32';

interface Ready {
  readonly shell: 'web' | 'desktop';
  readonly url: string;
}

/** Whether anybody of its group is there to be sent this; 0 only asks. */
function signalGroup(pid: number, signal: 'SIGKILL' | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

async function stop({ pid, stop: end }: Child<Ready>): Promise<void> {
  // There is no SIGTERM there, and what was started is the starter.
  if (isWindows) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  await end();
  if (isWindows) return;
  try {
    const waited = { message: 'processes left behind', timeout: 5_000 };
    await expect.poll(() => signalGroup(pid, 0), waited).toBe(false);
  } finally {
    signalGroup(pid, 'SIGKILL');
  }
}

/** What Chromium says of the port that it chose; Playwright's own way to find an Electron. */
const devTools = (child: Child<Ready>): string | undefined =>
  /^DevTools listening on (ws:\S+)/m.exec(child.stderr())?.[1];

/**
 * Starts what a technician starts, of either shell, with all fuses as they are: Playwright's own way into an Electron takes
 * one of them. `env`: all of its environment.
 */
export async function startArtifact(
  file: string,
  args: readonly string[],
  where: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
) {
  const isScript = file.endsWith('.cmd');
  const words = [file, ...args];
  const child = await startCommand<Ready>(isScript ? words.map((word) => `"${word}"`) : words, {
    ...where,
    detached: !isWindows,
    shell: isScript,
  });
  const { url, shell } = child.ready;
  const given = { url, stderr: child.stderr, kill: child.kill };
  if (shell === 'web') return { ...given, show: (page: Page) => page.goto(url), stop: () => stop(child) };

  await expect.poll(() => devTools(child), 'the address of its DevTools').toBeDefined();
  // Electron has one context, and refuses to be told how that shall download.
  const browser = await chromium.connectOverCDP(devTools(child) ?? '', { noDefaults: true });
  const [context] = browser.contexts();
  const window = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (window === undefined) throw new Error('It shows no window.');
  return {
    ...given,
    window,
    // Whoever watches came after the first load, so there is a second.
    show: (page: Page) => page.reload(),
    stop: async () => {
      await stop(child);
      await browser.close();
    },
  };
}
