import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectFiles } from '#electron/desktop/handed-files.ts';
import { menuTemplate } from '#electron/desktop/menu.ts';
import { notifyOfEnds } from '#electron/desktop/notify.ts';
import { openPageWith } from '#electron/desktop/open-page.ts';
import { recover } from '#electron/desktop/recover.ts';
import { stayAwake } from '#electron/shell/stay-awake.ts';
import { showProgress } from '#electron/desktop/taskbar.ts';
import { ownArgs, readArgs } from '#electron/shell/args.ts';
import { mostOpened } from '#shared/model/opened.ts';
import type { Run } from '#shared/model/run.ts';
import { fakeCore, fine } from '#test/kit/fake-core.ts';

const run = (id: string, more: Partial<Run> = {}): Run => ({
  ...{ id, kind: 'link', title: 'Link 2 hosts', state: 'running', done: 0, total: 2, found: 0 },
  ...{ interrupted: false, canRetry: false, items: [], pace: null, startedAt: 0, endedAt: null },
  ...more,
});
const item = (end: 'done' | 'refused') => ({
  key: end,
  label: end,
  step: 'ended' as const,
  end,
  fault: null,
  progress: null,
});

describe('pages of a console', () => {
  it('are opened outside when they are https, and nothing else is', async () => {
    const openExternal = vi.fn(() => Promise.resolve());
    const openPage = openPageWith({ openExternal });
    await openPage('https://palette.example:8443/');
    for (const url of ['http://palette.example/', 'file:///etc/passwd', 'smb://palette.example/x', 'no URL'])
      await expect(openPage(url)).rejects.toThrow();
    expect(openExternal.mock.calls).toEqual([['https://palette.example:8443/']]);
  });
});

describe('notifications', () => {
  it('tell once of a run that ends while nobody looks, in counts', () => {
    const { core, change } = fakeCore(fine);
    const shown: string[][] = [];
    let looking = false;
    notifyOfEnds(
      core,
      () => looking,
      (...words) => shown.push(words),
    );
    change('runs', [run('a')]);
    const ended = run('a', { state: 'ended', items: [item('done'), item('refused')] });
    change('runs', [ended]);
    change('runs', [ended]);
    expect(shown).toEqual([['Link 2 hosts', 'Ended: 1 of 2 done.']]);
    looking = true;
    change('runs', [ended, run('b', { kind: 'sweep' })]);
    change('runs', [ended, run('b', { kind: 'sweep', state: 'ended' })]);
    expect(shown).toHaveLength(1);
  });
});

describe('the button in the taskbar', () => {
  const setUp = () => {
    const { core, change } = fakeCore(fine);
    const shown: unknown[][] = [];
    const state = { focused: true, destroyed: false };
    const window = Object.assign(new EventEmitter(), {
      isFocused: () => state.focused,
      isDestroyed: () => state.destroyed,
      setProgressBar: (...given: unknown[]) => shown.push(given),
    });
    const again = showProgress(core, window as never);
    return { again, change, shown, state, window };
  };
  const bad = run('a', { state: 'ended', done: 2, items: [item('done'), item('refused')] });

  it('shows how far all runs together are, once for each step, and nothing when they are over', () => {
    const { change, shown } = setUp();
    change('runs', [run('a', { done: 1 })]);
    change('runs', [run('a', { done: 1 })]);
    change('runs', [run('a', { done: 1 }), run('b', { done: 0 })]);
    change('runs', [bad, run('b', { done: 1 })]);
    change('runs', [bad]);
    expect(shown).toEqual([
      [0.5, { mode: 'normal' }],
      [0.25, { mode: 'normal' }],
      [0.5, { mode: 'normal' }],
      [-1, { mode: 'none' }],
    ]);
  });

  it('is shown anew after a sleep, where there is something to show', () => {
    const { again, change, shown } = setUp();
    again();
    change('runs', [run('a', { done: 1 })]);
    again();
    expect(shown).toEqual(Array(2).fill([0.5, { mode: 'normal' }]));
  });

  it('stays red after a failure that nobody saw, until the window is looked at', () => {
    const { change, shown, state, window } = setUp();
    state.focused = false;
    change('runs', [run('a', { done: 1 })]);
    change('runs', [bad]);
    expect(shown.at(-1)).toEqual([1, { mode: 'error' }]);
    window.emit('focus');
    expect(shown.at(-1)).toEqual([-1, { mode: 'none' }]);
    change('runs', [bad, run('c')]);
    state.destroyed = true;
    change('runs', [bad]);
    expect(shown).toHaveLength(4);
  });
});

describe('a laptop that uploads', () => {
  it('does not fall asleep until the leader has all of it, whoever else is at work', () => {
    const { core, change } = fakeCore(fine);
    const blocker = { start: vi.fn(() => 7), stop: vi.fn(() => true) };
    stayAwake(core, blocker);
    const leader = { ...item('done'), end: null };
    const upload = run('a', { kind: 'upload', items: [leader, { ...leader, key: 'follower' }] });
    change('runs', [run('b')]);
    expect(blocker.start).not.toHaveBeenCalled();
    change('runs', [run('b'), upload]);
    change('runs', [run('b'), upload]);
    expect(blocker.start.mock.calls).toEqual([['prevent-app-suspension']]);
    change('runs', [run('b'), { ...upload, items: [item('done'), leader] }]);
    expect(blocker.stop.mock.calls).toEqual([[7]]);
  });
});

describe('a page whose process is gone', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setImmediate'] }));
  afterEach(() => vi.useRealTimers());

  const setUp = () => {
    const contents = Object.assign(new EventEmitter(), { reload: vi.fn(), isDestroyed: () => false });
    const giveUp = vi.fn();
    recover(contents as never, { note: () => undefined, giveUp });
    const die = (reason: string): void => {
      contents.emit('render-process-gone', {}, { reason, exitCode: 1 });
      vi.runAllTimers();
    };
    return { contents, giveUp, die };
  };

  it('is loaded again, killed or crashed, and not when it went by itself', () => {
    const { contents, die } = setUp();
    for (const reason of ['crashed', 'killed', 'clean-exit']) die(reason);
    expect(contents.reload).toHaveBeenCalledTimes(2);
  });

  it('is left to a person when it dies again and again', () => {
    const { contents, giveUp, die } = setUp();
    for (let n = 0; n < 4; n += 1) die('crashed');
    expect([contents.reload.mock.calls.length, giveUp.mock.calls.length]).toEqual([3, 1]);
    vi.setSystemTime(Date.now() + 61_000);
    die('crashed');
    expect(contents.reload).toHaveBeenCalledTimes(4);
  });
});

describe('menu', () => {
  it('goes to every view by a shortcut of its own', () => {
    const went: string[] = [];
    const acts = { go: (slug: string) => void went.push(slug), openFile: () => void went.push('a file') };
    const [, edit, view] = menuTemplate(acts, { mac: false, devTools: false });
    const items = (view?.submenu as { label?: string; accelerator?: string; click?(): void }[]).filter(
      ({ click }) => click,
    );
    expect(items.map(({ accelerator }) => accelerator)).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => `CmdOrCtrl+${n}`),
    );
    expect(items.map(({ label }) => label)).toContain('Linked Edge Hosts');
    for (const { click } of items) click?.();
    expect(went).toEqual(['hosts', 'linked-edge-hosts', 'settings', 'registration', 'console', 'session']);
    expect(edit).toEqual({ role: 'editMenu' });
  });

  it('has About where people of each system look for it, the help and a file dialog, all by keys and words', () => {
    const went: string[] = [];
    const acts = { go: (slug: string) => void went.push(slug), openFile: () => void went.push('a file') };
    const press = (mac: boolean, menu: string, label: string): void => {
      const found = menuTemplate(acts, { mac, devTools: false }).find((each) => each.label === menu);
      const items = (found?.submenu ?? []) as { label?: string; click?(): void }[];
      const [item, ...others] = items.filter((each) => each.label === label);
      expect(others).toEqual([]);
      item?.click?.();
    };
    press(true, 'Fieldlink', 'About Fieldlink');
    press(false, '&Help', 'About Fieldlink');
    for (const mac of [true, false]) {
      press(mac, '&Help', 'Fieldlink help');
      press(mac, '&Help', 'Keyboard');
      press(mac, '&File', 'Open file…');
    }
    expect(went).toEqual([
      ...['about', 'about'],
      ...['help', 'help/keyboard', 'a file'],
      ...['help', 'help/keyboard', 'a file'],
    ]);
  });

  it('has developer tools where the app is not installed', () => {
    const has = (devTools: boolean): boolean =>
      JSON.stringify(
        menuTemplate({ go: () => undefined, openFile: () => undefined }, { mac: true, devTools }),
      ).includes('toggleDevTools');
    expect([has(true), has(false)]).toEqual([true, false]);
  });
});

it('an installed app lets switches of Chromium pass and keeps its own', () => {
  const argv = [
    '--disable-gpu',
    '--remote-debugging-port=9222',
    '--demo',
    '--data-dir',
    '/d',
    '-psn_0_1',
    'x',
  ];
  expect(ownArgs(argv)).toEqual(['--demo=5', '--data-dir=/d', 'x']);
  expect(readArgs(ownArgs(argv))).toMatchObject({ demoHosts: 5, dataDir: '/d', files: [resolve('x')] });
  expect(() => readArgs(['--nope'])).toThrow();
});

describe('files among the arguments', () => {
  it('are those that are no option, as absolute paths, also where a file manager gives an address', () => {
    const url = pathToFileURL(resolve('a b.flqueue')).href;
    expect(readArgs(['--demo', 'visit.flreport', '--no-open', url]).files).toEqual([
      resolve('visit.flreport'),
      resolve('a b.flqueue'),
    ]);
    expect(readArgs(['file://server/x.flqueue']).files).toHaveLength(1);
  });

  it('are few, but one more than are taken: it is said that there were too many', () => {
    const names = Array.from({ length: 2_000 }, (_, n) => String(n));
    expect(readArgs(names).files).toHaveLength(mostOpened + 1);
  });

  it('never begin with a dash', () => {
    expect(() => readArgs(['--', '-x'])).toThrow('./-x');
    expect(() => readArgs(['-'])).toThrow('./-');
    expect(ownArgs(['--', '-x', 'y'])).toEqual(['y']);
  });
});

describe('files that the system hands over', () => {
  const setUp = (first: readonly string[]) => {
    const app = new EventEmitter();
    const taken: (readonly string[])[] = [];
    const start = collectFiles(app as never, first);
    return { app, taken, start: () => start((paths) => taken.push(paths)) };
  };

  it('wait until the app can take them, whichever way they came', () => {
    const { app, taken, start } = setUp(['/first']);
    const preventDefault = vi.fn();
    app.emit('open-file', { preventDefault }, '/mac');
    app.emit('second-instance', {}, ['ignored'], '/elsewhere', { files: ['/second'] });
    expect(taken).toEqual([]);
    start();
    app.emit('open-file', { preventDefault }, '/later');
    expect(taken).toEqual([['/first'], ['/mac'], ['/second'], ['/later']]);
    expect(preventDefault).toHaveBeenCalledTimes(2);
  });

  it('are none when a second start says what none of ours would, and bounded before the app is up', () => {
    const { app, taken, start } = setUp([]);
    start();
    for (const said of [undefined, null, 'x', {}, { files: 'x' }, { files: [7] }, { files: [''] }])
      app.emit('second-instance', {}, [], '', said);
    expect(taken.flat()).toEqual([]);
    expect(taken).toHaveLength(7);
    const early = setUp([]);
    for (let n = 0; n < 1_000; n += 1) early.app.emit('open-file', { preventDefault: () => undefined }, 'x');
    early.start();
    expect(early.taken.length).toBeLessThan(20);
  });
});
