import { beforeEach, describe, expect, it } from 'vitest';
import { profiles } from '#electron/demo-site/palette/profiles.ts';
import { projects } from '#electron/demo-site/palette/projects.ts';
import { clusterOperations as on } from '#shared/wire/palette/cluster-operations.ts';
import { changedPool } from '#shared/wire/palette/machine-pools.ts';
import { paletteOperations } from '#shared/wire/palette/operations.ts';
import { registrationOperations } from '#shared/wire/palette/registration-operations.ts';
import type { PaletteCalls } from './palette-calls.ts';
import { codeOf, createPaletteCalls } from './palette-calls.ts';
import type { PaletteClient } from './palette-client.ts';
import { usePalette } from './palette-client.ts';
import { until } from '../kit/until.ts';
import { paletteDocument } from './vendor-document.ts';

const document = paletteDocument();
const { createEdgeHost, deleteEdgeHost, edgeHost, edgeHostsMeta } = registrationOperations;

const uidOf = (name: string): string => profiles.find((each) => each.name === name)?.latest.uid ?? '';
const [controlPlane, workers] = ['control-plane-pool', 'worker-pool'];

const pool = (name: string, ...uids: string[]) => ({
  cloudConfig: { edgeHosts: uids.map((hostUid) => ({ hostUid, nic: { nicName: 'eth0' } })) },
  poolConfig: {
    ...{ name, size: uids.length, labels: [name], isControlPlane: name === controlPlane },
    additionalLabels: { rack: '4' },
  },
});
const marks = { 'fieldlink/submission': '7' };
const store = (change: object = {}) => ({
  ...{ name: 'store', host: '10.0.0.100', profileUids: ['edge-infra', 'edge-monitoring'].map(uidOf) },
  ...{ pools: [pool(controlPlane, 'edge-1'), pool(workers, 'edge-2')], ...change },
});
const entity = ({ name, host, profileUids, pools }: ReturnType<typeof store>) => ({
  metadata: { name, labels: { site: 'hall' }, annotations: marks },
  spec: {
    cloudConfig: { controlPlaneEndpoint: { host, type: 'VIP' }, ntpServers: ['10.0.0.1'] },
    machinepoolconfig: pools,
    profiles: profileUids.map((uid) => ({ uid })),
  },
});

describe.skipIf(!document)('clusters at the console of the site, against the vendor document', () => {
  let palette: PaletteClient;
  let ask: PaletteCalls['ask'];
  let register: PaletteCalls['register'];

  usePalette(document, (...opened) => {
    [palette] = opened;
    ({ ask, register } = createPaletteCalls(...opened));
  });
  /** What is under way takes so long that it can be seen, until somebody hurries it. */
  beforeEach(() => palette.setScale(0.01));
  const hurried = async (fact: () => Promise<void>): Promise<void> => {
    await palette.setScale(10_000);
    await until(fact);
    await palette.setScale(0.01);
  };

  const create = (change?: object) => ask(on.createCluster, { body: entity(store(change)) });
  const made = async (change?: object): Promise<string> => {
    const { status, body } = await create(change);
    expect(status).toBe(201);
    return on.createCluster.answer.parse(body).uid ?? '';
  };
  const read = async (uid: string) => {
    const { metadata, spec, status } = on.cluster.answer.parse((await ask(on.cluster, { uid })).body);
    return { metadata, spec, state: status?.state, configUid: spec?.cloudConfigRef?.uid ?? '' };
  };
  const poolsOf = async (configUid: string) =>
    on.cloudConfig.answer.parse((await ask(on.cloudConfig, { configUid })).body).spec.machinePoolConfig ?? [];
  const poolOf = async (configUid: string, name: string) => {
    const found = (await poolsOf(configUid)).find((each) => each.name === name);
    if (!found) throw new Error(`no pool ${name}`);
    return found;
  };
  const stateOf = async (uid: string): Promise<string> => {
    const { status } = edgeHost.answer.parse((await ask(edgeHost, { uid })).body);
    return [status?.state, ...(status?.inUseClustersRef ?? []).map(({ name }) => name)].join(' of ');
  };
  const removed = async (uid: string): Promise<void> => {
    expect((await ask(on.deleteCluster, { uid })).status).toBe(204);
    await hurried(async () => expect((await read(uid)).state).toBe('Deleted'));
  };

  it('makes one of hosts that are there, and keeps what was said of it', async () => {
    for (const [at, uid] of ['edge-1', 'edge-2', 'edge-3', 'edge-4'].entries())
      expect((await register(uid, { hostAddress: `10.0.0.${String(at + 1)}` })).status).toBe(200);
    const dry = await ask(on.validateCluster, { body: entity(store()) });
    expect(on.validateCluster.answer.parse(dry.body)).toMatchObject({
      machinePools: {
        results: [
          { name: controlPlane, errors: [] },
          { name: workers, errors: [] },
        ],
      },
      profiles: store().profileUids.map((uid) => ({ uid, packs: { results: [{ errors: [] }] } })),
    });
    expect(await stateOf('edge-1')).toBe('ready');

    const uid = await made();
    expect(await read(uid)).toMatchObject({
      metadata: { name: 'store', labels: { site: 'hall' }, annotations: marks },
      spec: { clusterProfileTemplates: [{ name: 'edge-infra', type: 'infra' }, { name: 'edge-monitoring' }] },
      state: 'Provisioning',
    });
    expect(await stateOf('edge-1')).toBe('in-use of store');
    expect(await codeOf(ask(deleteEdgeHost, { uid: 'edge-1' }))).toBe('500 DeletionResourceInUseError');
    const query = { type: 'edge-native', quickFilter: 'unusedEdgeHosts' };
    const free = edgeHostsMeta.answer.parse((await ask(edgeHostsMeta, { query })).body).edgeHosts;
    expect(free?.map((host) => host.uid)).toEqual(['edge-3', 'edge-4']);
    await hurried(async () => expect((await read(uid)).state).toBe('Running'));
    const hosts = on.clusterHosts.answer.parse((await ask(on.clusterHosts, { uid })).body).items;
    expect(hosts.map(({ metadata }) => metadata.uid)).toEqual(['edge-1', 'edge-2']);
    const body = { sort: [{ field: 'clusterName', order: 'asc' }] };
    const listed = await ask(paletteOperations.clusters, { body });
    expect(paletteOperations.clusters.answer.parse(listed.body).items).toMatchObject([
      { metadata: { uid, annotations: marks }, status: { state: 'Running' } },
    ]);

    await removed(uid);
    expect(await stateOf('edge-1')).toBe('ready');
    expect((await ask(on.deleteCluster, { uid })).status).toBe(204);
    const { configUid } = await read(uid);
    const late = { configUid, machinePoolName: workers, body: pool(workers, 'edge-3') };
    expect(await codeOf(ask(on.updatePool, late))).toBe('409 ClusterNotActive');
  });

  it('changes its pools: the full list stays, who is not in it leaves', async () => {
    const uid = await made();
    const { configUid } = await read(uid);
    const at = { configUid, machinePoolName: workers };
    const before = await poolOf(configUid, workers);
    const put = (...hosts: { hostUid: string }[]) =>
      ask(on.updatePool, { ...at, body: changedPool(before, hosts) });
    expect((await put(...before.hosts, { hostUid: 'edge-3' })).status).toBe(204);
    const { hosts, ...settings } = await poolOf(configUid, workers);
    expect(hosts).toEqual([...before.hosts, { hostUid: 'edge-3' }]);
    expect({ ...settings, hosts: before.hosts }).toEqual(before);

    const byMachine = await ask(on.addMachine, { ...at, body: { spec: { edgeHostUid: 'edge-4' } } });
    const machineUid = on.addMachine.answer.parse(byMachine.body).uid;
    const machines = async () =>
      on.machines.answer
        .parse((await ask(on.machines, at)).body)
        .items.map(({ spec, status }) => `${spec?.edgeHostUid ?? ''} ${status?.instanceState ?? ''}`);
    await hurried(async () =>
      expect(await machines()).toEqual(['edge-2 Running', 'edge-3 Running', 'edge-4 Running']),
    );
    // As it was before two hosts came: a list that is not full takes them out again.
    expect((await put(...before.hosts)).status).toBe(204);
    expect(await machines()).toEqual(['edge-2 Running', 'edge-3 Deleting', 'edge-4 Deleting']);
    expect(await stateOf('edge-3')).toBe('in-use of store');
    const twice = ask(on.addMachine, { ...at, body: { spec: { edgeHostUid: 'edge-3' } } });
    expect(await codeOf(twice)).toBe('409 EdgeHostDeviceInUse');
    await hurried(async () => expect(await stateOf('edge-4')).toBe('ready'));
    expect((await ask(on.addMachine, { ...at, body: { spec: { edgeHostUid: 'edge-4' } } })).status).toBe(201);
    expect(await codeOf(ask(on.removeMachine, { ...at, machineUid }))).toBe('404 ResourceNotFound');

    const other = { configUid, body: pool('other-pool', 'edge-3') };
    expect((await ask(on.addPool, other)).status).toBe(201);
    expect(await codeOf(ask(on.addPool, other))).toBe('409 MachinePoolAlreadyExists');
    const [only] = on.machines.answer.parse(
      (await ask(on.machines, { configUid, machinePoolName: controlPlane })).body,
    ).items;
    const last = { configUid, machinePoolName: controlPlane, machineUid: only?.metadata?.uid };
    expect(await codeOf(ask(on.removeMachine, last))).toBe('400 InvalidMachinePool');
    const even = pool(controlPlane, 'edge-1', 'edge-9');
    const wrong = { configUid, machinePoolName: controlPlane, body: even };
    expect(await codeOf(ask(on.updatePool, wrong))).toBe('400 InvalidMachinePool');
    const short = { ...pool(workers, 'edge-2'), poolConfig: { ...even.poolConfig, name: workers } };
    expect(await codeOf(ask(on.updatePool, { ...at, body: short }))).toBe('400 InvalidMachinePool');
    expect(await codeOf(ask(on.updatePool, { ...at, body: even }))).toBe('400 InvalidInput');
    const nobody = { ...at, configUid: uid, body: even };
    expect(await codeOf(ask(on.updatePool, nobody))).toBe('404 ResourceNotFound');
    expect((await poolsOf(configUid)).map((each) => each.hosts.length)).toEqual([1, 2, 1]);
    await removed(uid);
  });

  it('refuses what cannot be, and says so in a dry run', async () => {
    await ask(createEdgeHost, { body: { metadata: { uid: 'edge-typed', name: 'edge-typed' }, spec: {} } });
    const codesOf = async (change: object) => {
      const dry = await ask(on.validateCluster, { body: entity(store(change)) });
      const { machinePools, profiles: of } = on.validateCluster.answer.parse(dry.body);
      return [machinePools, ...(of ?? []).map(({ packs }) => packs)]
        .flatMap((constraints) => constraints?.results ?? [])
        .flatMap(({ errors }) => errors ?? [])
        .map((error) => error.code);
    };
    const first = pool(controlPlane, 'edge-1');
    for (const [code, change] of [
      ['400 InvalidControlPlaneEndpoint', { host: '10.0.0.300' }],
      ['400 InvalidControlPlaneEndpoint', { host: 'no name' }],
      ['400 InvalidControlPlaneEndpoint', { host: '10.0.0.4' }],
      ['400 InvalidMachinePool', { pools: [pool(controlPlane, 'edge-1', 'edge-2')] }],
      ['400 InvalidMachinePool', { pools: [pool(workers, 'edge-1')] }],
      ['400 InvalidMachinePool', { pools: [first, pool(workers), pool(workers)] }],
      ['404 EdgeHostDeviceNotRegistered', { pools: [pool(controlPlane, 'edge-9')] }],
      ['400 EdgeHostDeviceNotReady', { pools: [pool(controlPlane, 'edge-typed')] }],
      ['409 EdgeHostDeviceInUse', { pools: [first, pool(workers, 'edge-1')] }],
      ['404 ResourceNotFound', { profileUids: [uidOf('edge-infra'), 'nothing'] }],
      ['400 InvalidClusterProfiles', { profileUids: [uidOf('edge-monitoring')] }],
      ['400 InvalidClusterProfiles', { profileUids: ['edge-infra', 'edge-full'].map(uidOf) }],
    ] as const) {
      const about = JSON.stringify(change);
      expect(await codeOf(create(change)), about).toBe(code);
      expect(await codesOf(change), about).toEqual([code.replace(/^\d+ /, '')]);
    }
  });

  it('refuses what somebody else has taken or deleted, unless it does not look', async () => {
    await palette.fault('palette-other-cluster', { name: 'store', vip: '10.0.0.100' });
    expect(await codeOf(create())).toBe('409 ClusterAlreadyExists');
    expect(await codeOf(create({ name: 'other' }))).toBe('409 ControlPlaneEndpointInUse');
    await palette.fault('palette-unchecked', ['endpoint-free']);
    const uid = await made({ name: 'other', host: 'STORE.example' });
    expect(await codeOf(create({ name: 'third', host: 'store.example' }))).toBe('409 EdgeHostDeviceInUse');
    await removed(uid);
    await palette.fault('palette-unchecked', null);
    await palette.fault('palette-other-cluster', null);
    await palette.fault('palette-profile-deleted', 'edge-monitoring');
    expect(await codeOf(ask(paletteOperations.profile, { uid: uidOf('edge-monitoring') }))).toBe(
      '404 ResourceNotFound',
    );
    expect(await codeOf(create())).toBe('404 ResourceNotFound');
    await palette.fault('palette-forbidden', 'cluster.create');
    expect(await codeOf(create())).toBe('403 OperationForbidden');
    expect(await codeOf(ask(on.cluster, { uid, projectUid: projects.fieldSites.uid }))).toBe(
      '404 ResourceNotFound',
    );
  });

  it('loses the answer of just the change that is named', async () => {
    await palette.fault('palette-lost-answer', 'cluster.create');
    expect((await ask(on.validateCluster, { body: entity(store()) })).status).toBe(200);
    await expect(create()).rejects.toThrow('other side closed');
    const [uid = ''] = paletteOperations.clusters.answer
      .parse((await ask(paletteOperations.clusters, { body: { sort: [] } })).body)
      .items.filter(({ status }) => status?.state === 'Provisioning')
      .map(({ metadata }) => metadata?.uid);
    const { configUid, metadata } = await read(uid);
    expect(metadata.annotations).toEqual(marks);
    await palette.fault('palette-lost-answer', 'machinePool.update');
    const at = { configUid, machinePoolName: workers, body: pool(workers, 'edge-2', 'edge-3') };
    await expect(ask(on.updatePool, at)).rejects.toThrow('other side closed');
    expect((await ask(on.updatePool, at)).status).toBe(204);
    expect((await poolOf(configUid, workers)).hosts).toHaveLength(2);
    await removed(uid);
  });
});
