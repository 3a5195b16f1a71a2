import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { certSha256 } from '#electron/demo-site/identity.ts';
import { codeOf, coreOnConsole } from '#test/kit/core-on-console.ts';
import { reads } from '#test/kit/core-on-site.ts';
import { authority, caFileOf } from '#test/kit/issuing.ts';
import { json, oddHost } from '#test/kit/odd-host.ts';

/** A system that keeps a key for its user, and gives it back as it was. */
const keychain = {
  wrap: (text: string) => Promise.resolve(Buffer.from(text)),
  unwrap: (wrapped: Buffer) => Promise.resolve(wrapped.toString()),
};

type OnConsole = Awaited<ReturnType<typeof coreOnConsole>>;
let here: OnConsole;
let on: OnConsole['on'];

beforeAll(async () => {
  here = await coreOnConsole({ keychain });
  ({ on } = here);
});
afterEach(() => here.mend());
afterAll(() => on.close());

/** Everything on disk and everything a page can read. */
async function told(): Promise<string> {
  const files = await readdir(on.dataDir, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1'));
  const topics = (['app', 'console', 'journal', 'pairings'] as const).map((topic) => on.core.read(topic));
  return [...(await Promise.all(texts)), JSON.stringify(topics)].join('\n');
}

describe('a certificate that changes', () => {
  it('stops everything until it was compared anew', async () => {
    await on.must('console.signIn', here.byKey);
    await here.fault('palette-certificate-swapped', true);
    expect(await codeOf(on.call('console.read', {}))).toBe('console-changed');
    expect(here.state().session).toMatchObject({ state: 'signed-out', fault: { code: 'console-changed' } });
    const seen = await on.must('console.look', { endpoint: here.endpoint });
    expect(seen).toMatchObject({ pin: 'changed', byAuthority: false });
    const { login } = here.byKey;
    expect(await codeOf(on.call('console.signIn', { endpoint: here.endpoint, login }))).toBe(
      'console-changed',
    );
    await on.must('console.signIn', { endpoint: here.endpoint, certSha256: seen.certSha256, login });
    expect(here.state().session.state).toBe('signed-in');
    await here.fault('palette-certificate-swapped', null);
    expect(await codeOf(on.call('console.signIn', { endpoint: here.endpoint, login }))).toBe(
      'console-changed',
    );
    await on.must('console.signIn', here.byKey);
  });
});

describe('a console with a CA of its own', () => {
  it('is trusted by the CA that was compared, also when its certificate is renewed, and by no other', async () => {
    const ip = new URL(on.site.palette.url).hostname;
    const depot = await authority('Depot CA');
    const caFile = caFileOf(depot.cert);
    const { endpoint } = here;
    const { login } = here.byKey;
    const shows = async (credentials: object) => here.fault('palette-certificate-swapped', credentials);
    await on.must('console.forget', {});
    const vouchesNot = await on.call('console.look', { endpoint, caFile });
    expect(reads('error' in vouchesNot ? vouchesNot.error : null)).toMatch(/^ca-vouches-not: .+SIGNED_CERT/);

    await shows(await depot.issue(ip));
    const seen = await on.must('console.look', { endpoint, caFile });
    expect(seen).toMatchObject({ byAuthority: true, pin: 'none', authorities: [{ subject: 'CN=Depot CA' }] });
    expect(await on.must('console.look', { endpoint })).toMatchObject({
      byAuthority: false,
      authorities: [],
    });
    await on.must('console.signIn', { endpoint, caFile, login, remember: true });
    expect(here.state()).toMatchObject({ byAuthority: true, session: { state: 'signed-in' } });
    expect((await here.lines('console-ca-trusted')).map(({ details }) => details)).toEqual([
      { endpoint, subject: 'CN=Depot CA', certSha256: certSha256(depot.cert) },
    ]);

    await shows(await depot.issue(ip));
    await on.restart();
    await on.until('app', ({ vault }) => vault.state === 'open');
    await on.must('console.signIn', { endpoint });
    await on.must('console.read', {});

    // Another CA of the same name, and the certificate of the console for another address.
    for (const wrong of [await (await authority('Depot CA')).issue(ip), await depot.issue('192.0.2.1')]) {
      await shows(wrong);
      expect(await codeOf(on.call('console.read', {}))).toBe('console-changed');
      expect(await on.must('console.look', { endpoint })).toMatchObject({ pin: 'changed' });
      expect(await codeOf(on.call('console.signIn', { endpoint, login }))).toBe('console-changed');
      await shows(await depot.issue(ip));
      await on.must('console.signIn', { endpoint });
    }

    // Nor does the key go where somebody wrote another CA into the plain file.
    const evil = await authority('Depot CA');
    await shows(await evil.issue(ip));
    await on.restart(async () => {
      const file = join(on.dataDir, 'console.json');
      const kept = JSON.parse(await readFile(file, 'utf8')) as object;
      await writeFile(file, JSON.stringify({ ...kept, authorities: [evil.cert] }));
    });
    await on.until('app', ({ vault }) => vault.state === 'open');
    expect(await on.must('console.look', { endpoint })).toMatchObject({ byAuthority: true });
    expect(await codeOf(on.call('console.signIn', { endpoint }))).toBe('console-changed');
    await here.mend();
    await on.must('console.forget', {});
  });
});

describe('what is remembered', () => {
  it('is the console, and its API key in the vault only', async () => {
    await on.must('console.signIn', { ...here.byKey, remember: true });
    expect(here.state().isRemembered).toBe(true);
    expect(on.core.read('app').vault.remembered).toEqual({ username: null, console: here.endpoint });
    await on.restart();
    expect(here.state()).toMatchObject({
      ...here.trusted,
      isRemembered: true,
      session: { state: 'signed-out' },
    });
    await on.until('app', ({ vault }) => vault.state === 'open');
    await on.must('console.signIn', { endpoint: here.endpoint });
    await on.must('console.read', {});

    await on.must('vault.lock', {});
    expect(await codeOf(on.call('console.read', {}))).toBe('vault-locked');
    expect(here.state().session.state).toBe('signed-in');
    expect(await codeOf(on.call('console.forget', {}))).toBe('vault-locked');
    await on.must('vault.unlock', {});
    await on.must('console.read', {});
    const all = await told();
    for (const secret of [on.site.palette.apiKey, on.site.password]) expect(all).not.toContain(secret);
  });

  it('goes to no other console, whatever somebody writes into a plain file', async () => {
    const elsewhere = await oddHost((_, response) => {
      json(response, { items: [] });
    });
    const file = join(on.dataDir, 'console.json');
    const rewritten = async (news: object): Promise<void> => {
      await on.restart(async () => {
        const kept = JSON.parse(await readFile(file, 'utf8')) as object;
        await writeFile(file, JSON.stringify({ ...kept, ...news }));
      });
      await on.until('app', ({ vault }) => vault.state === 'open');
    };
    const other = { endpoint: `127.0.0.1:${String(elsewhere.port)}`, certSha256: elsewhere.certSha256 };
    await rewritten(other);
    expect(await codeOf(on.call('console.signIn', { endpoint: other.endpoint }))).toBe('console-no-key');
    expect(elsewhere.asked).toEqual([]);
    await elsewhere.close();

    await here.fault('palette-certificate-swapped', true);
    const { certSha256 } = await on.must('console.look', { endpoint: here.endpoint });
    await rewritten({ endpoint: here.endpoint, certSha256 });
    expect(await on.must('console.look', { endpoint: here.endpoint })).toMatchObject({ pin: 'same' });
    expect(await codeOf(on.call('console.signIn', { endpoint: here.endpoint }))).toBe('console-changed');
    await here.fault('palette-certificate-swapped', null);
    await on.must('console.signIn', here.trusted);
    expect(here.state().session).toMatchObject({ state: 'signed-in', by: 'api-key' });
  });

  it('is forgotten with the site, or alone', async () => {
    await on.must('vault.forgetSite', { pins: false });
    expect(here.state()).toMatchObject({ endpoint: here.endpoint, isRemembered: false });
    expect(await codeOf(on.call('console.signIn', { endpoint: here.endpoint }))).toBe('console-no-key');
    await on.must('console.signIn', { ...here.byKey, remember: true });
    await on.must('console.forget', {});
    expect(here.state()).toMatchObject({
      endpoint: null,
      isRemembered: false,
      session: { state: 'signed-out' },
    });
    expect(on.core.read('app').vault.remembered).toBeNull();
    expect(await on.must('console.look', { endpoint: here.endpoint })).toMatchObject({ pin: 'none' });
  });
});
