import { describe, expect, it } from 'vitest';
import { clusterRoutes } from '#electron/demo-site/cluster-routes.ts';
import type { Cluster } from '#electron/demo-site/cluster.ts';
import { contentRoutes } from '#electron/demo-site/content-routes.ts';
import { linkRoutes } from '#electron/demo-site/link-routes.ts';
import { mayPair, mayVerify, mayWithdraw, readAccess, readEndpoint } from '#electron/demo-site/pair-rules.ts';
import type { Pairing } from '#electron/demo-site/pairing.ts';
import type { Host } from '#electron/demo-site/types.ts';
import { facts } from './host-fixture.ts';

const palette = { endpoint: '127.0.0.1:5443', token: 'secret', insecure: false };
const pool = (name: string, isControlPlane: boolean, id: string) => ({
  ...{ name, isControlPlane },
  nodes: [{ id, state: 'Running' } as const],
});
const cluster = (changes: Partial<Cluster> = {}): Cluster => ({
  ...{ id: 'c', name: 'shop', createdAt: 0, vip: '127.77.0.1', overlayCidr: null },
  ...{ state: 'Running', deletedOn: null, pools: [pool('control-plane-pool', true, 'edge-a')] },
  ...changes,
});
const worker = cluster({ pools: [pool('control-plane-pool', true, 'x'), pool('workers', false, 'edge-a')] });
const asked = (status: Pairing['status']): Pairing => ({ uid: 'p1', status, message: '', palette });

const code = (
  given: { cluster?: Cluster | null; pairing?: Pairing; faults?: Host['faults']; unhealthy?: string[] },
  rule: typeof mayPair = mayPair,
) => {
  const { cluster: of = cluster(), pairing = null, faults = {}, unhealthy = [] } = given;
  return rule(facts({ cluster: of, pairing }, faults), of, unhealthy)?.code ?? 'may';
};

describe('what a host asks before it pairs', () => {
  it.each([
    ['a running, healthy cluster', {}, 'may'],
    ['no cluster', { cluster: null }, 'ClusterNotFound'],
    ['a cluster that is being made', { cluster: cluster({ state: 'Provisioning' }) }, 'ClusterBusy'],
    ['an unhealthy node', { unhealthy: ['edge-node-01: node is not ready'] }, 'ClusterUnhealthy'],
    ['a worker', { cluster: worker }, 'OperationForbidden'],
    ['a pending request', { pairing: asked('Pairing') }, 'PairingPending'],
    ['one that was rejected before', { pairing: asked('Rejected') }, 'may'],
    ['one that failed before', { pairing: asked('Failed') }, 'may'],
    ['a paired cluster', { pairing: asked('Paired') }, 'OperationForbidden'],
    ['central mode', { faults: { 'wrong-mode': true } as const }, 'ManagementModeNotLocal'],
  ])('%s', (_, given, expected) => {
    expect(code(given)).toBe(expected);
  });

  it('verifies in the same places, whatever state the cluster is in', () => {
    expect(code({ cluster: cluster({ state: 'Provisioning' }) }, mayVerify)).toBe('may');
    expect(code({ cluster: worker }, mayVerify)).toBe('OperationForbidden');
    expect(code({ pairing: asked('Paired') }, mayVerify)).toBe('OperationForbidden');
  });

  it.each([
    ['nothing', {}, 'PairingNotFound'],
    ['a pending request', { pairing: asked('Pairing') }, 'may'],
    ['a rejected one', { pairing: asked('Rejected') }, 'PairingNotFound'],
    ['a paired cluster', { pairing: asked('Paired') }, 'ClusterPaired'],
    ['a pending request, on a worker', { pairing: asked('Pairing'), cluster: worker }, 'OperationForbidden'],
  ])('withdraws: %s', (_, given, expected) => {
    expect(code(given, mayWithdraw)).toBe(expected);
  });
});

it('after Paired no route is left that changes a cluster, a link or content, 403 where the vendor declares it', () => {
  const writes = [...clusterRoutes, ...linkRoutes, ...contentRoutes].filter(
    ({ method, auth }) => method !== 'GET' && auth === 'session',
  );
  expect(writes.filter(({ local }) => local === undefined)).toEqual([]);
  const forbidden = writes.filter(({ local }) => local === 403);
  expect(forbidden.map(({ method, path }) => `${method} ${path}`)).toEqual(['DELETE /v1/edge-mgmt/cluster']);
});

describe('what a host is told', () => {
  it('an endpoint is a name or an address, with or without a port, and nothing else', () => {
    expect(readEndpoint('api.spectrocloud.com')).toEqual({ host: 'api.spectrocloud.com', port: 443 });
    expect(readEndpoint('127.77.0.255:5443')).toEqual({ host: '127.77.0.255', port: 5443 });
    const bad = ['', 'https://a.example', 'a.example/x', 'a b', ' a', 'a:0', 'a:65536', 'a:', '-a', 'a\n'];
    expect(bad.filter((text) => readEndpoint(text) !== null)).toEqual([]);
  });

  it('names what is wrong with it and never repeats a token', () => {
    const ask = (body: unknown) => readAccess(body);
    expect(ask(undefined)).toMatch(/required/);
    expect(ask({ paletteEndpoint: 'a.example', registrationToken: '' })).toMatch(/required/);
    expect(ask({ paletteEndpoint: 'https://a.example', registrationToken: 't' })).toMatch(/scheme/);
    expect(ask({ paletteEndpoint: 'a.example', registrationToken: 'secret token' })).toBe(
      'registration token is malformed',
    );
    expect(ask({ paletteEndpoint: 'a.example', registrationToken: 't', more: 1 })).toEqual({
      ...{ endpoint: 'a.example', token: 't', insecure: false },
    });
  });
});
