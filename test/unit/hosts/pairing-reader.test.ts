import { beforeEach, describe, expect, it } from 'vitest';
import { createPairingReader } from '#electron/hosts/pairing-reader.ts';
import { readHost } from '#electron/hosts/reader.ts';
import type { Ask } from '#electron/hosts/sessions.ts';
import type { Operation } from '#shared/wire/operations.ts';
import { operations } from '#shared/wire/operations.ts';
import { holder } from '#test/kit/odd-host.ts';

const { clusterDetails, hostInfo, pairDetails } = operations;
const nobody = { error: { code: 'host-error', params: {} }, wire: null, retryAfterSeconds: null } as const;

describe('what a host tells of its pairing', () => {
  let on: Awaited<ReturnType<typeof holder>>;
  let key: string;
  /** By the operation; what has none is not there. */
  let says: Map<Operation, unknown>;
  let asked: Operation[];
  const ask = ((_: string, operation: Operation) => {
    asked.push(operation);
    const body = says.get(operation);
    return Promise.resolve(
      body === undefined
        ? { ...nobody, status: 404 }
        : { ok: operation.answer.parse(body), tag: JSON.stringify(body) },
    );
  }) as unknown as Ask;
  const read = (depth: 'all' | 'look') => {
    asked = [];
    const { registry } = on;
    const readPairing = createPairingReader({ ask, registry });
    return readHost(key, { ask, registry, readLink: () => Promise.resolve(null), readPairing }, depth);
  };
  const times = (): number => asked.filter((operation) => operation === pairDetails).length;
  const info = (nodeRole: string) => ({ metadata: { id: 'edge-a' }, spec: { nodeRole } });
  const inCluster = (nodeRole: string): void => {
    says.set(hostInfo, { ...info(nodeRole), status: { isClusterPhase: true } });
    says.set(clusterDetails, { metadata: { name: 'shop' }, spec: { hostIDs: ['edge-a', 'edge-b'] } });
  };

  beforeEach(async () => {
    on = await holder();
    key = on.registry.sight({ address: '10.0.0.1', port: 5080, certSha256: 'a'.repeat(64), source: 'typed' });
    says = new Map([[hostInfo, info('unknown')]]);
  });

  it('is asked of control-plane nodes only: no other host is asked more than before', async () => {
    await read('all');
    await read('look');
    expect(times()).toBe(0);
    inCluster('worker');
    await read('all');
    await read('look');
    expect(times()).toBe(0);
    inCluster('controlplane');
    await read('all');
    expect(times()).toBe(1);
    await read('look');
    expect(times()).toBe(1);
  });

  it.each([
    [
      { pairingUid: 'p', status: 'PAIRED' },
      { pairingId: 'p', status: 'Paired' },
    ],
    [
      { pairingUid: 'p', status: 'Pair-ing' },
      { pairingId: 'p', status: 'Pairing' },
    ],
    [
      { pairingUid: 'p', status: 'Dreaming' },
      { pairingId: 'p', status: 'Dreaming' },
    ],
    [
      { status: 'Pairing', insecure: 'yes' },
      { pairingId: null, status: 'Pairing', insecure: false },
    ],
    [
      { pairingUid: 'p', status: 7, message: '' },
      { pairingId: 'p', status: '', message: null },
    ],
    [
      { pairingUid: 'p q', status: 'Failed' },
      { pairingId: null, status: 'Failed' },
    ],
    [{}, null],
    [undefined, null],
  ])('%j', async (answer, expected) => {
    inCluster('controlplane');
    if (answer) says.set(pairDetails, answer);
    await read('all');
    const { pairing } = on.registry.get(key) ?? {};
    if (expected) expect(pairing).toMatchObject(expected);
    else expect(pairing).toBeNull();
  });

  it('goes on being asked where there was something to tell, and never keeps the token', async () => {
    inCluster('controlplane');
    says.set(pairDetails, { pairingUid: 'p', status: 'Paired', registrationToken: 'secret-token' });
    await read('all');
    expect(JSON.stringify(on.registry.get(key))).not.toContain('secret-token');
    says = new Map([[hostInfo, info('unknown')]]);
    await read('look');
    expect(times()).toBe(1);
    expect(on.registry.get(key)?.pairing).toBeNull();
  });
});
