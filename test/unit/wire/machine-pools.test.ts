import { expect, it } from 'vitest';
import { cloudConfig } from '#shared/wire/palette/cluster.ts';
import { changedPool, poolEntity } from '#shared/wire/palette/machine-pools.ts';

const read = (pool: object) =>
  cloudConfig.safeParse({ spec: { clusterConfig: null, machinePoolConfig: [pool] } }).data?.spec
    .machinePoolConfig?.[0];

const host = { hostUid: 'edge-1', hostName: 'till', nic: { nicName: 'eth0', ip: '10.0.0.7' } };

it('writes a pool back as it was, but for its hosts', () => {
  const settings = {
    ...{ name: 'worker-pool', labels: ['worker'], isControlPlane: false, minSize: 1 },
    additionalLabels: { rack: '4' },
    taints: [{ key: 'till', value: 'yes', effect: 'NoSchedule' }],
    updateStrategy: { type: 'RollingUpdateScaleIn' },
  };
  const pool = read({
    ...{ ...settings, size: 1, osType: 'Linux', additionalTags: null },
    hosts: [{ ...host, hostAddress: '10.0.0.7', caCert: '', twoNodeCandidatePriority: null }],
  });
  if (!pool) throw new Error('the pool was not read');
  const edgeHosts = [...pool.hosts, { hostUid: 'edge-2' }];
  expect(poolEntity.parse(changedPool(pool, edgeHosts))).toEqual({
    cloudConfig: { edgeHosts: [host, { hostUid: 'edge-2' }] },
    poolConfig: { ...settings, size: 2 },
  });
});

it('reads no pool of which a part would be lost when it is written back', () => {
  const pool = { name: 'p', labels: null, hosts: null };
  expect(read(pool)).toEqual({ name: 'p', labels: [], hosts: [] });
  for (const odd of [
    { hosts: [host, { hostName: 'nobody' }] },
    { hosts: [host, null, 'edge-2'] },
    { taints: 'many' },
    { name: null },
  ])
    expect(read({ ...pool, ...odd })).toBeUndefined();
});
