import { act, cleanup, screen, within, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Run } from '#shared/model/run.ts';
import { fail, fault, ok } from '#shared/model/result.ts';
import { appState, hostIdOf, hostRecord } from './kit/fixtures.ts';
import { renderApp } from './kit/render-app.tsx';
import { settled } from './kit/settled.ts';
import { user } from './kit/user.ts';

afterEach(cleanup);

const run = (over: Partial<Run> = {}): Run => ({
  id: 'r1',
  kind: 'link',
  title: 'Link 2 hosts',
  state: 'running',
  done: 1,
  total: 2,
  found: 0,
  pace: null,
  interrupted: false,
  canRetry: false,
  startedAt: 0,
  endedAt: null,
  items: [
    { key: 'a', label: hostIdOf(2), step: 'ended', end: 'done', fault: null, progress: null },
    { key: 'b', label: hostIdOf(3), step: 'linking', end: null, fault: null, progress: null },
  ],
  ...over,
});

describe('Shell', () => {
  it('carries the vendor’s main menu, and moves focus to the heading of the new view', async () => {
    await renderApp({ hosts: [] });
    const names = within(screen.getByRole('navigation'))
      .getAllByRole('link')
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['Hosts', 'Linked Edge Hosts', 'Settings', 'Registration', 'Console', 'Session']);
    for (const name of names) {
      await user.click(screen.getByRole('link', { name }));
      const heading = await screen.findByRole('heading', { level: 1, name });
      if (name !== 'Hosts') await waitFor(() => expect(document.activeElement).toBe(heading));
    }
  });

  it('keeps a notice until it is read, and counts the same one up', async () => {
    const { app } = await renderApp(
      { hosts: [hostRecord(1)] },
      { answers: { 'hosts.refresh': () => fail('busy', { host: 'edge-1' }) } },
    );
    for (const _ of [1, 2]) {
      await user.click(screen.getByRole('button', { name: 'Actions for 127.77.0.1' }));
      await user.click(screen.getByRole('menuitem', { name: 'Refresh' }));
    }
    await act(async () => {
      app.put('hosts', []);
      await settled();
    });
    expect(screen.getByRole('alert').textContent).toContain('2 times');
    await user.click(screen.getByRole('button', { name: 'Dismiss notice' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows work per host, cancels it, and keeps what failed until it is read', async () => {
    const { app } = await renderApp({ runs: [run()] });
    expect(
      screen.getByRole('progressbar', { name: 'Progress: Link 2 hosts' }).getAttribute('aria-valuenow'),
    ).toBe('50');
    expect(screen.getByText('Linking')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(app.sent).toEqual([{ method: 'runs.cancel', input: { runId: 'r1' } }]);
    const failed = { key: 'b', label: hostIdOf(3), step: 'ended', end: 'refused', progress: null } as const;
    const why = fault('link-refused', { host: hostIdOf(3), message: 'token expired' });
    await act(async () => {
      app.put('runs', [run({ state: 'ended', done: 2, items: [{ ...failed, fault: why }] })]);
      await settled();
    });
    expect(screen.getByText(/refused the link: token expired/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Dismiss result' }));
    expect(app.sent.at(-1)).toEqual({ method: 'runs.dismiss', input: { runId: 'r1' } });
  });

  it('shows what an earlier visit left in the middle, until it is read away by a person', async () => {
    const item = { key: 'b', label: hostIdOf(3), step: 'asking', end: null, progress: null } as const;
    const asking = { ...item, fault: fault('interrupted', { host: hostIdOf(3) }) };
    const past = run({ state: 'ended', interrupted: true, done: 0, total: 1, items: [asking] });
    const { app } = await renderApp({ runs: [past] });
    expect(screen.getByText('Fieldlink stopped in the middle of: Link 2 hosts')).toBeTruthy();
    expect(screen.getByText('Asking hosts')).toBeTruthy();
    expect(screen.getByText(/Sign in there and at its leader/)).toBeTruthy();
    // One host is told of once.
    expect(screen.queryByText('2 hosts')).toBeNull();
    expect(screen.queryByRole('progressbar')).toBeNull();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await act(async () => {
      app.put('runs', [
        { ...past, done: 1, items: [{ ...item, step: 'ended', end: 'done', fault: null, progress: null }] },
      ]);
      await settled();
      vi.advanceTimersByTime(60_000);
    });
    vi.useRealTimers();
    expect(screen.getByText('1 of 1')).toBeTruthy();
    expect(app.sent).toEqual([]);
  });

  it('takes up again what failed of a run, and only that', async () => {
    const ended = { label: hostIdOf(3), step: 'ended', fault: null, progress: null } as const;
    const items = [
      { ...ended, key: 'a', end: 'done' },
      { ...ended, key: 'b', end: 'unreachable' },
      { ...ended, key: 'c', end: 'cancelled' },
    ] as const;
    const over = run({ state: 'ended', canRetry: true, items });
    const { app } = await renderApp(
      { runs: [over] },
      { answers: { 'runs.retry': () => ok({ runId: 'r2' }) } },
    );
    await user.click(screen.getByRole('button', { name: 'Retry failed' }));
    expect(app.sent).toEqual([{ method: 'runs.retry', input: { runId: 'r1' } }]);
    await act(async () => {
      app.put('runs', [run({ state: 'ended', canRetry: false, items })]);
      await settled();
    });
    expect(screen.queryByRole('button', { name: 'Retry failed' })).toBeNull();
  });

  it('tells of a long run under way in one line, names the few that are worked on, and what failed', async () => {
    const items = Array.from({ length: 12 }, (_, at) => ({
      key: `h${at}`,
      label: `10.0.0.${at}:5080`,
      progress: null,
      ...(at === 0
        ? ({ step: 'ended', end: 'done', fault: null } as const)
        : at === 1
          ? ({ step: 'ended', end: 'refused', fault: fault('in-cluster', { host: 'h1' }) } as const)
          : ({ step: at < 4 ? 'linking' : 'waiting', end: null, fault: null } as const)),
    }));
    await renderApp({ runs: [run({ items, done: 2, total: 12 })] });
    expect(screen.getByText('Waiting 8 · Linking 10.0.0.2:5080, 10.0.0.3:5080')).toBeTruthy();
    expect(
      screen.getAllByRole('listitem').filter((line) => line.textContent.includes('10.0.0.')),
    ).toHaveLength(1);
    expect(screen.getByText('2 of 12 · 1 failed')).toBeTruthy();
  });

  it('tells once why many hosts failed alike, and names each of them on demand', async () => {
    const failed = (at: number, why: 'host-lost' | 'in-cluster', end: 'unreachable' | 'refused') => ({
      ...{ key: `h${at}`, label: `10.0.0.${at}:5080`, step: 'ended' as const, end, progress: null },
      fault: fault(why, { host: `10.0.0.${at}:5080` }),
    });
    const items = [
      ...Array.from({ length: 30 }, (_, at) => failed(at, 'host-lost', 'unreachable')),
      failed(40, 'in-cluster', 'refused'),
    ];
    await renderApp({ runs: [run({ state: 'ended', items, done: 31, total: 31 })] });
    expect(screen.getByText('0 of 31 done · 31 failed')).toBeTruthy();
    const [many, one] = within(screen.getByRole('complementary')).getAllByRole('listitem');
    expect(many?.textContent).toMatch(/^30 hostsUnreachableThe host does not answer any more\..*and 27 more/);
    expect(one?.textContent).toMatch(/^10\.0\.0\.40:5080Refused10\.0\.0\.40:5080 is part of a cluster/);
    await user.click(screen.getByRole('button', { name: 'Show all 30' }));
    expect(many?.textContent).toContain('10.0.0.29:5080');
  });

  it('carries the progress in the title, and its end until somebody has seen the page', async () => {
    const { app } = await renderApp({ hosts: [] });
    const put = async (runs: readonly Run[]): Promise<void> => {
      await act(async () => {
        app.put('runs', runs);
        await settled();
      });
    };
    const look = (hidden: boolean): void => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
      act(() => void document.dispatchEvent(new Event('visibilitychange')));
    };
    expect(document.title).toBe('Hosts – Fieldlink');
    await put([run()]);
    expect(document.title).toBe('50 % · Fieldlink');
    await put([run({ state: 'ended', done: 2 })]);
    expect(document.title).toBe('Hosts – Fieldlink');
    const told: unknown[][] = [];
    const granted = Object.assign(
      function Notification(...given: unknown[]) {
        told.push(given);
      },
      { permission: 'granted' },
    );
    vi.stubGlobal('Notification', granted);
    look(true);
    await put([run({ id: 'r2' })]);
    await put([run({ id: 'r2', state: 'ended', done: 2 })]);
    expect(told).toEqual([['Link 2 hosts', { body: 'Ended: 1 of 2 done.' }]]);
    granted.permission = 'default';
    await put([run({ id: 'r3' })]);
    await put([run({ id: 'r3', state: 'ended', done: 2 })]);
    expect(told).toHaveLength(1);
    vi.unstubAllGlobals();
    expect(document.title).toBe('Ended: 1 of 2 done · Fieldlink');
    look(false);
    expect(document.title).toBe('Hosts – Fieldlink');
  });

  it('says on top of everything that the line is lost', async () => {
    const { app } = await renderApp({ hosts: [hostRecord(1)] });
    await act(async () => {
      app.lose();
      await settled();
    });
    expect(screen.getByRole('alert').textContent).toContain('lost the Fieldlink app');
    await act(async () => {
      app.restore();
      await settled();
    });
  });

  it('marks the demo site as long as it is open, and closes it', async () => {
    const { app } = await renderApp({ app: appState({ demo: { hosts: 5 } }) });
    expect(screen.getByRole('region', { name: 'Demo site' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Close demo site' }));
    expect(app.sent).toEqual([{ method: 'demo.close', input: {} }]);
  });

  it('shows troubles of this laptop until they are read', async () => {
    const troubles = [fault('file-not-saved', { file: 'pins.json', reason: 'disk full' })];
    await renderApp({ app: appState({ troubles }) });
    expect(screen.getByRole('alert').textContent).toContain('pins.json');
    await user.click(screen.getByRole('button', { name: 'Dismiss notice' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('changes the theme through the app, not in the browser', async () => {
    const { app } = await renderApp({}, { view: 'settings' });
    await user.click(await screen.findByRole('tab', { name: 'Fieldlink' }));
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(app.sent).toEqual([{ method: 'settings.update', input: { theme: 'dark' } }]);
    expect(localStorage).toHaveLength(0);
  });
});
