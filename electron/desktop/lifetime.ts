import type { App } from 'electron';

/** Whatever hangs, the shell is gone within two seconds (design §4). */
const endWithinMs = 1_900;

/** However it is told to end (window closed, menu, signal), it stops its work once and then goes. */
export function endWith(app: Pick<App, 'on' | 'quit' | 'exit'>, stop: () => Promise<void>): void {
  let ending = false;
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (ending) return;
    ending = true;
    const gone = (): void => {
      app.exit(0);
    };
    setTimeout(gone, endWithinMs).unref();
    void stop().finally(gone);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      app.quit();
    });
}
