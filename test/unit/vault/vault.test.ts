import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Clock } from '#electron/vault/idle.ts';
import type { Keychain } from '#electron/vault/keys.ts';
import { newKey } from '#electron/vault/keys.ts';
import type { Price } from '#electron/vault/passphrase-key.ts';
import { usualPrice } from '#electron/vault/passphrase-key.ts';
import { seal, sealedFile } from '#electron/vault/sealed-file.ts';
import type { Vault } from '#electron/vault/vault.ts';
import { openVault } from '#electron/vault/vault.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOwnerOnly } from '#test/kit/owner-only.ts';

// scrypt and fsync take what they take on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const passphrase = 'four words of no use';
const account = { username: 'kairos', password: 'the password' };
const minutes = 60_000;

let dir: string;
let troubles: Fault[];
let keys: (Uint8Array | null)[];
let vaults: Vault[];
let time: { now: number; ticks: Set<() => void> };

const clock: Clock = {
  now: () => time.now,
  every: (_, tick) => {
    time.ticks.add(tick);
    return () => time.ticks.delete(tick);
  },
};
const pass = (ms: number): void => {
  time.now += ms;
  for (const tick of time.ticks) tick();
};

/** As cheap as the format allows: what is tested is not how long scrypt takes. */
const cheap = { logN: 14, r: 8, p: 1 };

async function open(keychain?: Keychain, price: Price = cheap): Promise<Vault> {
  const vault = await openVault({
    dir,
    keychain,
    clock,
    price,
    idleMs: () => 15 * minutes,
    onTrouble: (trouble) => troubles.push(trouble),
    onChange: () => undefined,
    onKey: async (given) => void keys.push(given && Buffer.from(given.key)),
  });
  vaults.push(vault);
  return vault;
}
const fresh = async (): Promise<Vault> => {
  const vault = await open();
  expect(await vault.create(passphrase)).toEqual({ ok: null });
  expect(await vault.remember('own', account)).toEqual({ ok: null });
  return vault;
};

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fieldlink-vault-'));
  [troubles, keys, vaults] = [[], [], []];
  time = { now: 1_000_000, ticks: new Set() };
});
afterEach(async () => {
  for (const vault of vaults) vault.close();
  expect(time.ticks.size).toBe(0);
  await rm(dir, { recursive: true, force: true });
});

const file = () => join(dir, 'vault.json');

describe('a vault with a passphrase', () => {
  it('keeps an account over a restart, for the owner of the file only and unreadable to him', async () => {
    (await fresh()).close();
    expect(await isOwnerOnly(file())).toBe(true);
    expect(await readFile(file(), 'utf8')).not.toMatch(/the password|kairos/);
    const vault = await open();
    expect([vault.state, vault.kind, vault.remembers]).toEqual(['locked', 'passphrase', true]);
    expect(vault.account('own')).toBeNull();
    expect(await vault.unlock('four words of no USE')).toMatchObject({ error: { code: 'vault-not-opened' } });
    expect([vault.state, vault.account('own')]).toEqual(['locked', null]);
    expect(await vault.unlock(passphrase)).toEqual({ ok: null });
    expect(vault.account('own')).toEqual(account);
    expect(vault.account('another')).toBeNull();
    // The key that proves pins is the same after the restart.
    expect(keys).toEqual([keys[0], null, keys[0]]);
    expect(troubles).toEqual([]);
  });

  it('takes a passphrase typed on another system, and none that is too short', async () => {
    const vault = await open();
    expect(await vault.create('eleven char')).toMatchObject({
      error: { code: 'passphrase-too-short', params: { least: 12 } },
    });
    expect(await readdir(dir)).toEqual([]);
    await vault.create('zw\u00f6lf Zeichen!');
    vault.lock();
    expect(await vault.unlock('zwo\u0308lf Zeichen!')).toEqual({ ok: null });
    expect(await vault.create(passphrase)).toMatchObject({ error: { code: 'vault-exists' } });
  });

  it('makes a guess cost what is usual', async () => {
    const vault = await open(undefined, usualPrice);
    await vault.create(passphrase);
    const { header } = sealedFile.parse(JSON.parse(await readFile(file(), 'utf8')));
    expect(header.lock).toMatchObject({ kind: 'passphrase', logN: 17, r: 8, p: 1 });
  });

  it('changes its passphrase only for who knows the old one', async () => {
    const vault = await fresh();
    expect(await vault.change('no such passphrase', 'another passphrase')).toMatchObject({
      error: { code: 'vault-not-opened' },
    });
    expect(await vault.change(passphrase, 'short')).toMatchObject({
      error: { code: 'passphrase-too-short' },
    });
    expect(await vault.change(passphrase, 'another passphrase')).toEqual({ ok: null });
    vault.lock();
    expect(await vault.unlock(passphrase)).toMatchObject({ error: { code: 'vault-not-opened' } });
    expect(await vault.unlock('another passphrase')).toEqual({ ok: null });
    expect(vault.account('own')).toEqual(account);
  });

  it('locks itself when nobody has worked for a quarter of an hour, and drops what it held', async () => {
    const vault = await fresh();
    pass(14 * minutes);
    vault.touch();
    pass(14 * minutes);
    expect(vault.state).toBe('open');
    pass(1 * minutes);
    expect([vault.state, vault.account('own'), keys.at(-1)]).toEqual(['locked', null, null]);
    expect(await vault.remember('own', account)).toMatchObject({ error: { code: 'vault-locked' } });
  });

  it('locks itself when the clock was set back: nobody can tell how long it was', async () => {
    const vault = await fresh();
    pass(-1 * minutes);
    expect(vault.state).toBe('locked');
  });

  it('forgets a site, open or locked', async () => {
    const vault = await fresh();
    expect(await vault.forgetSite('own')).toEqual({ ok: null });
    expect([vault.state, vault.remembers, vault.account('own')]).toEqual(['open', false, null]);
    await vault.remember('own', account);
    vault.lock();
    expect(await vault.forgetSite('own')).toEqual({ ok: null });
    expect([vault.state, await readdir(dir)]).toEqual(['absent', []]);
  });

  it('that was damaged is set aside and said so, and its double opens; forgetting the site takes all', async () => {
    (await fresh()).close();
    const text = await readFile(file(), 'utf8');
    const damaged = text.replace(/"sealed": "(.{200})./, '"sealed": "$1~');
    await writeFile(file(), damaged);
    const vault = await open();
    expect(troubles).toMatchObject([{ code: 'file-restored', params: { file: 'vault.json' } }]);
    expect(await vault.unlock(passphrase)).toEqual({ ok: null });
    expect(vault.account('own')).toEqual(account);
    await vault.forgetSite('own');
    expect((await readdir(dir)).sort()).toEqual(['vault.json', 'vault.json.previous']);
    vault.close();
    for (const name of await readdir(dir)) await writeFile(join(dir, name), damaged);
    const lost = await open();
    expect(troubles.at(-1)).toMatchObject({ code: 'file-damaged', params: { file: 'vault.json' } });
    expect(lost.state).toBe('absent');
    await lost.forgetSite('own');
    expect(await readdir(dir)).toEqual([]);
  });

  it('keeps nothing that an older passphrase opens', async () => {
    const vault = await fresh();
    await vault.change(passphrase, 'another passphrase');
    vault.close();
    const [main, double] = await Promise.all(
      ['', '.previous'].map((end) => readFile(`${file()}${end}`, 'utf8')),
    );
    expect(double).toBe(main);
  });

  it('that cannot be written is not there', async () => {
    const vault = await open();
    await rm(dir, { recursive: true });
    await writeFile(dir, 'a file where the folder was');
    expect(await vault.create(passphrase)).toMatchObject({ error: { code: 'file-not-saved' } });
    expect(vault.state).toBe('absent');
  });
});

describe("a vault in the laptop's keychain", () => {
  const keychain = (user: string): Keychain => ({
    wrap: (text) => Promise.resolve(Buffer.from(`${user} ${text}`)),
    unwrap: (wrapped) => {
      const [owner, text] = wrapped.toString().split(' ');
      return owner === user ? Promise.resolve(text ?? '') : Promise.reject(new Error('not yours'));
    },
  });

  it('is made when it is first needed and opens without a passphrase', async () => {
    const first = await open(keychain('ann'));
    expect([first.state, first.kind]).toEqual(['absent', 'keychain']);
    await first.remember('own', account);
    first.close();
    const second = await open(keychain('ann'));
    expect(await second.unlock(undefined)).toEqual({ ok: null });
    expect(second.account('own')).toEqual(account);
  });

  it('opens for no other user and not without the keychain, and can be forgotten there', async () => {
    const first = await open(keychain('ann'));
    await first.remember('own', account);
    first.close();
    for (const elsewhere of [await open(keychain('bob')), await open()]) {
      expect(await elsewhere.unlock(undefined)).toMatchObject({ error: { code: 'keychain-refused' } });
      expect(await elsewhere.unlock(passphrase)).toMatchObject({ error: { code: 'keychain-refused' } });
      expect(elsewhere.state).toBe('locked');
    }
    const elsewhere = await open();
    await elsewhere.forgetSite('own');
    expect(await readdir(dir)).toEqual([]);
  });

  it('keeps the API key of a console beside the account, each forgotten alone', async () => {
    const key = { endpoint: 'palette.example', certSha256: null, authorities: [], apiKey: 'the key' };
    const vault = await open(keychain('ann'));
    await vault.rememberConsole('own', key);
    expect([vault.account('own'), vault.consoleKey('own'), vault.remembers]).toEqual([null, key, true]);
    await vault.remember('own', account);
    vault.close();
    const again = await open(keychain('ann'));
    expect(again.consoleKey('own')).toBeNull();
    await again.unlock(undefined);
    expect([again.account('own'), again.consoleKey('own')]).toEqual([account, key]);
    await again.rememberConsole('own', null);
    expect([again.account('own'), again.consoleKey('own'), again.remembers]).toEqual([account, null, true]);
  });

  it('opens one that an earlier version wrote, which knew of no console', async () => {
    const held = await newKey(undefined, keychain('ann'), cheap);
    if (!('ok' in held)) throw new Error('no key');
    const { key, lock } = held.ok;
    const earlier = { pinKey: '', sites: { own: { account } } };
    const { header: _, ...written } = await seal(key, { lock, remembers: true }, JSON.stringify(earlier));
    await writeFile(file(), JSON.stringify(written));
    const vault = await open(keychain('ann'));
    expect(await vault.unlock(undefined)).toEqual({ ok: null });
    expect([vault.account('own'), vault.consoleKey('own')]).toEqual([account, null]);
  });
});
