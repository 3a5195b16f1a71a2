import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '#shared/model/run.ts';
import { isGoodEnd } from '#shared/model/run.ts';
import type { CoreOnSite } from '../kit/core-on-site.ts';
import { coreOnSite } from '../kit/core-on-site.ts';
import type { Death } from '../kit/crash/kill-at-write.ts';
import { fillDisk, freeDisk, noSmallDisk, onSmallDisk } from '../kit/crash/small-disk.ts';
import type { Act, Lived, Victim, Victims } from '../kit/crash/victim.ts';
import { prepareVictims } from '../kit/crash/victim.ts';

/**
 * Fieldlink is killed at a write of its journal, in the middle of an act, and starts again over the same folder: what it
 * shows then is what is true at the hosts, nothing is done twice, and what is left is done on request.
 */
const long = process.env['FIELDLINK_LONG'] === '1';
const followers = [1, 2, 3];
let on: CoreOnSite;
let victims: Victims;
let next: Victim;

beforeAll(async () => {
  victims = await prepareVictims();
  next = victims.start();
  on = await coreOnSite({ hosts: 4 });
  await on.enter();
});
afterAll(async () => {
  await next.kill();
  await victims.close();
  await on.close();
});

const idOf = (index: number): string => on.site.hosts[index]?.id ?? '';
const account = () => ({ username: on.site.username, password: on.site.password });
const keys = (...indexes: number[]) => indexes.map((index) => on.host(index).key);

interface Truth {
  id: string;
  generating: boolean;
  link: { state: string; leader: string | null } | null;
  followers: { id: string; state: string }[];
}
const truth = async (): Promise<Truth[]> =>
  ((await (await fetch(`${on.site.control ?? ''}/state`)).json()) as { hosts: Truth[] }).hosts;

/** Who is linked, as both ends have it. */
const linked = async (): Promise<string[]> => {
  const [leader, ...rest] = await truth();
  const ends = rest
    .filter(({ link }) => link?.leader === leader?.id && link?.state === 'Completed')
    .map(({ id }) => id);
  expect(leader?.followers.map(({ id }) => id).sort()).toEqual(ends.sort());
  return ends;
};

const act = (op: Act['op']): Act => ({ op, leader: idOf(0), hosts: followers.map(idOf) });

/** Dies, starts again and signs in: what is shown then. */
async function dieAt(op: Act['op'], death: Death): Promise<Lived & { run: Run | null }> {
  let lived: Lived = { shows: null, writes: 0 };
  await on.restart(async () => {
    await next.live({ dataDir: on.dataDir, account: account(), places: [] });
    lived = await next.act(act(op), death);
    await next.kill();
    next = victims.start();
  });
  await on.must('session.signIn', { keys: keys(0, ...followers), account: account() });
  const runs = await on.until('runs', (all) =>
    all.every(({ items }) => items.every(({ end }) => end !== null)),
  );
  expect(runs.length).toBeLessThanOrEqual(1);
  return { ...lived, run: runs[0] ?? null };
}

/** What the journal says last of the run that the victim had begun, if it said anything. */
async function lastWord(): Promise<string | undefined> {
  const text = await readFile(join(on.dataDir, 'journal.jsonl'), 'utf8');
  const whole = text.split('\n').filter((line) => line.endsWith('}}'));
  const kinds = whole.flatMap((line) => /"kind":"(run-\w+|intent|outcome)"/.exec(line)?.[1] ?? []);
  return kinds.at(-1);
}

/** Every item says what is so at its host. Without a run it was either never begun or told to its end. */
async function expectTrue(
  run: Run | null,
  op: Act['op'],
  isDone: (hostId: string) => boolean,
): Promise<void> {
  if (!run) {
    // What was done before the victim ended with its last line too: only what is at the hosts tells the two apart.
    expect(String(await lastWord())).toMatch(/^(undefined|run-ended)$/);
    const done = act(op).hosts.map(isDone);
    expect(new Set(done).size).toBe(1);
    return;
  }
  expect(run).toMatchObject({ interrupted: true, state: 'ended' });
  for (const { label, end, fault } of run.items)
    expect([label, end !== null && isGoodEnd(end)], fault?.code).toEqual([label, isDone(label)]);
}

/** The rest, on request: by the run that was cut short, or anew where it never began. */
async function finish(run: Run | null, anew: () => Promise<Run>): Promise<void> {
  const failed = run?.items.filter(({ end }) => end !== null && !isGoodEnd(end)) ?? [];
  if (run && failed.length === 0) await on.must('runs.dismiss', { runId: run.id });
  const again = !run
    ? await anew()
    : failed.length > 0
      ? await on.run(on.call('runs.retry', { runId: run.id }))
      : null;
  expect((again?.items ?? []).map(({ end, fault }) => [end, fault?.code])).toEqual(
    (again?.items ?? []).map(() => ['done', undefined]),
  );
}

const link = () =>
  on.run(on.call('link.toLeader', { leader: on.host(0).key, followers: keys(...followers) }));
const unlink = () =>
  on.run(on.call('link.unlink', { leader: on.host(0).key, hosts: keys(...followers), via: 'leader' }));

const cases: Record<
  Act['op'],
  { prepare: () => Promise<unknown>; check: (run: Run | null) => Promise<void> }
> = {
  link: {
    prepare: async () => {
      if ((await linked()).length > 0) await unlink();
    },
    check: async (run) => {
      const there = await linked();
      await expectTrue(run, 'link', (id) => there.includes(id));
      if (run || there.length === 0) await finish(run, link);
      expect(await linked()).toHaveLength(followers.length);
    },
  },
  unlink: {
    prepare: async () => {
      if ((await linked()).length < followers.length) await link();
    },
    check: async (run) => {
      const there = await linked();
      await expectTrue(run, 'unlink', (id) => !there.includes(id));
      if (run || there.length > 0) await finish(run, unlink);
      expect(await linked()).toEqual([]);
    },
  },
  stop: {
    prepare: async () => {
      if ((await linked()).length > 0) await unlink();
      await on.must('link.generateToken', { key: on.host(0).key });
    },
    check: async (run) => {
      const isOff = async () => (await truth())[0]?.generating === false;
      const was = await isOff();
      await expectTrue(run, 'stop', () => was);
      if (run?.items.every(({ end }) => end !== null && isGoodEnd(end)))
        await on.must('runs.dismiss', { runId: run.id });
      else if (run) await on.run(on.call('runs.retry', { runId: run.id }));
      else if (!was) await on.must('link.stopTokenGeneration', { key: on.host(0).key });
      expect(await isOff()).toBe(true);
    },
  },
};

/** One for each kind of place: nothing on disk yet, intents and nothing done, done and half a word of it, done and no word. */
const chosen: readonly (readonly [Act['op'], Death])[] = [
  ['link', { at: 1, how: 'within' }],
  ['link', { at: 1, how: 'after' }],
  ['link', { at: 2, how: 'within' }],
  ['unlink', { at: 2, how: 'before' }],
  ['stop', { at: 2, how: 'before' }],
];

async function dieAndHeal(op: Act['op'], death: Death): Promise<Lived> {
  await cases[op].prepare();
  for (const { id } of on.core.read('runs')) await on.must('runs.dismiss', { runId: id });
  const { run, ...lived } = await dieAt(op, death);
  await cases[op].check(run);
  expect(on.core.read('app').troubles.filter(({ code }) => code !== 'journal-damaged')).toEqual([]);
  return lived;
}

describe('killed at a write of its journal, Fieldlink knows afterwards what is so', () => {
  it.skipIf(long).each(chosen)('%s, %j', async (op, death) => {
    expect(await dieAndHeal(op, death)).toMatchObject({ shows: null });
  });

  it.runIf(long).each(['link', 'unlink', 'stop'] as const)(
    '%s, at every one of them',
    async (op) => {
      const { writes } = await dieAndHeal(op, { at: 0, how: 'before' });
      expect(writes).toBeGreaterThan(2);
      for (let at = 1; at <= writes; at += 1)
        for (const how of ['before', 'within', 'after'] as const) await dieAndHeal(op, { at, how });
    },
    300_000,
  );
});

describe('on a disk that is full', () => {
  if (noSmallDisk !== null) process.stderr.write(`SKIPPED: a disk that is full, ${noSmallDisk}\n`);

  it.skipIf(noSmallDisk !== null)('nothing is begun, and said so; with space again it is done', async () => {
    await cases.link.prepare();
    await on.call('link.stopTokenGeneration', { key: on.host(0).key });
    const dataDir = await mkdtemp(join(tmpdir(), 'fieldlink-small-'));
    const tenant = victims.start(onSmallDisk(dataDir));
    try {
      const places = on.site.hosts.map(({ ip, port, certSha256 }) => ({
        ...{ address: `${ip}:${String(port)}`, certSha256 },
      }));
      await tenant.live({ dataDir, account: account(), places });
      await fillDisk(tenant.pid, dataDir, 'journal.jsonl');
      const lives = { at: 0, how: 'before' } as const;
      const full = (await tenant.act(act('link'), lives)).shows;
      expect(
        full?.runs[0]?.items.map(({ end, fault }) => [end, fault?.code, fault?.params['reason']]),
      ).toEqual(followers.map(() => ['cancelled', 'journal-not-written', 'ENOSPC']));
      expect(full?.troubles).toContainEqual({
        code: 'file-not-saved',
        params: { file: 'journal.jsonl', reason: 'ENOSPC' },
      });
      expect([await linked(), (await truth())[0]?.generating]).toEqual([[], false]);
      await freeDisk(tenant.pid, dataDir);
      const free = (await tenant.act(act('link'), lives)).shows;
      expect(free?.runs.at(-1)?.items.map(({ end }) => end)).toEqual(followers.map(() => 'done'));
      expect(free?.troubles).toEqual([]);
      expect(await linked()).toHaveLength(followers.length);
    } finally {
      await tenant.kill();
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
