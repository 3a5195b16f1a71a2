import { app, dialog } from 'electron';
import { ownArgs } from '../shell/args.ts';
import { main } from './main.ts';

/** What Electron runs. Not awaited: Electron is not ready before this file has been read to its end. */
const argv = app.isPackaged ? ownArgs(process.argv.slice(1)) : process.argv.slice(2);

main(argv).catch(async (error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`fieldlink: ${message}\n`);
  if (app.isPackaged) {
    // vendor: before that there is no box on Linux.
    await app.whenReady();
    dialog.showErrorBox('Fieldlink', message);
  }
  app.exit(1);
});
