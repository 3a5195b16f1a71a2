import type { WebContents } from 'electron';

const mostCrashes = 3;
const withinMs = 60_000;

/**
 * A page whose process is gone comes back by a reload: runs, sessions and pins live in this process, and the page pulls
 * them anew. One that keeps dying is left to a person.
 */
export function recover(
  contents: Pick<WebContents, 'on' | 'reload' | 'isDestroyed'>,
  { note, giveUp }: { note: (reason: string, exitCode: number) => void; giveUp: () => void },
): void {
  let crashes: number[] = [];
  contents.on('render-process-gone', (_, { reason, exitCode }) => {
    note(reason, exitCode);
    if (reason === 'clean-exit') return;
    const now = Date.now();
    crashes = [...crashes.filter((at) => now - at < withinMs), now];
    // After the event: the frame is still being taken down.
    setImmediate(() => {
      if (contents.isDestroyed()) return;
      if (crashes.length > mostCrashes) giveUp();
      else contents.reload();
    });
  });
}
