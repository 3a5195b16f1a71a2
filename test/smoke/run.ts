import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, tool } from '#build/paths.ts';
import { provideBrowser } from '#test/kit/browser.ts';

/** `npm run smoke -- PATH`: what is given away, against its own demo site. Exit 0 when all of it is as it should be. */
const [given] = process.argv.slice(2);
if (given === undefined || !existsSync(given)) {
  process.stderr.write('smoke: PATH of a web-shell archive, or of a desktop build for this system.\n');
  process.exit(1);
}
await provideBrowser();
const file = path.resolve(given);
process.stdout.write(`smoke: ${file}\n`);
const { status } = spawnSync(
  process.execPath,
  [tool('playwright/cli.js'), 'test', '--config', 'test/smoke/playwright.config.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, FIELDLINK_ARTIFACT: file } },
);
process.stdout.write(
  status === 0 ? 'smoke: good; it ended when told to, and left no process\n' : 'smoke: FAILED\n',
);
process.exitCode = status === 0 ? 0 : 1;
