import { expect, it } from 'vitest';
import { aboutRows, aboutText } from '#renderer/views/about/about-rows.ts';
import { appState } from '#test/dom/kit/fixtures.ts';

const agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36';

it('says what it runs on, and neither who sits there nor whose hosts these are', () => {
  const app = appState({ siteUsername: 'kairos', demo: { hosts: 5 } });
  expect(aboutText(aboutRows({ ...app, shell: 'web' }, agent))).toBe(
    [
      'Fieldlink',
      'Version: 0.1.0',
      'Build: abcdef123456',
      'Shell: Web shell, in a browser',
      'Browser: Chrome/156.0.0.0',
      'Node.js: 24.1.0',
      'Operating system: Linux (6.1), x64',
      'Data folder: ~/.local/share/fieldlink',
      '',
    ].join('\n'),
  );
});

it('names the parts of Electron where it is one', () => {
  const runtime = { node: '24.1.0', electron: '45.4.1', chromium: '156.0.1', system: 'Windows 11 Pro, x64' };
  const dataDir = 'C:\\Users\\tech\\AppData\\fieldlink';
  const rows = aboutRows(appState({ shell: 'desktop', runtime, dataDir }), agent);
  expect(rows).toContainEqual(['Electron', '45.4.1']);
  expect(rows).toContainEqual(['Chromium', '156.0.1']);
  expect(rows.at(-1)).toEqual(['Data folder', '~\\AppData\\fieldlink']);
});
