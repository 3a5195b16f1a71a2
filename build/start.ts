import { parseArgs } from 'node:util';
import { fail, runEntry } from './run-entry.ts';

/** `npm start`: chooses the shell and leaves every other option to it. */
const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { shell: { type: 'string', default: 'auto' } },
  strict: false,
});

switch (values.shell) {
  case 'web':
    break;
  case 'auto':
    process.stderr.write(
      'fieldlink: opening in the browser, because this version has no desktop shell yet.\n',
    );
    break;
  case 'desktop':
    fail('This version has no desktop shell yet. Start it with --shell web.');
    break;
  default:
    fail('--shell takes auto, desktop or web.');
}

await runEntry('web');
