import type { App, Dialog } from 'electron';
import { z } from 'zod';
import { fileKinds } from '#shared/model/file-kinds.ts';

/** By any program of this user that calls itself a second start. More than a few are not taken anyway. */
const handedOn = z.object({ files: z.array(z.string().min(1).max(32_767)).max(1_000) });

/** What a second start says to the first. Chromium puts arguments into another order, so they are read where they were given. */
export type HandedOn = z.output<typeof handedOn>;

/**
 * Files that come before the app can take them (macOS names one before it is ready) and while it runs. Call the answer once
 * it can: it is told of all, and with an empty list that somebody wants to see the window.
 */
export function collectFiles(
  app: Pick<App, 'on'>,
  first: readonly string[],
): (take: (paths: readonly string[]) => void) => void {
  const early: (readonly string[])[] = first.length > 0 ? [first] : [];
  let take = (paths: readonly string[]): void => {
    if (early.length < 10) early.push(paths);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take([path]);
  });
  app.on('second-instance', (_event, _argv, _folder, said) => {
    const read = handedOn.safeParse(said);
    take(read.success ? read.data.files : []);
  });
  return (then) => {
    take = then;
    for (const paths of early.splice(0)) then(paths);
  };
}

/** **Open file…**: the system's own dialog; what is chosen goes the way of a file that was double-clicked. */
export async function chooseFiles(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: Parameters<Dialog['showOpenDialog']>[0],
): Promise<readonly string[]> {
  // Queues had another ending once.
  const extensions = [...fileKinds.map(({ ending }) => ending), 'sealed'];
  const { filePaths } = await dialog.showOpenDialog(window as never, {
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Fieldlink files', extensions },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  return filePaths;
}
