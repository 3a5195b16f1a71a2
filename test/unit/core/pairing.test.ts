import { readFile, readdir } from 'node:fs/promises';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/methods.ts';
import type { PairingRecord } from '#shared/model/pairing.ts';
import type { Result } from '#shared/model/result.ts';
import { operations } from '#shared/wire/operations.ts';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite, reads } from '#test/kit/core-on-site.ts';
import { localUi } from '#test/kit/local-ui.ts';

/** Hosts by number: 0 to 4 are clusters of their own, 5 is in none, 6 leads a cluster with 7, its worker. */
describe('pairing a local cluster, from its hosts', () => {
  let on: CoreOnSite;

  beforeAll(async () => {
    on = await coreOnSite({ hosts: 8 });
    await on.enter();
    expect((await on.link(7, 6)).end).toBe('done');
    for (const alone of [0, 1, 2, 3, 4]) await on.fault(alone, 'in-cluster', 'controlplane');
    await on.fault(6, 'in-cluster', 'controlplane');
    await on.fault(7, 'in-cluster', 'worker');
    await on.must('hosts.refresh', {});
  });
  beforeEach(async () => {
    await palette('palette-down', null);
  });
  afterAll(() => on.close());

  const endpoint = () => new URL(on.site.palette.url).host;
  const palette = (fault: string, value: unknown) => on.fault('palette', fault, value);
  const wish = (host: number, changes: Partial<Input<'pairing.send'>> = {}) => ({
    ...{ key: on.host(host).key, endpoint: endpoint(), insecure: false },
    ...{ registrationToken: on.site.palette.registrationToken, ...changes },
  });
  const send = (host: number, changes = {}) => on.must('pairing.send', wish(host, changes));
  const withdraw = (host: number) => on.call('pairing.withdraw', { key: on.host(host).key });
  const recordOf = (records: readonly PairingRecord[], id: string) => records.find((each) => each.id === id);
  /** Looks until the record says so: the site works at its own pace. */
  const becomes = async (id: string, state: PairingRecord['state']): Promise<PairingRecord> => {
    for (const end = Date.now() + 30_000; Date.now() < end; await on.must('hosts.refresh', {})) {
      const record = recordOf(on.core.read('pairings'), id);
      if (record?.state === state) return record;
    }
    throw new Error(`never ${state}: ${JSON.stringify(on.core.read('pairings'))}`);
  };
  const saysNo = async (answer: Promise<Result<unknown>>): Promise<string> => {
    const result = await answer;
    return 'error' in result ? reads(result.error) : 'ok';
  };
  const findings = async (host: number): Promise<string[]> =>
    (await on.must('pairing.check', { key: on.host(host).key })).map(
      ({ weight, fault }) => `${weight} ${fault.code}`,
    );
  /** A request to that path is on its way, with all that is in it. */
  const hasLeft = (path: string) =>
    new Promise<void>((resolve) => {
      const hear = (message: unknown): void => {
        if ((message as { request: { path: string } }).request.path !== path) return;
        unsubscribe('undici:request:bodySent', hear);
        resolve();
      };
      subscribe('undici:request:bodySent', hear);
    });
  const journal = async () => readFile(join(on.dataDir, 'journal.jsonl'), 'utf8');

  it('goes all the way: verified, sent, accepted, and local changes refused from then on', async () => {
    expect(await findings(0)).toEqual([]);
    expect((await on.must('pairing.verify', wish(0))).message).toMatch(/can connect/);
    const { id, pairingId } = await send(0);
    expect(recordOf(on.core.read('pairings'), id)).toMatchObject({
      ...{ pairingId, state: 'pairing', endpoint: endpoint(), insecure: false, followUp: null },
      hostId: on.host(0).hostId,
    });
    expect(on.host(0).pairing).toMatchObject({ pairingId, status: 'Pairing', endpoint: endpoint() });
    expect(await findings(0)).toEqual(['refuses pairing-pending']);
    expect(await saysNo(on.call('pairing.send', wish(0)))).toMatch(
      new RegExp(`^pairing-pending: .*${pairingId}`),
    );
    await on.decide('accept', pairingId);
    await becomes(id, 'paired');
    await on.until('hosts', () => on.host(0).facts?.managementMode === 'central');
    expect(await saysNo(withdraw(0))).toMatch(new RegExp(`^pairing-accepted: .*${pairingId}`));
    expect(await findings(0)).toEqual(['refuses pairing-paired']);
    expect(await saysNo(on.call('link.generateToken', { key: on.host(0).key }))).toMatch(/^mode-not-local/);
    const kinds = async () =>
      (await journal()).split('\n').flatMap((line) => /"kind":"(pairing-[\w-]+)"/.exec(line)?.[1] ?? []);
    // What the page shows may be a moment ahead of the disk.
    await expect.poll(kinds, { timeout: 30_000 }).toEqual(['pairing-sent', 'pairing-changed']);
  });

  it('follows a rejection, and a withdrawal that Palette heard of leaves nothing to do', async () => {
    const first = await send(1, { insecure: true });
    expect(recordOf(on.core.read('pairings'), first.id)?.insecure).toBe(true);
    await on.decide('reject', first.pairingId);
    await becomes(first.id, 'rejected');
    expect(await saysNo(withdraw(1))).toMatch(/^pairing-not-pending: .*Rejected/);
    const next = await send(1);
    expect(await on.must('pairing.withdraw', { key: on.host(1).key })).toEqual({
      id: next.id,
      followUp: false,
    });
    expect(recordOf(on.core.read('pairings'), next.id)).toMatchObject({ state: 'withdrawn', followUp: null });
    expect(on.host(1)).toMatchObject({ pairing: null, facts: { managementMode: 'local' } });
    expect(await saysNo(withdraw(1))).toMatch(/^pairing-none/);
    expect((await on.requests()).at(-1)).toMatchObject({ pairingUid: next.pairingId, state: 'Withdrawn' });
  });

  it('says at each moment when Palette is down, and keeps what is left to do until it is done', async () => {
    await palette('palette-down', true);
    expect(await saysNo(on.call('pairing.verify', wish(2)))).toMatch(
      /^pairing-not-verified: .*connection refused/,
    );
    expect(await saysNo(on.call('pairing.send', wish(2)))).toMatch(
      /^pairing-unreached: .*nothing is pending/,
    );
    expect(on.core.read('pairings')[0]).toMatchObject({ state: 'unsent', pairingId: null });
    await palette('palette-down', null);
    const { id, pairingId } = await send(2);
    await palette('palette-down', true);
    await on.must('hosts.refresh', {});
    expect(recordOf(on.core.read('pairings'), id)?.state).toBe('pairing');
    expect(await on.must('pairing.withdraw', { key: on.host(2).key })).toEqual({ id, followUp: true });
    await on.restart();
    const left = recordOf(on.core.read('pairings'), id);
    expect(left).toMatchObject({ pairingId, state: 'withdrawn', followUp: { doneAt: null } });
    await on.must('pairing.followedUp', { id });
    expect(recordOf(on.core.read('pairings'), id)?.followUp?.doneAt).toBeGreaterThan(0);
    expect(await journal()).toContain('"pairing-follow-up-done"');
    await on.enter();
  });

  it('hears the answer that was lost when Fieldlink ended in the middle, and sends nothing again', async () => {
    const before = (await on.requests()).length;
    await on.fault(3, 'slow', 100);
    const left = hasLeft(operations.pair.path);
    void on.call('pairing.send', wish(3));
    await left;
    const [sending] = on.core.read('pairings');
    await on.restart(async () => {
      const kept = await readFile(join(on.dataDir, 'pairings.json'), 'utf8');
      expect(kept).toMatch(new RegExp(`"id": "${sending?.id ?? ''}",\\s*"pairingId": null`));
    });
    await on.fault(3, 'slow', null);
    await on.enter();
    const record = await becomes(sending?.id ?? '', 'pairing');
    expect((await on.requests()).slice(before)).toMatchObject([{ pairingUid: record.pairingId }]);
    const runs = await on.until('runs', (all) =>
      all.every(({ items }) => items.every(({ end }) => end !== null)),
    );
    expect(runs).toMatchObject([
      { kind: 'pair', interrupted: true, canRetry: false, items: [{ end: 'done' }] },
    ]);
  });

  it('sends once, however often it is asked to, and warns of several nodes without refusing', async () => {
    await on.fault(7, 'node-unhealthy', true);
    expect(await findings(6)).toEqual(['refuses pairing-nodes-unhealthy', 'warns pairing-multi-node']);
    expect(await saysNo(on.call('pairing.send', wish(6)))).toMatch(/^pairing-nodes-unhealthy/);
    await on.fault(7, 'node-unhealthy', null);
    expect(await findings(6)).toEqual(['warns pairing-multi-node']);
    const before = (await on.requests()).length;
    const twice = await Promise.all([1, 2].map(() => saysNo(on.call('pairing.send', wish(6)))));
    expect(twice.map((said) => said.replace(/:.*/, '')).sort()).toEqual(['busy', 'ok']);
    expect(await on.requests()).toHaveLength(before + 1);
    expect(await findings(7)).toEqual(['refuses pairing-worker', 'warns pairing-multi-node']);
    expect(await findings(5)).toEqual(['refuses pairing-no-cluster']);
  });

  it('tells the request of another laptop, and cancels it with its ID kept first', async () => {
    const host = on.site.hosts[4];
    if (!host) throw new Error('no such host');
    const pairingId = await localUi(on.site).pair(host, on.site.palette);
    expect(await saysNo(on.call('pairing.send', wish(4)))).toMatch(
      new RegExp(`^pairing-pending: .*${pairingId}`),
    );
    const { id } = await on.must('pairing.withdraw', { key: on.host(4).key });
    expect(recordOf(on.core.read('pairings'), id ?? '')).toMatchObject({ pairingId, state: 'withdrawn' });
    const own = await send(4);
    await localUi(on.site).withdraw(host);
    expect(await becomes(own.id, 'unknown')).toMatchObject({ pairingId: own.pairingId, followUp: null });
  });

  it('sends nothing for what is mistyped, and never repeats a token that a host echoes', async () => {
    const asked = on.core.read('pairings').length;
    expect(await saysNo(on.call('pairing.send', wish(4, { endpoint: `https://${endpoint()}/` })))).toMatch(
      new RegExp(`^endpoint-scheme: .*${endpoint()}\\.$`),
    );
    expect(await saysNo(on.call('pairing.verify', wish(4, { registrationToken: 'a\nb' })))).toMatch(
      /^registration-token-broken/,
    );
    expect(on.core.read('pairings')).toHaveLength(asked);
    await on.fault(4, 'rule:pair-error-echoes-token', true);
    const registrationToken = 'wrong-token-of-nobody';
    const said = await saysNo(on.call('pairing.send', wish(4, { registrationToken })));
    expect(said).toMatch(/^pairing-refused: .*\[token\]/);
    await send(4);
    const files = await Promise.all(
      ['journal.jsonl', 'pairings.json'].map((name) => readFile(join(on.dataDir, name), 'utf8')),
    );
    const shown = JSON.stringify([said, on.core.read('pairings'), on.core.read('hosts'), files]);
    for (const token of [registrationToken, on.site.palette.registrationToken])
      expect(shown).not.toContain(token);
  });

  it('forgets its requests with the site, and only then', async () => {
    const has = async () => (await readdir(on.dataDir)).filter((name) => name.startsWith('pairings.json'));
    expect(await has()).not.toEqual([]);
    await on.must('vault.forgetSite', { pins: true });
    expect([on.core.read('pairings'), await has()]).toEqual([[], []]);
  });
});
