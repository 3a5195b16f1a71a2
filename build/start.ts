import { parseArgs } from 'node:util';
import { fetchElectron } from './electron-fetch.ts';
import { findElectron } from './electron-runtime.ts';
import { followParent } from './follow-parent.ts';
import { runDesktop } from './run-desktop.ts';
import { builtEntry, fail } from './entry.ts';

/** Null when the desktop shell ran; otherwise why it cannot. */
async function desktop(argv: string[], insist: boolean): Promise<string | null> {
  followParent();
  const here = findElectron();
  if (here !== null) return runDesktop(here, argv);
  const fetched = await fetchElectron({ insist });
  return 'file' in fetched
    ? runDesktop(fetched.file, argv)
    : `the Electron runtime is not here and could not be fetched (${fetched.reason})`;
}

/** `npm start`: chooses the shell and leaves every other option to it. Null when the desktop shell ran. */
export async function entry(argv: string[]): Promise<string | null> {
  const { values } = parseArgs({
    args: argv,
    options: { shell: { type: 'string', default: 'auto' } },
    strict: false,
  });
  const { shell } = values;
  if (shell !== 'auto' && shell !== 'desktop' && shell !== 'web') fail('--shell takes auto, desktop or web.');
  const reason = shell === 'web' ? undefined : await desktop(argv, shell === 'desktop');
  if (reason === null) return null;
  if (reason !== undefined) {
    if (shell === 'desktop') fail(`No desktop shell: ${reason}. Start with --shell web.`);
    process.stderr.write(`fieldlink: opening in the browser: ${reason}.\n`);
  }
  return builtEntry('web');
}
