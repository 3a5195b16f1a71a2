import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { profiles } from '#electron/demo-site/palette/profiles.ts';
import { projects } from '#electron/demo-site/palette/projects.ts';
import type { QueueDraft, QueueEntry } from '#shared/model/queue.ts';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import { clusterOperations as on } from '#shared/wire/palette/cluster-operations.ts';
import { registrationOperations } from '#shared/wire/palette/registration-operations.ts';
import { coreOnConsole } from '../kit/core-on-console.ts';
import { patience } from '../kit/patience.ts';
import type { Exchange } from '../kit/record-wire.ts';
import { recordWire } from '../kit/record-wire.ts';
import type { PaletteCalls } from './palette-calls.ts';
import { createPaletteCalls } from './palette-calls.ts';
import type { PaletteClient } from './palette-client.ts';
import { createPaletteClient } from './palette-client.ts';
import { paletteDocument } from './vendor-document.ts';

const vendor = paletteDocument();
const { edgeHost } = registrationOperations;

const profile = (wanted: string) => {
  const { name, latest } = profiles.find((each) => each.name === wanted) ?? { name: wanted };
  return { uid: latest?.uid ?? 'f'.repeat(24), name, version: latest?.version ?? null };
};
const hall: Omit<RegistrationSite, 'id'> = {
  ...{ name: 'Hall 4', location: 'Köln', clusterName: 'hall-4', tags: ['shop:4'] },
  project: { uid: null, name: projects.default.name },
  endpoint: { kind: 'vip', host: '10.0.0.100' },
  ...{ infraProfile: profile('edge-infra'), addOnProfiles: [profile('edge-monitoring')] },
};
const depot: typeof hall = {
  ...{ ...hall, name: 'Depot', clusterName: 'depot', endpoint: { kind: 'vip', host: '10.0.0.101' } },
};

type Draft = Extract<QueueDraft, { kind: 'site' }>;
const parsed = (body: string): unknown => (body === '' ? undefined : JSON.parse(body));

describe.skipIf(!vendor)('registering hosts at a site', () => {
  let here: Awaited<ReturnType<typeof coreOnConsole>>;
  let core: (typeof here)['on'];
  let palette: PaletteClient;
  let calls: PaletteCalls;
  let wire: { stop: () => Exchange[] };
  let id: string;

  beforeAll(async () => {
    if (!vendor) return;
    here = await coreOnConsole({ patience: { ...patience, calmMs: 200 } });
    core = here.on;
    palette = createPaletteClient(core.site, vendor);
    calls = createPaletteCalls(palette, core.site);
    wire = recordWire([new URL(core.site.palette.url).origin]);
    await core.must('console.signIn', here.byKey);
    ({ id } = await core.must('sites.save', { site: { ...hall, id: null } }));
  });
  beforeEach(() => core.must('hosts.attend', {}));
  afterEach(async () => {
    await here.mend();
    expect(palette.complaints).toEqual([]);
  });
  afterAll(async () => {
    if (!vendor) return;
    await palette.close();
    await core.close();
  });

  const callIn = async (...hostIds: string[]): Promise<void> => {
    for (const hostId of hostIds) expect((await calls.register(hostId)).status).toBe(200);
  };
  const site = (change: Partial<RegistrationSite> = {}): RegistrationSite => ({ ...hall, id, ...change });
  const draft = (hostId: string, change: Partial<Draft> = {}): Draft => ({
    ...{ kind: 'site', hostId, name: null, tags: [], pairingKey: null, site: site() },
    ...{ pool: 'control-plane', how: 'either', ...change },
  });
  const add = async (...work: Draft[]): Promise<readonly string[]> =>
    (await core.must('queue.add', { work })).ids;
  const entryOf = async (entry: string, isIt: (entry: QueueEntry) => boolean): Promise<QueueEntry> => {
    const find = (all: readonly QueueEntry[]) => all.find((each) => each.id === entry && isIt(each));
    return find(await core.until('queue', (all) => find(all) !== undefined)) as QueueEntry;
  };
  const ended = (entry: string) => entryOf(entry, ({ state }) => !['waiting', 'sending'].includes(state));
  const goes = async (work: Draft): Promise<string> => {
    const { state, fault } = await ended((await add(work))[0] ?? '');
    return [state, ...(fault ? [fault.code] : [])].join(' ');
  };
  const stateOf = async (hostId: string) => {
    const { status, body } = await calls.ask(edgeHost, { uid: hostId });
    if (status === 404) return 'gone';
    const told = edgeHost.answer.parse(body).status;
    return [told?.state, ...(told?.inUseClustersRef ?? []).map(({ name }) => name)].join(' of ');
  };
  const clusterOf = async ({ made }: QueueEntry) => {
    const uid = made.flatMap((each) => (each.is === 'cluster' ? [each.uid] : []))[0] ?? '';
    const { spec, status, metadata } = on.cluster.answer.parse((await calls.ask(on.cluster, { uid })).body);
    const configUid = spec?.cloudConfigRef?.uid ?? '';
    const config = on.cloudConfig.answer.parse((await calls.ask(on.cloudConfig, { configUid })).body);
    const pools = (config.spec.machinePoolConfig ?? []).map(
      ({ name, hosts }) => `${name}: ${hosts.map(({ hostUid }) => hostUid).join(' ')}`,
    );
    return { metadata, pools, state: status?.state };
  };

  it('makes the entry, waits for the host, makes the cluster, and others join it', async () => {
    const [first = ''] = await add(draft('edge-a', { tags: ['till'], pairingKey: 'canary key' }));
    const waiting = await entryOf(first, ({ state }) => state === 'created');
    expect(waiting.made).toEqual([{ is: 'edge-host', hostId: 'edge-a' }]);
    expect((await calls.register('edge-a', { hostPairingKey: 'canary key' })).status).toBe(200);
    await callIn('edge-b', 'edge-c');
    const made = await entryOf(first, ({ state }) => state === 'ready');
    expect(await stateOf('edge-a')).toBe('in-use of hall-4');
    const [second = '', third = ''] = await add(draft('edge-b'), draft('edge-c', { pool: 'worker' }));
    await entryOf(second, ({ state }) => state === 'ready');
    const joined = await entryOf(third, ({ state }) => state === 'ready');
    expect(joined.made).toMatchObject([{ is: 'machine', pool: 'worker-pool', hostId: 'edge-c' }]);
    const { metadata, pools } = await clusterOf(made);
    expect(pools).toEqual(['control-plane-pool: edge-a', 'worker-pool: edge-b edge-c']);
    expect(metadata).toMatchObject({
      annotations: { 'fieldlink-request': first },
      labels: { 'fieldlink-site': 'Hall-4', shop: '4' },
    });
    const { metadata: told } = edgeHost.answer.parse((await calls.ask(edgeHost, { uid: 'edge-a' })).body);
    expect(told.labels).toMatchObject({ shop: '4', till: 'spectro__tag', 'fieldlink-request': first });

    // Somebody who joined is taken out, and nobody else; whose cluster others use stays.
    await core.must('queue.undo', { id: second });
    expect((await clusterOf(made)).pools).toEqual(['control-plane-pool: edge-a', 'worker-pool: edge-c']);
    const kept = await core.call('queue.undo', { id: first });
    expect(kept).toMatchObject({ error: { code: 'site-undo-shared', params: { count: 1 } } });
    await core.must('queue.undo', { id: third });
    await core.must('queue.undo', { id: first });
    expect(await stateOf('edge-a')).toBe('gone');
    expect((await clusterOf(made)).state).toBe('Deleted');
    expect([await stateOf('edge-b'), await stateOf('edge-c')]).toEqual(['ready', 'ready']);
    expect((await entryOf(first, () => true)).state).toBe('undone');
  });

  it('asks about what was sent and not heard of, whichever call it was', async () => {
    await callIn('edge-d', 'edge-e');
    await here.fault('palette-lost-answer', 'edgehost.create');
    const [late = ''] = await add(draft('edge-f', { site: site(depot) }));
    await entryOf(late, ({ state }) => state === 'created');
    await here.fault('palette-lost-answer', 'cluster.create');
    const [first = ''] = await add(draft('edge-d', { site: site(depot) }));
    const made = await entryOf(first, ({ state }) => state === 'ready');
    expect(made.made).toMatchObject([{ is: 'cluster' }]);
    await here.fault('palette-lost-answer', 'machinePool.create');
    const [second = ''] = await add(draft('edge-e', { site: site(depot) }));
    expect((await entryOf(second, ({ state }) => state === 'ready')).made).toMatchObject([{ is: 'machine' }]);
    await here.fault('palette-lost-answer', 'machinePool.update');
    await callIn('edge-f');
    await entryOf(late, ({ state }) => state === 'ready');
    expect((await clusterOf(made)).pools).toEqual([
      'control-plane-pool: edge-d',
      'worker-pool: edge-e edge-f',
    ]);
    for (const lost of ['machinePool.update', 'edgehost.delete']) {
      await here.fault('palette-lost-answer', lost);
      if (lost === 'edgehost.delete') await core.must('queue.undo', { id: late });
      else await core.must('queue.undo', { id: second });
    }
    expect(await stateOf('edge-f')).toBe('gone');
    expect((await clusterOf(made)).pools).toEqual(['control-plane-pool: edge-d', 'worker-pool: ']);
  });

  it('says before and after what speaks against it', async () => {
    await callIn('edge-g');
    const check = async (change: Partial<Draft> = {}): Promise<string> => {
      const { hostId, pool, how, site: at } = draft('edge-g', change);
      const { findings, steps } = await core.must('sites.check', { hostId, pool, how, site: at });
      const codes = findings.map(({ weight, fault }) => `${weight} ${fault.code}`);
      return [...codes, ...steps.map(({ is }) => is)].join(', ');
    };
    const at = (change: Partial<RegistrationSite>): Partial<Draft> => ({ site: site(change) });
    expect(await check()).toBe('create');
    const taken = at({ endpoint: depot.endpoint });
    expect(await check(taken)).toBe('refuses site-endpoint-in-use');
    expect(await goes(draft('edge-g', taken))).toBe('refused site-endpoint-in-use');
    const nowhere = at({ project: { uid: null, name: 'Nowhere' } });
    expect(await check(nowhere)).toBe('refuses console-project-unknown');
    expect(await goes(draft('edge-g', nowhere))).toBe('refused console-project-unknown');
    await here.fault('palette-forbidden', 'cluster.create');
    expect(await check()).toBe('refuses console-forbidden');
    expect(await goes(draft('edge-g'))).toBe('refused console-forbidden');
    await here.fault('palette-profile-deleted', 'edge-monitoring');
    await here.fault('palette-forbidden', null);
    expect(await goes(draft('edge-g'))).toBe('refused site-profile-gone');
    expect(await stateOf('edge-g')).toBe('ready');
  });

  it('asked of Palette only what its document has', () => {
    const complaints = wire
      .stop()
      .flatMap(({ method, path, query, sent, status, received }) => [
        ...(vendor?.checkRequest(method, path, query, parsed(sent)) ?? []),
        ...(status === null ? [] : (vendor?.checkAnswer(method, path, status, parsed(received)) ?? [])),
      ]);
    expect(complaints).toEqual([]);
  });
});
