import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJsonFile } from '#electron/vault/json-file.ts';
import { lockDataDir } from '#electron/vault/data-dir.ts';
import { z } from 'zod';
import type { Call, Frame } from '../kit/electron-double/electron-wire.ts';
import type { Desktop } from '../kit/electron-double/shown/launch.ts';
import { launchDouble, startProcess } from '../kit/electron-double/shown/launch.ts';
import { json, oddHost } from '../kit/odd-host.ts';

const page = 'app://fieldlink/index.html';
let dataDir = '';
const running: Desktop[] = [];

/** Without a browser: the shell's process believes that its page has loaded. */
async function start(env: NodeJS.ProcessEnv = {}): Promise<Desktop> {
  const desktop = await launchDouble(['--data-dir', dataDir], env);
  running.push(desktop);
  await desktop.ask('arrived', { window: 1, url: page });
  return desktop;
}

beforeEach(async () => void (dataDir = await mkdtemp(path.join(tmpdir(), 'fieldlink-desktop-'))));
afterEach(async () => {
  await Promise.all(running.splice(0).map((desktop) => desktop.stop()));
  await rm(dataDir, { recursive: true, force: true });
});

const named = (calls: readonly Call[], name: string): readonly unknown[] | undefined =>
  calls.find((call) => call.name === name)?.args;

describe('the desktop shell as it is built', () => {
  it('locks everything before the first window is there', async () => {
    const calls = await (await start()).ask('calls', null);
    const names = calls.map(({ name }) => name);
    const before = (one: string, other: string): void => {
      expect(names, one).toContain(one);
      expect(names.indexOf(one), `${one} before ${other}`).toBeLessThan(names.indexOf(other));
    };
    before('app.enableSandbox', 'ready');
    before('protocol.registerSchemesAsPrivileged', 'ready');
    for (const one of ['PermissionCheck', 'PermissionRequest', 'DevicePermission', 'DisplayMediaRequest'])
      before(`session.set${one}Handler`, 'BrowserWindow');
    before('protocol.handle', 'BrowserWindow');
    before('ipcMain.handle', 'contents.loadURL');
    expect(named(calls, 'protocol.registerSchemesAsPrivileged')).toEqual([
      [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }],
    ]);
    expect(named(calls, 'BrowserWindow')).toMatchObject([
      {
        webPreferences: {
          preload: expect.stringMatching(/preload\.cjs$/) as string,
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          webSecurity: true,
          webviewTag: false,
        },
      },
    ]);
    expect(named(calls, 'contents.loadURL')).toEqual([page]);
    expect(JSON.stringify(named(calls, 'Menu.setApplicationMenu'))).toContain('"accelerator":"CmdOrCtrl+6"');
    expect(calls.filter(({ name }) => name === 'ipcMain.handle')).toHaveLength(1);
  });

  it('does not start where Chromium would run without its sandbox', async () => {
    const desktop = await startProcess(['--data-dir', dataDir, '--no-sandbox']);
    expect(await desktop.gone).toBe(1);
    expect(desktop.stderr()).toContain('install the .deb or .rpm');
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('answers its own main frame and refuses all else with a code', async () => {
    const desktop = await start();
    const call = (frame: Frame | null, method: unknown, input: unknown = {}) =>
      desktop.ask('invoke', { window: 1, frame, channel: 'fieldlink:call', args: [method, input] });
    const ours = { url: page, isMain: true };
    expect(await call(ours, 'topic.read', { topic: 'app' })).toMatchObject({
      ok: { data: { shell: 'desktop', capabilities: { clipboardClear: true, opensPages: true } } },
    });
    const refused = { error: { code: 'caller-refused' } };
    expect(await call({ ...ours, isMain: false }, 'topic.read', { topic: 'app' })).toMatchObject(refused);
    for (const url of [
      'https://example.org/',
      'app://fieldlink.example.org/',
      'file:///x',
      'about:blank',
      '',
    ])
      expect(await call({ url, isMain: true }, 'topic.read', { topic: 'app' })).toMatchObject(refused);
    expect(await call(null, 'topic.read', { topic: 'app' })).toMatchObject(refused);
    for (const method of ['__proto__', 'constructor', 'nope', 7])
      expect(await call(ours, method)).toMatchObject({ error: { code: 'unknown-method' } });
    expect(await call(ours, 'topic.read', { topic: '__proto__' })).toMatchObject({
      error: { code: 'bad-input' },
    });
    expect(await call(ours, 'hosts.add', { address: 'x', more: 'y'.repeat(5_000_000) })).toMatchObject({
      error: { code: 'bad-input', params: { field: 'input' } },
    });
    const foreign = desktop.ask('invoke', { window: 1, frame: ours, channel: 'other', args: [] });
    await expect(foreign).rejects.toThrow('No handler registered');
  });

  it('serves its own page and no other file', async () => {
    const desktop = await start();
    const get = (url: string, method = 'GET') => desktop.ask('request', { url, method });
    const { status, headers } = await get(page);
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    for (const url of [
      'app://fieldlink/../build.json',
      'app://fieldlink/..%2fbuild.json',
      'app://evil/index.html',
    ])
      expect((await get(url)).status, url).toBeGreaterThanOrEqual(400);
    expect((await get('file:///etc/hostname')).status).toBe(403);
    expect((await get(page, 'POST')).status).toBe(405);
  });

  it('hands a second start over to the window that is open, of its arguments the files alone', async () => {
    const first = await start();
    await first.ask('emit', { on: 'window', event: 'minimize' });
    const before = (await first.ask('calls', null)).length;
    const second = await startProcess(['--data-dir', dataDir, '--demo', '3', 'README.md']);
    expect(await second.gone).toBe(0);
    expect(second.stderr()).toContain('open already');
    await expect
      .poll(async () => (await first.ask('calls', null)).slice(before).map(({ name }) => name))
      .toEqual(['second-instance', 'window.restore', 'window.show', 'window.focus']);
    const frame = { url: page, isMain: true };
    const args = ['topic.read', { topic: 'app' }];
    expect(await first.ask('invoke', { window: 1, frame, channel: 'fieldlink:call', args })).toMatchObject({
      ok: {
        data: { demo: null, opened: [{ name: 'README.md', kind: null, fault: { code: 'opened-foreign' } }] },
      },
    });
    await first.ask('choose', { paths: [path.join(dataDir, 'in no folder')] });
    await first.ask('click', { label: 'Open file…' });
    const opened = () => first.ask('invoke', { window: 1, frame, channel: 'fieldlink:call', args });
    await expect
      .poll(opened)
      .toMatchObject({ ok: { data: { opened: [{ name: 'README.md' }, { name: 'in no folder' }] } } });
  });

  it('asks nothing of anybody from the moment the laptop goes to sleep until it wakes', async () => {
    const desktop = await start();
    const calls = await desktop.ask('calls', null);
    const followed = calls.filter(({ name }) => name === 'powerMonitor.on').map(({ args }) => args[0]);
    // Core, and the button in the taskbar.
    expect(followed.sort()).toEqual(['resume', 'resume', 'suspend']);
    const host = await oddHost((_, response) => json(response, {}));
    try {
      await desktop.ask('emit', { on: 'power', event: 'suspend' });
      const frame = { url: page, isMain: true };
      const args = ['hosts.add', { address: `${host.address}:${String(host.port)}` }];
      const added = desktop.ask('invoke', { window: 1, frame, channel: 'fieldlink:call', args });
      await desktop.ask('calls', null);
      expect(host.asked).toEqual([]);
      await desktop.ask('emit', { on: 'power', event: 'resume' });
      expect(await added).toHaveProperty('ok');
      await expect.poll(() => host.asked.length).toBeGreaterThan(0);
    } finally {
      await host.close();
    }
  });

  it('comes back where it was, sets a damaged state aside, and leaves the folder unlocked', async () => {
    await writeFile(path.join(dataDir, 'window.json'), '{"x":');
    const first = await start();
    const moved = { x: 40, y: 60, width: 900, height: 700 };
    await first.ask('emit', { on: 'window', event: 'moved-to', rest: [moved] });
    await first.stop();
    expect(first.stdout()).toBe(`{"fieldlink":"ready","shell":"desktop","url":"${page}"}\n`);
    expect(await readdir(dataDir)).toContainEqual(expect.stringMatching(/^window\.json\.damaged-/));
    const saved = await openJsonFile(path.join(dataDir, 'window.json'), z.unknown(), null);
    expect(saved.value).toEqual({ ...moved, maximized: false });
    const lock = await lockDataDir(dataDir);
    expect('ok' in lock).toBe(true);
    if ('ok' in lock) await lock.ok();
    const second = await start();
    expect(named(await second.ask('calls', null), 'BrowserWindow')).toMatchObject([moved]);
    const log = await readFile(path.join(dataDir, 'logs', 'fieldlink.log'), 'utf8');
    expect(log).toContain('window state set aside');
  });

  it('locks the vault with the keychain of its user, where there is one worth the name', async () => {
    const ask = (desktop: Desktop, method: string, input: object = {}) =>
      desktop.ask('invoke', {
        window: 1,
        frame: { url: page, isMain: true },
        channel: 'fieldlink:call',
        args: [method, input],
      });
    const vaultOf = async (desktop: Desktop): Promise<unknown> => {
      const read = (await ask(desktop, 'topic.read', { topic: 'app' })) as {
        ok: { data: { vault: unknown } };
      };
      return read.ok.data.vault;
    };
    const ann = await start({ ELECTRON_DOUBLE_KEYCHAIN: 'ann' });
    expect(await vaultOf(ann)).toEqual({ state: 'absent', kind: 'keychain', remembered: null });
    expect(await ask(ann, 'vault.create')).toEqual({ ok: null });
    await ann.stop();
    const again = await start({ ELECTRON_DOUBLE_KEYCHAIN: 'ann' });
    await expect.poll(() => vaultOf(again)).toMatchObject({ state: 'open', kind: 'keychain' });
    await again.stop();
    // `basic_text`: a key that everybody knows counts as none.
    const basic = await start();
    expect(await ask(basic, 'vault.unlock')).toMatchObject({ error: { code: 'keychain-refused' } });
    expect(await ask(basic, 'vault.forgetSite')).toMatchObject({ ok: { hosts: 0 } });
    expect(await vaultOf(basic)).toEqual({ state: 'absent', kind: 'passphrase', remembered: null });
  });

  it('says in a dialog why it ends when another Fieldlink has taken its data folder', async () => {
    const desktop = await start();
    const shown: string[] = [];
    desktop.onOrder((order) => {
      if (order.order === 'error-box') shown.push(order.text);
    });
    // The heartbeat of the other.
    const beat = new Date(Date.now() + 1_000);
    await utimes(path.join(dataDir, 'in-use'), beat, beat);
    expect(await desktop.gone).toBe(0);
    expect(shown).toEqual([expect.stringContaining('Another Fieldlink has taken over the data folder')]);
  });

  it('says in one line why it cannot start', async () => {
    const typo = await startProcess(['--data-dir', dataDir, '--dem', '3']);
    expect(await typo.gone).toBe(1);
    expect(typo.stderr().trim().split('\n')).toEqual([expect.stringMatching(/^fieldlink: .*--dem/)]);
    const held = await lockDataDir(dataDir);
    const busy = await startProcess(['--data-dir', dataDir]);
    expect(await busy.gone).toBe(1);
    expect(busy.stderr()).toMatch(/^fieldlink: .+\n$/);
    if ('ok' in held) await held.ok();
  });
});
