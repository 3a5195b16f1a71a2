import { describe, expect, it, vi } from 'vitest';
import { createRuns } from '#electron/core/runs.ts';
import { ended } from '#shared/model/ends.ts';
import { fault } from '#shared/model/result.ts';
import { until } from '#test/kit/until.ts';

const items = [
  { key: 'a', label: 'a' },
  { key: 'b', label: 'b' },
];

describe('runs', () => {
  it('a fault of ours ends the run: what was done stands, the rest is unknown, nothing is left unhandled', async () => {
    const runs = createRuns(() => undefined);
    runs.start({ kind: 'link', title: 't', items }, async (run) => {
      run.end('a', ended('done'));
      await Promise.reject(new Error('a bug'));
    });
    await until(() => {
      expect(runs.list()[0]?.state).toBe('ended');
    });
    expect(runs.list()[0]?.items).toMatchObject([
      { end: 'done', fault: null, progress: null },
      { step: 'ended', end: 'unknown', fault: { code: 'internal' } },
    ]);
    await runs.close();
  });

  it('know which hosts they work on, and which they need for it', async () => {
    const runs = createRuns(() => undefined);
    let finish = (): void => undefined;
    const id = runs.start({ kind: 'link', title: 't', items, also: ['leader'] }, async (run) => {
      await new Promise<void>((resolve) => (finish = resolve));
      for (const { key } of items) run.end(key, ended('done'));
    });
    expect(['a', 'leader', 'c'].map((key) => [runs.isBusy(key), runs.uses(key)])).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
    finish();
    await until(() => {
      expect(runs.list().find((run) => run.id === id)?.state).toBe('ended');
    });
    expect(runs.uses('leader')).toBe(false);
  });

  it('know a host by the key it has now, when two records turned out to be one machine', () => {
    const now = new Map([['a', 'kept']]);
    const runs = createRuns(
      () => undefined,
      (key) => now.get(key) ?? key,
    );
    const forEver = new Promise<void>(() => undefined);
    runs.start({ kind: 'link', title: 't', items: [{ key: 'a', label: 'a' }] }, () => forEver);
    expect([runs.isBusy('kept'), runs.uses('kept'), runs.isBusy('b')]).toEqual([true, true, false]);
    expect(runs.isWorking()).toBe(true);
  });

  it('let old ones go, but none of an earlier visit whose hosts were not asked yet', async () => {
    const runs = createRuns(() => undefined);
    const gone = vi.fn();
    const item = { key: 'a', label: 'a', step: 'asking', end: null, fault: null, progress: null } as const;
    runs.restore(
      { id: 'past', kind: 'link', title: 't', startedAt: 0, endedAt: 0, items: [item], done: 0, total: 1 },
      { op: 'link', leader: null, hosts: [{ hostId: 'edge-a', address: null }] },
      gone,
    );
    const sweep = (): string => runs.start({ kind: 'sweep', title: 't' }, () => Promise.resolve());
    for (let count = 0; count < 25; count += 1) sweep();
    await until(() => {
      expect(runs.list().every(({ state }) => state === 'ended')).toBe(true);
    });
    sweep();
    expect(runs.list().map(({ id }) => id)).toContain('past');
    expect(gone).not.toHaveBeenCalled();
    expect(runs.list().length).toBeLessThan(25);
  });

  it('keep the end of a host that is asked once more when the run ends', async () => {
    const runs = createRuns(() => undefined);
    runs.start({ kind: 'unlink', title: 't', items }, async (run) => {
      run.end('a', ended('unknown', fault('half-unlinked', { still: 'a' })));
      run.item('a').step('verifying');
      await Promise.resolve();
      run.end('b', ended('done'));
    });
    await until(() => {
      expect(runs.list()[0]?.state).toBe('ended');
    });
    expect(runs.list()[0]?.items).toMatchObject([
      { step: 'ended', end: 'unknown', fault: { code: 'half-unlinked' } },
      { step: 'ended', end: 'done' },
    ]);
  });

  it('ask for the key of each host once: every host of a large site is looked up in every round', () => {
    const keyNow = vi.fn((key: string) => key);
    const runs = createRuns(() => undefined, keyNow);
    const many = Array.from({ length: 100 }, (_, index) => ({ key: String(index), label: '' }));
    runs.start({ kind: 'link', title: 't', items: many }, () => new Promise<void>(() => undefined));
    keyNow.mockClear();
    expect(runs.isBusy('nobody')).toBe(false);
    expect(keyNow.mock.calls.length).toBeLessThanOrEqual(101);
  });
});
