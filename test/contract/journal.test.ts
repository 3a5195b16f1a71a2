import { mkdir, readFile, rename, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CoreOnSite } from '../kit/core-on-site.ts';
import { coreOnSite } from '../kit/core-on-site.ts';
import { recordWire } from '../kit/record-wire.ts';

/** What the journal says of what was done to hosts. That it says so before it is done is proved by killing: see crash. */
let on: CoreOnSite;
beforeEach(async () => {
  on = await coreOnSite({ hosts: 3 });
  await on.enter();
});
afterEach(() => on.close());

const idOf = (index: number): string => on.host(index).hostId ?? '';
const told = async () =>
  (await on.must('journal.read', {})).entries
    .filter(({ kind }) => /^(run-|intent|outcome|token-)/.test(kind))
    .map(({ kind, hostId, details }) => ({ kind, hostId, ...details }));

describe('the journal', () => {
  it('tells of a run: what was to be done, to whom, and how each ended', async () => {
    await on.fault(2, 'path-cut', '*');
    const hosts = [1, 2].map((index) => on.host(index).key);
    const run = await on.run(on.call('link.toLeader', { leader: on.host(0).key, followers: hosts }));
    const line = { run: run.id, op: 'link' };
    const item = { ...line, peer: idOf(0) };
    const lines = await told();
    expect(lines.slice(0, 3)).toMatchObject([
      { ...line, kind: 'run-began', title: run.title, leader: idOf(0), hosts: '2' },
      { ...item, kind: 'intent', hostId: idOf(1) },
      { ...item, kind: 'intent', hostId: idOf(2) },
    ]);
    // Who ends first is theirs.
    const after = lines
      .slice(3)
      .sort((a, b) => ('end' in a && 'end' in b ? String(a.end).localeCompare(String(b.end)) : 0));
    expect(after).toMatchObject([
      { kind: 'token-generation-started', hostId: idOf(0) },
      { ...item, kind: 'outcome', hostId: idOf(1), end: 'done' },
      { ...item, kind: 'outcome', hostId: idOf(2), end: 'refused', code: 'link-failed' },
      { ...line, kind: 'run-ended', done: '1', failed: '1' },
    ]);
  });

  it('tells of tokens, given and stopped, and of an unlink; of no token itself', async () => {
    const { token } = await on.must('link.generateToken', { key: on.host(0).key });
    await on.must('link.generateToken', { key: on.host(0).key });
    await on.run(on.call('link.withToken', { follower: on.host(1).key, token }));
    await on.run(on.call('link.unlink', { leader: on.host(0).key, hosts: [on.host(1).key], via: 'host' }));
    await on.must('link.stopTokenGeneration', { key: on.host(0).key });
    expect(
      (await told()).map((line) => ['op' in line ? line.op : '', line.kind].filter(Boolean).join(' ')),
    ).toEqual([
      ...['generate run-began', 'generate intent', 'token-generation-started', 'generate outcome'],
      'generate run-ended',
      ...['link', 'unlink'].flatMap((op) =>
        ['run-began', 'intent', 'outcome', 'run-ended'].map((kind) => `${op} ${kind}`),
      ),
      ...['stop run-began', 'stop intent', 'token-generation-stopped', 'stop outcome', 'stop run-ended'],
    ]);
    expect(await readFile(join(on.dataDir, 'journal.jsonl'), 'utf8')).not.toContain(token);
  });

  it('that cannot be written keeps every act from its hosts, and says so of each', async () => {
    const path = join(on.dataDir, 'journal.jsonl');
    await rename(path, `${path}.aside`);
    await mkdir(path);
    const wire = recordWire(on.site.hosts.map(({ url }) => url));
    const refused = { code: 'journal-not-written' };
    const run = await on.run(
      on.call('link.toLeader', {
        leader: on.host(0).key,
        followers: [1, 2].map((index) => on.host(index).key),
      }),
    );
    expect(run.items.map(({ end, fault }) => [end, fault?.code])).toEqual([
      ['cancelled', 'journal-not-written'],
      ['cancelled', 'journal-not-written'],
    ]);
    expect(await on.call('link.generateToken', { key: on.host(0).key })).toMatchObject({ error: refused });
    expect(wire.stop().filter(({ method }) => method === 'POST')).toEqual([]);
    expect(on.core.read('app').troubles).toMatchObject([{ code: 'file-not-saved' }]);
    await rmdir(path);
    await rename(`${path}.aside`, path);
    const again = await on.run(on.call('runs.retry', { runId: run.id }));
    expect(again.items.map(({ end }) => end)).toEqual(['done', 'done']);
    expect(on.core.read('app').troubles).toEqual([]);
  });

  it('leaves open what the end of Fieldlink cuts short, and the next start takes it up', async () => {
    await on.fault(1, 'slow', 300);
    const hosts = [1, 2].map((index) => on.host(index).key);
    await on.must('link.toLeader', { leader: on.host(0).key, followers: hosts });
    await on.until('runs', ([run]) => run?.items[0]?.step === 'checking');
    await on.restart();
    expect(on.core.read('runs')).toMatchObject([{ interrupted: true, items: [{ step: 'asking' }, {}] }]);
    await on.fault(1, 'slow', null);
    const account = { username: on.site.username, password: on.site.password };
    const keys = [0, 1, 2].map((index) => on.host(index).key);
    await on.must('session.signIn', { keys, account });
    const [run] = await on.until('runs', ([first]) => first?.items.every(({ end }) => end !== null) === true);
    const left = run?.items.filter(({ end }) => end !== 'done') ?? [];
    for (const { key, end } of run?.items ?? []) {
      const host = on.core.read('hosts').find((each) => each.key === key);
      expect([end, host?.link?.peers.length === 0]).toEqual(
        end === 'done' ? ['done', false] : ['cancelled', true],
      );
    }
    if (left.length === 0) await on.must('runs.dismiss', { runId: run?.id ?? '' });
    else
      expect(
        (await on.run(on.call('runs.retry', { runId: run?.id ?? '' }))).items.map(({ end }) => end),
      ).toEqual(left.map(() => 'done'));
    // Read away or taken up, it is told to its end: another start has nothing to ask.
    await on.restart();
    expect(on.core.read('runs')).toEqual([]);
  });
});
