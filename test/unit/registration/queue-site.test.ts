import { expect, it } from 'vitest';
import { withCluster } from '#electron/demo-site/palette/clusters.ts';
import { profiles } from '#electron/demo-site/palette/profiles.ts';
import { projects } from '#electron/demo-site/palette/projects.ts';
import { openQueueBook } from '#electron/registration/queue/book.ts';
import { createDriver } from '#electron/registration/queue/driver.ts';
import { checkAtSite } from '#electron/registration/sites/check.ts';
import { sitePerformer } from '#electron/registration/queue/kinds/site.ts';
import { explain } from '#shared/contract/sentences/index.ts';
import type { EntryOf, QueueEntry } from '#shared/model/queue.ts';
import { fault, ok } from '#shared/model/result.ts';
import type { Trouble } from '#test/kit/scripted-palette.ts';
import { siteConsole } from '#test/kit/site-console.ts';

const uidOf = (wanted: string): string => profiles.find(({ name }) => name === wanted)?.latest.uid ?? '';
const [infra, addOn] = [uidOf('edge-infra'), uidOf('edge-monitoring')];
const project = { uid: projects.default.uid, name: projects.default.name };

const profile = (uid: string) => ({ uid, name: uid, version: null });
type Work = EntryOf<'site'>['work'];
const hall: Work['site'] = {
  ...{ id: '1', name: 'Hall', location: '', project: null, clusterName: 'hall', tags: [] },
  endpoint: { kind: 'vip', host: '10.0.0.100' },
  ...{ infraProfile: profile(infra), addOnProfiles: [] },
};
const entryOf = (hostId: string, change: Partial<Work> = {}): EntryOf<'site'> => ({
  ...{ id: `request-${hostId}`, endpoint: 'palette.test', project, state: 'waiting', since: 0 },
  ...{ fault: null, by: null, made: [], from: null },
  work: {
    ...{ kind: 'site', hostId, name: null, tags: [], hasPairingKey: false },
    ...{ pool: 'control-plane', how: 'either', site: hall, ...change },
  },
});

type Console = ReturnType<typeof siteConsole>;
const performer = sitePerformer({ everyMs: 0, mostMs: 0 });

/** A start of Fieldlink with this in its queue, until nothing moves any more or it has died; what the next one finds. */
async function start(
  { scope }: Console,
  entries: readonly QueueEntry[],
  isDead: () => boolean,
): Promise<readonly QueueEntry[]> {
  const nothing = (): void => undefined;
  const book = await openQueueBook({
    ...{ dir: '/nowhere', remember: false, onChange: nothing, write: nothing, onTrouble: nothing },
  });
  await book.add(entries, true);
  const { drive } = createDriver({
    ...{ book, performers: { site: performer }, projects: () => [], pairingKeys: new Map() },
    scope: () => ok(scope),
  });
  const done = drive('all').then(() => true);
  const isStill = (): Promise<boolean> =>
    Promise.race([done, new Promise<boolean>((resolve) => setImmediate(resolve, false))]);
  while (!(await isStill()) && !isDead());
  return book.list().map((entry) => (entry.state === 'sending' ? { ...entry, state: 'unknown' } : entry));
}

/** Of all clusters that are there the hosts of each pool. */
const poolsOf = ({ on }: Console) =>
  on.palette.state.clusters
    .filter(({ state }) => state !== 'Deleted')
    .map(({ pools }) =>
      pools.map(({ nodes }) =>
        nodes.filter(({ state }) => state !== 'Deleting').map(({ hostUid }) => hostUid),
      ),
    );
const madeOf = (entries: readonly QueueEntry[]): readonly string[] =>
  entries.map(({ state, made }) => [state, ...made.map(({ is }) => is)].join(' '));

/** Three hosts, of which only `c` has called in before; the call `at` goes wrong, counted from 1. */
async function visit(trouble: Trouble, at: number) {
  const console = siteConsole();
  const { on } = console;
  on.callIn('c');
  on.trouble = () => (on.calls.length === at ? trouble : null);
  let isDying = trouble === 'dead-before' || trouble === 'dead-after';
  let entries: readonly QueueEntry[] = ['a', 'b', 'c'].map((hostId) => entryOf(hostId));
  const go = async (): Promise<void> => {
    entries = await start(console, entries, () => isDying && on.calls.length >= at);
    if (on.calls.length >= at) isDying = false;
  };
  for (const _ of [1, 2]) await go();
  for (const hostId of ['a', 'b']) on.callIn(hostId);
  entries = entries.map((each) => (each.state === 'created' ? { ...each, state: 'waiting' } : each));
  for (const _ of [1, 2]) await go();
  return { console, entries };
}

it('comes to the same, whichever call is lost and wherever Fieldlink is stopped', async () => {
  const calm = await visit(null, 0);
  const made = ['ready edge-host machine', 'ready edge-host machine', 'ready cluster'];
  expect(madeOf(calm.entries)).toEqual(made);
  const calls = calm.console.on.calls.length;
  expect(calls).toBeGreaterThan(30);
  for (const trouble of ['lost', 'dead-before', 'dead-after'] as const)
    for (let at = 1; at <= calls; at += 1) {
      const { console, entries } = await visit(trouble, at);
      const about = `${trouble} at call ${String(at)}, ${console.on.calls[at - 1] ?? ''}`;
      expect(poolsOf(console), about).toEqual([[['c'], ['a', 'b']]]);
      expect(madeOf(entries), about).toEqual(made);
    }
});

it('takes back all of it, whichever call is lost, once Palette has let go of the hosts', async () => {
  let calls = 1;
  for (let at = 0; at <= calls; at += 1) {
    const { console, entries } = await visit(null, 0);
    const { on, scope } = console;
    on.calls.length = 0;
    on.trouble = () => (on.calls.length === at ? 'lost' : null);
    const undo = async (entry: QueueEntry | undefined): Promise<string> => {
      const job = { entry: entry as EntryOf<'site'>, at: scope, isInDoubt: false, projects: [] };
      const keyless = { pairingKey: null, made: () => Promise.resolve(null) };
      for (;;) {
        const undone = await performer.undo?.({ ...job, ...keyless });
        if (!undone || 'ok' in undone) return 'undone';
        if (undone.error.code !== 'console-unreached') return undone.error.code;
      }
    };
    const [a, b, c] = entries;
    const shared = await undo(c);
    expect(shared).toBe('site-undo-shared');
    for (const entry of [a, b]) {
      expect(await undo(entry)).toBe('site-undo-waits');
      on.pass();
      expect(await undo(entry)).toBe('undone');
    }
    expect(await undo(c)).toBe('site-undo-waits');
    on.pass();
    expect(await undo(c)).toBe('undone');
    calls = Math.max(calls, on.calls.length);
    expect(poolsOf(console)).toEqual([]);
    expect(on.palette.state.edgeHosts.map((host) => [host.uid, host.clusterUid])).toEqual([['c', null]]);
  }
  expect(calls).toBeGreaterThan(20);
});

it.each([
  [1, 'ready machine'],
  [2, 'waiting machine'],
])(
  'joins once more where somebody changes the pool at the same moment, not forever: %i times',
  async (most, end) => {
    const console = siteConsole();
    const { on } = console;
    for (const hostId of ['a', 'b', 'c']) on.callIn(hostId);
    const before = await start(console, [entryOf('a'), entryOf('b')], () => false);
    expect(madeOf(before)).toEqual(['ready cluster', 'ready machine']);
    const [theirs] = on.palette.state.clusters;
    let times = 0;
    on.trouble = () => {
      // Somebody who has not seen the host puts the pools back as they were.
      if (on.calls.at(-2) === 'updatePool' && theirs && times < most) {
        times += 1;
        on.palette.update(withCluster(on.palette.state, theirs));
      }
      return null;
    };
    const [joined] = await start(console, [entryOf('c')], () => false);
    expect(joined && madeOf([joined])).toEqual([end]);
    expect(joined?.fault?.code).toBe(most === 1 ? undefined : 'site-not-shown');
    expect(poolsOf(console)).toEqual([[['a'], most === 1 ? ['b', 'c'] : ['b']]]);
  },
);

it('goes on by itself when its host has called in, whatever it is called, and its cluster is there', async () => {
  const console = siteConsole();
  const { on, scope } = console;
  const [worker] = await start(console, [entryOf('a', { pool: 'worker' })], () => false);
  on.callIn('b');
  const called = {
    ...(worker as EntryOf<'site'>),
    work: entryOf('a', { pool: 'worker', name: 'till' }).work,
  };
  const isDue = async (): Promise<boolean> => {
    const steps: string[] = [];
    await performer.look?.(scope, [called], (_, { is }) => Promise.resolve(steps.push(is)));
    return steps.includes('held');
  };
  expect([worker?.state, await isDue()]).toEqual(['created', false]);
  on.callIn('a');
  expect(await isDue()).toBe(false);
  await start(console, [entryOf('b')], () => false);
  expect(await isDue()).toBe(true);
  expect(await start(console, [{ ...called, state: 'waiting' }], () => false)).toMatchObject([
    { state: 'ready' },
  ]);
});

it('leaves to others what another laptop has not marked as its own', async () => {
  const console = siteConsole();
  for (const hostId of ['a', 'b']) console.on.callIn(hostId);
  await start(console, [entryOf('a'), entryOf('b')], () => false);
  const imported = { ...entryOf('b'), id: 'another', state: 'unknown', from: 'office' } as const;
  const [entry] = await start(console, [imported], () => false);
  expect(entry).toMatchObject({ state: 'already', made: [], fault: { code: 'site-joined-already' } });
  const own = { ...entryOf('a'), state: 'unknown', from: 'office', fault: fault('interrupted') } as const;
  expect(madeOf(await start(console, [own], () => false))).toEqual(['ready cluster']);
});

it('is done by two laptops at once as by one, whether they send the same or another host', async () => {
  const console = siteConsole();
  for (const hostId of ['a', 'b', 'c', 'd']) console.on.callIn(hostId);
  const confirmed = (hostId: string, from: string | null) =>
    ({ ...entryOf(hostId), state: 'unknown', from }) as const;
  const both = [null, 'site'].map((from, index) =>
    start(
      console,
      [confirmed('a', from), entryOf(index === 0 ? 'b' : 'c'), confirmed('d', from)],
      () => false,
    ),
  );
  for (const entries of await Promise.all(both))
    expect(entries.map(({ state }) => ['ready', 'already'].includes(state))).toEqual([true, true, true]);
  const [[controlPlane, workers] = []] = poolsOf(console);
  expect(console.on.palette.state.clusters).toHaveLength(1);
  expect(controlPlane).toEqual(['a']);
  expect(workers?.toSorted()).toEqual(['b', 'c', 'd']);
});

const depot = { clusterName: 'depot', endpoint: { kind: 'vip', host: '10.0.0.101' } } as const;
const elsewhere = { uid: projects.fieldSites.uid, name: 'Field sites' };

it.each<[string, Partial<Work>, Partial<Work['site']>, string, string]>([
  ['all is well', {}, {}, 'create', 'ready'],
  ['it is not known', { hostId: 'new' }, {}, 'register, call-in, create', 'created'],
  [
    ...(['its cluster is not there', { hostId: 'new', how: 'join' }, {}] as const),
    ...(['warns site-cluster-absent, register, call-in, await-cluster', 'created'] as const),
  ],
  [
    'as a worker',
    { pool: 'worker' },
    {},
    'warns site-cluster-absent, await-cluster',
    'created site-cluster-absent',
  ],
  ['no VIP', {}, { endpoint: null }, 'refuses site-endpoint-unset', 'refused site-endpoint-unset'],
  ['no profile', {}, { infraProfile: null }, 'refuses site-profile-unset', 'refused site-profile-unset'],
  [
    'VIP in use',
    {},
    { endpoint: depot.endpoint },
    'refuses site-endpoint-in-use',
    'refused site-endpoint-in-use',
  ],
  ['name taken', { how: 'create' }, depot, 'refuses site-cluster-taken', 'refused site-cluster-taken'],
  ['even', { how: 'join' }, depot, 'refuses site-control-plane-even', 'refused site-control-plane-even'],
  ['not even', {}, depot, 'join', 'ready'],
  ['host in use', { hostId: 'b' }, {}, 'refuses site-host-in-use', 'refused site-host-in-use'],
  ['host there', { hostId: 'b' }, depot, 'warns site-joined-already', 'already site-joined-already'],
  [
    'profile gone',
    {},
    { addOnProfiles: [profile('x')] },
    'refuses site-profile-gone',
    'refused site-profile-gone',
  ],
  [
    ...(['no base', {}, { infraProfile: profile(addOn) }] as const),
    ...(['refuses site-profiles-refused', 'refused site-profiles-refused'] as const),
  ],
  [
    'host elsewhere',
    {},
    { project: elsewhere },
    'refuses edge-host-registered',
    'refused edge-host-registered',
  ],
])('says beforehand what it comes to: %s', async (_, change, ofSite, before, after) => {
  const console = siteConsole();
  for (const hostId of ['a', 'b']) console.on.callIn(hostId);
  await start(console, [entryOf('b', { site: { ...hall, ...depot } })], () => false);
  const site = { ...hall, ...ofSite };
  const entry = { ...entryOf('a', { ...change, site }), project: site.project ?? project };
  const checked = await checkAtSite(console.scope, [elsewhere, project], entry.work);
  if (!('ok' in checked)) throw new Error(checked.error.code);
  const { findings, steps } = checked.ok;
  // The IDs are short, so that they can be read.
  const told = findings
    .map(({ weight, fault: { code } }) => `${weight} ${code}`)
    .filter((each) => each !== 'warns host-id-prefix');
  expect([...told, ...steps.map(({ is }) => is)].join(', ')).toBe(before);
  const [ended] = await start(console, [entry], () => false);
  expect([ended?.state, ...(ended?.fault ? [ended.fault.code] : [])].join(' ')).toBe(after);
  // What is not told of a host leaves no hole in its sentence.
  for (const why of [...findings.map(({ fault: each }) => each), ...(ended?.fault ? [ended.fault] : [])])
    expect(explain(why).what).not.toMatch(/[{}]|host –|cluster “–”|– does/);
});
