import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { JournalEntry } from '#shared/model/journal.ts';
import { ok } from '#shared/model/result.ts';
import type { JournalPage } from '#shared/model/visit.ts';
import { visitsOf } from '#shared/model/visit.ts';
import { hostIdOf, hostRecord } from './kit/fixtures.ts';
import { renderApp } from './kit/render-app.tsx';
import { settled } from './kit/settled.ts';
import { user } from './kit/user.ts';

afterEach(cleanup);

const line = (n: number, kind: string, details: JournalEntry['details'] = {}): JournalEntry => ({
  ...{ at: n * 60_000, user: 'anna', visit: 'now', kind, details },
  ...{ hostId: hostIdOf(n % 50), address: `10.0.0.${n % 50}:5080` },
});

/** A journal to which the test adds; the app pulls from it as from the real one. */
function journal(...entries: JournalEntry[]) {
  const asked: unknown[] = [];
  const read = (input: { visit?: string; from: number }) => {
    asked.push(input);
    const visit = input.visit ?? 'now';
    const page: JournalPage = {
      ...{ visits: visitsOf(entries, 'now'), visit, next: entries.length },
      entries: entries.slice(input.from).filter((entry) => entry.visit === visit),
    };
    return ok(page);
  };
  return { entries, asked, answers: { 'journal.read': read } };
}

const timeline = () => screen.getByRole('table', { name: 'Timeline' });

it('shows kinds of a newer version as they stand, and new lines as they come, pulling only those', async () => {
  const { entries, asked, answers } = journal(line(1, 'of-the-future', { colour: 'blue' }));
  const { app } = await renderApp({ journal: { visit: 'now', lines: 1 } }, { view: 'session', answers });
  expect(within(timeline()).getByRole('row', { name: /of-the-future.*colour: blue/ })).toBeDefined();

  expect(asked.splice(0)[0]).toEqual({ from: 0 });
  entries.push(line(2, 'certificate-mismatch', { certSha256: 'a'.repeat(64) }));
  await act(async () => {
    app.put('journal', { visit: 'now', lines: 2 });
    await settled();
  });
  expect(within(timeline()).getByRole('row', { name: /Another certificate seen/ })).toBeDefined();
  expect(asked).toEqual([{ from: 1 }]);

  await user.click(screen.getByRole('checkbox', { name: 'Only failures' }));
  expect(within(timeline()).queryByRole('row', { name: /of-the-future/ })).toBeNull();
});

it('tells of a pairing what somebody needs in Palette, and what was not checked', async () => {
  const pairing = { pairing: 'p-17' };
  const { answers } = journal(
    line(1, 'pairing-sent', { ...pairing, endpoint: 'palette.example', insecure: 'true' }),
    line(2, 'pairing-changed', { ...pairing, from: 'pairing', to: 'rejected' }),
    line(3, 'pairing-withdrawn', { ...pairing, left: 'reject it in Palette by hand' }),
    line(4, 'pairing-follow-up-done', pairing),
  );
  await renderApp({ journal: { visit: 'now', lines: 4 } }, { view: 'session', answers });
  const has = (name: RegExp) => within(timeline()).queryByRole('row', { name }) !== null;
  const lines = [
    /Pairing request sent.*p-17 to palette\.example, certificate not checked \(insecure\)/,
    /Pairing request changed.*p-17: pairing → rejected/,
    /Pairing request cancelled.*p-17, reject it in Palette by hand/,
    /Rejected in Palette by hand.*p-17/,
  ];
  expect(lines.map(has)).toEqual([true, true, true, true]);
  await user.click(screen.getByRole('checkbox', { name: 'Only failures' }));
  expect(lines.map(has)).toEqual([false, true, true, false]);
});

it('calls hosts before and after by the names they have today', async () => {
  const follows = (leader: number) => ({ role: 'follower', status: 'Ready', leader: hostIdOf(leader) });
  const { answers } = journal(
    line(1, 'host-state', { role: 'standalone', status: 'Ready' }),
    line(1, 'host-state', follows(7)),
  );
  const hosts = [hostRecord(7, { note: { name: 'till-7', labels: [], text: '' } })];
  await renderApp({ hosts, journal: { visit: 'now', lines: 2 } }, { view: 'session', answers });
  await user.click(screen.getByRole('tab', { name: 'Before and after' }));
  expect(screen.getByRole('row', { name: /standalone follower of till-7$/ })).toBeDefined();
});

it('tells of a run that was cut what is known of each host, and draws only what is in sight of a long visit', async () => {
  const run = { run: 'r', op: 'link', peer: hostIdOf(9) };
  const old = (entry: JournalEntry): JournalEntry => ({ ...entry, visit: 'old' });
  const { answers } = journal(
    old({ ...line(1, 'run-began', { ...run, title: 'Link to leader', hosts: '3' }), hostId: null }),
    old(line(1, 'intent', run)),
    old(line(2, 'intent', run)),
    old(line(1, 'outcome', { ...run, end: 'refused', code: 'in-cluster', params: '{"host":"till 1"}' })),
    ...Array.from({ length: 5_000 }, (_, n) => line(n, `kind-${n}`)),
  );
  await renderApp({ journal: { visit: 'now', lines: 5_004 } }, { view: 'session', answers });
  expect(timeline().getAttribute('aria-rowcount')).toBe('5001');
  expect(within(timeline()).getAllByRole('row').length).toBeLessThan(100);

  await user.selectOptions(screen.getByLabelText('Visit'), 'old');
  const head = await within(timeline()).findByRole('row', { name: /Link to leader/ });
  expect(head.textContent).toContain('3 hosts');
  expect(head.textContent).toContain('1 failed · 1 not known: Fieldlink stopped · 1 never begun');
  await user.click(within(head).getByRole('button'));
  expect(within(timeline()).getByRole('row', { name: /Refused.*till 1 is part of a cluster/ })).toBeDefined();
});
