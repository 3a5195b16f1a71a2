import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGate } from '#electron/bridge/gate.ts';
import { createHub } from '#electron/bridge/hub.ts';
import { createLogger } from '#electron/vault/logger.ts';
import type { MethodName } from '#shared/contract/methods.ts';
import { topicNames } from '#shared/contract/topics.ts';
import type { Result } from '#shared/model/result.ts';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite } from '#test/kit/core-on-site.ts';

// The redactor must not know it by its looks: only not writing it keeps it out.
const passphrase = 'words nobody writes';

let on: CoreOnSite;
beforeEach(async () => {
  on = await coreOnSite({ hosts: 2 });
});
afterEach(() => on.close());

const app = () => on.core.read('app');
const account = () => ({ username: on.site.username, password: on.site.password });
const signedIn = (): boolean[] => on.core.read('hosts').map(({ session }) => session.state === 'signed-in');
const keys = (): string[] => on.core.read('hosts').map(({ key }) => key);

/** Every byte that is kept, and what was written of it. */
async function kept(): Promise<string> {
  const entries = await readdir(on.dataDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1'));
  return (await Promise.all(texts)).join('\n');
}

describe('what is remembered on this laptop', () => {
  it('signs in after a restart without the password being typed, which stands nowhere on disk', async () => {
    const log = await createLogger(on.dataDir);
    const answers: unknown[] = [];
    const call = async (method: MethodName, input: unknown): Promise<Result<unknown>> => {
      const hub = createHub(on.core);
      const gate = createGate(on.core, hub, (entry) => {
        log.info({ ...entry, input }, 'call');
      });
      const answer = await gate.handle(method, input);
      hub.close();
      answers.push(answer, ...topicNames.map((topic) => on.core.read(topic)));
      return answer;
    };
    const secrets = [on.site.password, passphrase];
    const nothingOf = async (): Promise<void> => {
      const all = (await kept()) + JSON.stringify(answers);
      for (const secret of secrets) {
        expect(all.includes(secret), secret.slice(0, 3)).toBe(false);
        expect(all.includes(Buffer.from(secret).toString('base64')), secret.slice(0, 3)).toBe(false);
      }
    };

    await on.enter(0, 1);
    const remember = { keys: keys(), account: { ...account(), remember: true } };
    expect(await call('session.signIn', remember)).toMatchObject({ error: { code: 'vault-absent' } });
    expect(await call('vault.create', { passphrase: 'too short' })).toMatchObject({
      error: { code: 'passphrase-too-short' },
    });
    expect(await call('vault.create', { passphrase })).toEqual({ ok: null });
    const wrong = { keys: keys(), account: { ...account(), password: 'wrong', remember: true } };
    await call('session.signIn', wrong);
    expect(app().vault.remembered).toBeNull();
    await call('session.signIn', remember);
    expect(app()).toMatchObject({
      siteUsername: on.site.username,
      vault: { state: 'open', kind: 'passphrase', remembered: { username: on.site.username } },
    });
    await nothingOf();

    await on.restart();
    expect(app()).toMatchObject({
      siteUsername: null,
      vault: { state: 'locked', remembered: { username: null } },
    });
    for (const { ip, port } of on.site.hosts) await call('hosts.add', { address: `${ip}:${String(port)}` });
    expect(await call('session.signIn', { keys: keys() })).toMatchObject({ error: { code: 'no-account' } });
    expect(await call('vault.unlock', { passphrase: `${passphrase}?` })).toMatchObject({
      error: { code: 'vault-not-opened' },
    });
    expect(await call('vault.unlock', { passphrase })).toEqual({ ok: null });
    await call('session.signIn', { keys: keys() });
    expect(signedIn()).toEqual([true, true]);
    await nothingOf();

    await call('vault.lock', {});
    expect(app()).toMatchObject({ siteUsername: null, vault: { state: 'locked' } });
    await call('vault.unlock', { passphrase });
    expect(await call('vault.forgetSite', {})).toEqual({ ok: { hosts: 0 } });
    expect(app()).toMatchObject({ siteUsername: null, vault: { state: 'open', remembered: null } });
    // The hosts stay trusted: pins are no secret.
    expect(on.core.read('hosts').map(({ trust }) => trust.state)).toEqual(['pinned', 'pinned']);
    await on.restart();
    await call('vault.unlock', { passphrase });
    expect(app().vault).toEqual({ state: 'open', kind: 'passphrase', remembered: null });
    await nothingOf();
    log.close();
  });

  it('is wiped with every host and the trust in it when asked to, even while locked', async () => {
    await on.enter(0, 1);
    await on.must('vault.create', { passphrase });
    await on.must('session.signIn', { keys: keys(), account: { ...account(), remember: true } });
    await on.must('vault.lock', {});
    await on.must('settings.update', { siteName: 'Shop' });
    expect(await on.must('vault.forgetSite', { pins: true })).toEqual({ hosts: 2 });
    expect(on.core.read('app').settings.siteName).toBe('');
    expect(on.core.read('hosts')).toEqual([]);
    expect(app().vault.state).toBe('absent');
    await expect(readFile(join(on.dataDir, 'pins.json'))).rejects.toThrow('ENOENT');
  });

  it('is locked by signing out of everything', async () => {
    await on.enter(0);
    await on.must('vault.create', { passphrase });
    await on.must('session.signIn', { keys: keys(), account: { ...account(), remember: true } });
    await on.must('session.signOut', {});
    expect(app()).toMatchObject({ siteUsername: null, vault: { state: 'locked' } });
    expect(await on.call('session.signIn', { keys: keys() })).toMatchObject({
      error: { code: 'no-account' },
    });
  });

  it('proves the pins: what was written to the file while it was locked is asked about, once', async () => {
    await on.enter(0, 1);
    await on.must('vault.create', { passphrase });
    await on.restart();
    await on.must('vault.unlock', { passphrase });
    const trust = () => on.core.read('hosts').map(({ trust: { state } }) => state);
    expect([trust(), app().troubles]).toEqual([['pinned', 'pinned'], []]);

    await on.restart();
    const file = join(on.dataDir, 'pins.json');
    const text = await readFile(file, 'utf8');
    const planted = 'a'.repeat(64);
    await writeFile(file, text.replace(on.site.hosts[0]?.certSha256 ?? '?', planted));
    await on.restart();
    expect(await readFile(file, 'utf8')).toContain(planted);
    await on.must('vault.unlock', { passphrase });
    expect(app().troubles).toMatchObject([{ code: 'pins-unproved', params: { count: 1 } }]);
    expect(trust().sort()).toEqual(['new', 'pinned']);
    expect(await readFile(file, 'utf8')).not.toContain(planted);

    // The one that is really there is compared and trusted again; then nobody asks any more.
    await on.enter(0);
    await on.restart();
    await on.must('vault.unlock', { passphrase });
    expect(app().troubles).toEqual([]);
    expect(on.host(0).trust.state).toBe('pinned');
  });
});
