import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isDecision } from '#shared/model/journal.ts';
import type { CoreOnSite } from '../kit/core-on-site.ts';
import { coreOnSite } from '../kit/core-on-site.ts';

/** Trust as the contract offers it, over real TLS: lists of expected fingerprints, changed certificates, the journal. */
let on: CoreOnSite;
beforeEach(async () => {
  on = await coreOnSite({ hosts: 3 });
});
afterEach(() => on.close());

const site = (index: number) => {
  const host = on.site.hosts[index];
  if (!host) throw new Error('no such host');
  return host;
};
const add = (index: number) =>
  on.must('hosts.add', { address: `${site(index).ip}:${String(site(index).port)}` });
const entries = async () =>
  (await on.must('journal.read', {})).entries.filter(({ kind }) => isDecision(kind));
const decisions = async (): Promise<string[]> =>
  (await entries()).map(({ kind, address }) => [kind, address].filter(Boolean).join(' '));
const at = (index: number): string => `${site(index).ip}:${String(site(index).port)}`;

const wrong = 'e'.repeat(64);
const account = () => ({ username: on.site.username, password: on.site.password });

describe('expected fingerprints', () => {
  it('trust what shows them, stop what does not, before and after a host is found', async () => {
    await add(0);
    await add(1);
    const outcome = await on.must('hosts.expect', {
      text: `${site(0).ip},${site(0).certSha256}\n${site(1).ip},${site(0).certSha256}\n${site(2).certSha256},${site(2).id}\njunk`,
    });
    expect(outcome).toMatchObject({
      taken: 3,
      asExpected: [on.host(0).key],
      mismatched: [on.host(1).key],
      problems: [{ code: 'line-unreadable', params: { line: 4 } }],
    });
    await add(2);
    expect([0, 1, 2].map((index) => on.host(index).trust)).toEqual([
      { state: 'pinned', expected: true },
      { state: 'changed', presented: site(1).certSha256, expected: true },
      { state: 'pinned', expected: true },
    ]);
    expect(on.core.read('hosts').flatMap(({ alarms }) => alarms)).toEqual([]);
    expect(await decisions()).toEqual([
      'expected-imported',
      `certificate-mismatch ${at(1)}`,
      `trusted-as-expected ${at(0)}`,
      `trusted-as-expected ${at(2)}`,
    ]);
    const { key, certSha256 } = on.host(1);
    for (const shown of [certSha256, site(1).certSha256])
      expect(await on.call('hosts.trust', { pins: [{ key, certSha256: shown }] })).toMatchObject({
        error: { code: 'certificate-unexpected' },
      });
    expect(await on.must('session.signIn', { keys: [key], account: account() })).toEqual([
      { key, signedIn: false },
    ]);
  });

  it('stop a host that was trusted and signed in to, and one whose ID turns out to be expected otherwise', async () => {
    await on.enter(0);
    await on.must('hosts.expect', { text: `${on.host(0).hostId ?? ''},${wrong}\n${site(1).id},${wrong}` });
    expect(on.host(0)).toMatchObject({
      trust: { state: 'changed', presented: site(0).certSha256 },
      session: { state: 'signed-out' },
    });
    await add(1);
    expect(on.host(1).trust).toEqual({ state: 'new' });
    await on.must('hosts.trust', { pins: [{ key: on.host(1).key, certSha256: site(1).certSha256 }] });
    await on.must('session.signIn', { keys: [on.host(1).key], account: account() });
    expect(on.host(1).trust).toEqual({ state: 'changed', presented: site(1).certSha256, expected: true });
    expect(on.host(1).session.state).toBe('signed-out');
  });

  it('cannot come between what was shown and what is trusted', async () => {
    await add(0);
    await add(1);
    const pinOf = (index: number) => ({ key: on.host(index).key, certSha256: site(index).certSha256 });
    const pins = [...Array.from({ length: 100 }, () => pinOf(0)), pinOf(1)];
    const trusting = on.must('hosts.trust', { pins });
    await on.must('hosts.expect', { text: `${site(1).ip},${wrong}` });
    await trusting;
    expect(on.host(1).trust).toEqual({
      state: 'changed',
      presented: site(1).certSha256,
      expected: true,
    });
  });

  it('are no file opened by mistake', async () => {
    expect(await on.call('hosts.expect', { text: 'x\n'.repeat(10_002) })).toEqual({
      error: { code: 'list-too-long', params: { most: 10_000 } },
    });
  });

  it('without any is said so', async () => {
    expect(await on.call('hosts.expect', { text: '\n\n' })).toMatchObject({ error: { code: 'list-empty' } });
  });
});

describe('a changed certificate', () => {
  it('is vouched for by the exact name only, and no list settles it', async () => {
    await on.enter(0);
    const { key, hostId } = on.host(0);
    await on.fault(0, 'certificate-swapped', true);
    await on.must('hosts.refresh', {});
    const { trust, certSha256 } = on.host(0);
    const presented = trust.state === 'changed' ? trust.presented : '';
    const name = hostId ?? '';
    const repin = (shown: string, typedName: string) =>
      on.call('hosts.repin', { key, certSha256: shown, typedName });
    expect(await repin(certSha256, name)).toMatchObject({ error: { code: 'certificate-not-shown' } });
    for (const slip of ['', name.slice(0, -1), name.toUpperCase(), site(0).ip])
      expect(await repin(presented, slip)).toMatchObject({ error: { code: 'name-not-typed' } });
    const list = await on.must('hosts.expect', { text: `${site(0).ip},${presented}` });
    expect(list).toMatchObject({ taken: 0, problems: [{ code: 'line-stopped', params: { line: 1 } }] });
    expect(on.host(0).trust.state).toBe('changed');

    expect(await repin(presented, name)).toEqual({ ok: null });
    expect(on.host(0)).toMatchObject({ certSha256: presented, trust: { state: 'pinned' }, facts: null });
    await on.must('session.signIn', { keys: [key], account: account() });
    expect(on.host(0)).toMatchObject({ key, hostId, session: { state: 'signed-in' } });
    expect(await decisions()).toEqual([
      `trusted ${at(0)}`,
      `certificate-mismatch ${at(0)}`,
      'expected-imported',
      `repinned ${at(0)}`,
    ]);
    await on.must('hosts.forget', { key });
    expect((await decisions()).at(-1)).toBe(`forgotten ${at(0)}`);
    expect((await entries())[1]).toMatchObject({ hostId, details: { certSha256, presented } });
  });
});
