import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '#shared/wire/operations.ts';
import { paletteOperations } from '#shared/wire/palette/operations.ts';
import type { CoreOnSite } from '../kit/core-on-site.ts';
import { coreOnSite } from '../kit/core-on-site.ts';
import type { Exchange } from '../kit/record-wire.ts';
import { recordWire } from '../kit/record-wire.ts';
import { paletteDocument, vendorDocument } from './vendor-document.ts';

const documents = { host: vendorDocument(), palette: paletteDocument() };
const { verifyConnection, pair, pairDetails, pairReject, clusterApplications } = operations;

const parsed = (body: string): unknown => (body === '' ? undefined : JSON.parse(body));

describe.skipIf(!documents.host)('what the app sends when it pairs, against both vendor documents', () => {
  let on: CoreOnSite;
  let exchanges: readonly Exchange[];
  const toPalette = ({ origin }: Exchange): boolean => origin === on.site.palette.url;

  /** Every call of both sides once: one request is accepted, one rejected, one withdrawn. */
  async function walk(): Promise<void> {
    const { url, apiKey, certSha256, registrationToken } = on.site.palette;
    const endpoint = new URL(url).host;
    await on.enter();
    await on.must('hosts.refresh', {});
    const wish = (host: number) => ({ key: on.host(host).key, endpoint, registrationToken });
    await on.must('console.look', { endpoint });
    await on.must('console.signIn', { endpoint, certSha256, login: { apiKey } });
    await on.must('pairing.verify', wish(0));
    const { pairingId } = await on.must('pairing.send', wish(0));
    await on.must('pairing.layers', { key: on.host(0).key });
    const set = await on.must('profiles.fetch', {});
    const profileUids = set.profiles
      .filter(({ name }) => name === 'edge-infra' || name === 'edge-monitoring')
      .map(({ uid }) => uid);
    await on.must('console.read', {});
    expect(await on.must('console.validate', { pairingId, profileUids })).toMatchObject({ valid: true });
    await on.must('console.accept', {
      ...{ pairingId, profileUids, name: 'shop', description: 'by the station', tags: ['site:shop'] },
      understood: true,
    });
    const other = await on.must('pairing.send', wish(1));
    await on.must('console.reject', { pairingId: other.pairingId });
    await on.must('hosts.refresh', {});
    await on.must('pairing.send', wish(1));
    await on.must('pairing.withdraw', { key: on.host(1).key });
    await on.must('console.signOut', {});
    const login = { email: `${on.site.username}@fieldlink.example`, password: on.site.password };
    await on.must('console.signIn', { endpoint, certSha256, login });
    await on.must('console.read', {});
  }

  beforeAll(async () => {
    if (!documents.host) return;
    on = await coreOnSite({ hosts: 2 });
    await on.fault('*', 'in-cluster', true);
    const wire = recordWire([...on.site.hosts.map(({ url }) => url), on.site.palette.url]);
    await walk();
    exchanges = wire.stop();
  });
  afterAll(() => on.close());

  it('is valid, and so is what it is answered', () => {
    const complaints = exchanges
      .filter(({ path }) => path.startsWith('/v1/'))
      .flatMap((exchange) => {
        const { method, path, query, sent, status, received } = exchange;
        const document = toPalette(exchange) ? documents.palette : documents.host;
        return [
          ...(document?.checkRequest(method, path, query, parsed(sent)) ?? ['no document']),
          ...(status === null ? [] : (document?.checkAnswer(method, path, status, parsed(received)) ?? [])),
        ];
      });
    expect(complaints).toEqual([]);
  });

  it('uses every operation that it has for it', () => {
    const used = (toWhom: boolean) =>
      new Set(
        exchanges
          .filter((one) => toPalette(one) === toWhom)
          .map(({ path }) => path.replace(/[0-9a-f]{24}/, '{uid}')),
      );
    const ofHosts = [verifyConnection, pair, pairDetails, pairReject, clusterApplications];
    expect(ofHosts.filter(({ path }) => !used(false).has(path))).toEqual([]);
    expect(Object.values(paletteOperations).filter(({ path }) => !used(true).has(path))).toEqual([]);
  });

  it('has the registration token in two bodies to hosts, and no secret in any address', () => {
    const { apiKey, registrationToken } = on.site.palette;
    const withToken = exchanges.filter(({ sent }) => sent.includes(registrationToken));
    expect([...new Set(withToken.map(({ path }) => path))].sort()).toEqual(
      [pair.path, verifyConnection.path].sort(),
    );
    expect(withToken.some(toPalette)).toBe(false);
    const secrets = [apiKey, registrationToken, on.site.password];
    const addresses = exchanges.map(({ path, query }) => `${path} ${JSON.stringify(query)}`);
    expect(addresses.filter((address) => secrets.some((secret) => address.includes(secret)))).toEqual([]);
    expect(exchanges.some(({ sent }) => sent.includes(apiKey))).toBe(false);
  });
});
