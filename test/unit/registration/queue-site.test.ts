import { expect, it } from 'vitest';
import { withCluster } from '#electron/demo-site/palette/clusters.ts';
import type { EntryOf, QueueEntry } from '#shared/model/queue.ts';
import { fault } from '#shared/model/result.ts';
import type { Trouble } from '#test/kit/scripted-palette.ts';
import { siteConsole } from '#test/kit/site-console.ts';
import { entryOf, performer, poolsOf, start } from '#test/kit/site-queue.ts';

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

it('takes back what nobody heard of, too', async () => {
  const console = siteConsole();
  const { on, scope } = console;
  for (const hostId of ['a', 'b']) on.callIn(hostId);
  await start(console, [entryOf('a')]);
  let isLost = false;
  on.trouble = (operation) => {
    isLost ||= operation === 'addPool';
    return isLost ? 'lost' : null;
  };
  const [unheard] = await start(console, [entryOf('b')]);
  expect(unheard).toMatchObject({ state: 'unknown', made: [] });
  on.trouble = () => null;
  const rest = { pairingKey: null, projects: [], made: () => Promise.resolve(null) };
  const entry = unheard as EntryOf<'site'>;
  expect(await performer.undo?.({ ...rest, entry, at: scope, isInDoubt: true })).toEqual({ ok: null });
  expect(poolsOf(console)).toEqual([[['a'], []]]);
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
    const before = await start(console, [entryOf('a'), entryOf('b')]);
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
    const [joined] = await start(console, [entryOf('c')]);
    expect(joined && madeOf([joined])).toEqual([end]);
    expect(joined?.fault?.code).toBe(most === 1 ? undefined : 'site-not-shown');
    expect(poolsOf(console)).toEqual([[['a'], most === 1 ? ['b', 'c'] : ['b']]]);
  },
);

it('goes on by itself when its host has called in, whatever it is called, and its cluster is there', async () => {
  const console = siteConsole();
  const { on, scope } = console;
  const [worker] = await start(console, [entryOf('a', { pool: 'worker' })]);
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
  await start(console, [entryOf('b')]);
  expect(await isDue()).toBe(true);
  expect(await start(console, [{ ...called, state: 'waiting' }])).toMatchObject([{ state: 'ready' }]);
});

it('leaves to others what another laptop has not marked as its own', async () => {
  const console = siteConsole();
  for (const hostId of ['a', 'b']) console.on.callIn(hostId);
  await start(console, [entryOf('a'), entryOf('b')]);
  const imported = { ...entryOf('b'), id: 'another', state: 'unknown', from: 'office' } as const;
  const [entry] = await start(console, [imported]);
  expect(entry).toMatchObject({ state: 'already', made: [], fault: { code: 'site-joined-already' } });
  const own = { ...entryOf('a'), state: 'unknown', from: 'office', fault: fault('interrupted') } as const;
  expect(madeOf(await start(console, [own]))).toEqual(['ready cluster']);
});

it('is done by two laptops at once as by one, whether they send the same or another host', async () => {
  const console = siteConsole();
  for (const hostId of ['a', 'b', 'c', 'd']) console.on.callIn(hostId);
  const confirmed = (hostId: string, from: string | null) =>
    ({ ...entryOf(hostId), state: 'unknown', from }) as const;
  const both = [null, 'site'].map((from, index) =>
    start(console, [confirmed('a', from), entryOf(index === 0 ? 'b' : 'c'), confirmed('d', from)]),
  );
  for (const entries of await Promise.all(both))
    expect(entries.map(({ state }) => ['ready', 'already'].includes(state))).toEqual([true, true, true]);
  const [[controlPlane, workers] = []] = poolsOf(console);
  expect(console.on.palette.state.clusters).toHaveLength(1);
  expect(controlPlane).toEqual(['a']);
  expect(workers?.toSorted()).toEqual(['b', 'c', 'd']);
});
