import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operations, stopTokenGeneration } from '#shared/wire/operations.ts';
import type { CoreOnSite } from '../kit/core-on-site.ts';
import { coreOnSite } from '../kit/core-on-site.ts';
import type { Exchange } from '../kit/record-wire.ts';
import { recordWire } from '../kit/record-wire.ts';
import { vendorDocument } from './vendor-document.ts';

const document = vendorDocument();

const parsed = (body: string): unknown => (body === '' ? undefined : JSON.parse(body));

/** Everything the vendor's document says against an exchange; the announced extension is outside it by design. */
const complaints = (exchange: Exchange): string[] => {
  if (!document || exchange.path === stopTokenGeneration.path) return [];
  const { method, path, query, status } = exchange;
  return [
    ...document.checkRequest(method, path, query, parsed(exchange.sent)),
    ...(status === null ? [] : document.checkAnswer(method, path, status, parsed(exchange.received))),
  ].map((complaint) => `${method} ${path} ${String(status)}: ${complaint}`);
};

describe.skipIf(!document)('what the app sends and what it is answered, against the vendor document', () => {
  let on: CoreOnSite;
  let wire: { stop: () => Exchange[] };
  beforeEach(async () => {
    on = await coreOnSite();
    wire = recordWire(on.site.hosts.map(({ url }) => url));
  });
  afterEach(() => on.close());

  it('holds for the whole job, and the job uses every operation but those of other suites', async () => {
    await on.enter();
    await on.must('plan.check', { leader: on.host(0).key, followers: [on.host(1).key] });
    await on.link(1, 0);
    const { token } = await on.must('link.generateToken', { key: on.host(0).key });
    await on.run(on.call('link.withToken', { follower: on.host(2).key, token }));
    await on.run(on.call('link.unlink', { leader: on.host(0).key, hosts: [on.host(1).key], via: 'leader' }));
    await on.run(on.call('link.unlink', { leader: on.host(0).key, hosts: [on.host(2).key], via: 'host' }));
    await on.must('link.stopTokenGeneration', { key: on.host(0).key });
    await on.must('session.signOut', {});
    const exchanges = wire.stop();
    expect(exchanges.flatMap(complaints)).toEqual([]);
    const used = new Set(exchanges.map(({ path }) => path));
    const unused = Object.values(operations).filter(({ path }) => !used.has(path));
    // Renewal has its own test below, content and pairing their own suites; other networks are asked where no NIC has the
    // address.
    const elsewhere = [
      ...['bonds', 'bridges', 'vlans', 'currentUser', 'renewal'],
      ...['contentSigningKey', 'uploadContent', 'uploadedContent'],
      ...['verifyConnection', 'pair', 'pairDetails', 'pairReject', 'clusterApplications'],
    ];
    expect(unused.map(({ id }) => id).sort()).toEqual(elsewhere.sort());
  });

  it('holds when things go wrong', async () => {
    await on.enter();
    await on.fault(1, 'path-cut', '*');
    await on.link(1, 0);
    await on.fault(2, 'multi-node-off', true);
    await on.call('link.generateToken', { key: on.host(2).key });
    await on.must('session.signIn', {
      keys: [on.host(2).key],
      account: { username: on.site.username, password: 'wrong' },
    });
    const hosts = [on.host(2).hostId ?? ''];
    await on.run(on.call('link.unlink', { leader: on.host(0).key, hosts, via: 'leader' }));
    const exchanges = wire.stop();
    expect(exchanges.flatMap(complaints)).toEqual([]);
    expect(exchanges.some(({ status }) => status !== null && status >= 400)).toBe(true);
  });

  it('renews a session that ran out, once for all that wait for it, and says so when it cannot', async () => {
    await on.enter(0);
    await on.fault(0, 'clock-skew', 3 * 3600);
    await on.must('hosts.refresh', {});
    expect(on.host(0).session.state).toBe('signed-in');
    const exchanges = wire.stop();
    expect(exchanges.flatMap(complaints)).toEqual([]);
    expect(exchanges.filter(({ path }) => path === operations.renewal.path)).toHaveLength(1);

    await on.fault(0, 'clock-skew', 90 * 86_400);
    await on.must('hosts.refresh', {});
    expect(on.host(0).session).toMatchObject({ state: 'expired', fault: { code: 'session-expired' } });
  });

  it('sends nothing secret before a certificate was trusted', async () => {
    const { ip, port } = on.site.hosts[0] ?? { ip: '', port: 0 };
    const { key } = await on.must('hosts.add', { address: `${ip}:${String(port)}` });
    const account = { username: on.site.username, password: on.site.password };
    await on.must('session.signIn', { keys: [key], account });
    await on.call('link.generateToken', { key });
    await on.call('link.withToken', { follower: key, token: 'MTI3Ljc3LjAuOToxMjM0NTY=' });
    const exchanges = wire.stop();
    expect(exchanges.map(({ path }) => path)).toEqual([operations.ping.path, operations.settings.path]);
    expect(exchanges.every(({ authorized, sent }) => !authorized && sent === '')).toBe(true);
  });
});
