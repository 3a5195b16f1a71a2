import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userDataForm } from '#shared/wire/user-data.ts';
import type { EdgeToken } from '#shared/model/edge-token.ts';
import { fail, ok } from '#shared/model/result.ts';
import { consoleState } from './kit/console.ts';
import { dialog, fill, on, press, pressInView, reasonOf, shown } from './kit/hands.ts';
import { renderApp } from './kit/render-app.tsx';
import type { Answers } from './kit/scripted-transport.ts';

afterEach(cleanup);

const view = 'registration';
const day = 86_400_000;
const token = (over: Partial<EdgeToken> = {}): EdgeToken => ({
  ...{ uid: 't1', name: 'site-crew', description: 'For the crew' },
  project: { uid: 'p1', name: 'Default' },
  ...{ expiresAt: Date.now() + day, isActive: true, masked: 'Mqd9…UgiA' },
  ...over,
});
const secret = 'Mqd9-all-of-it-UgiA';
const wellAnswers: Answers = {
  'tokens.list': () =>
    ok([
      token(),
      token({ uid: 't2', name: 'off', isActive: false, project: null, masked: 'Kx2p…0aQz' }),
      token({ uid: 't3', name: 'old', expiresAt: Date.now() - day, masked: 'old-…-end' }),
    ]),
  'tokens.reveal': ({ uid }) => ok({ token: uid === 't3' ? 'old-and-all-of-it-end' : secret }),
  'tokens.add': () => ok({ uid: 't4' }),
};
const start = (answers: Answers = {}, clipboard = vi.fn(() => Promise.resolve())) =>
  renderApp(
    { console: consoleState() },
    {
      view,
      answers: { ...wellAnswers, ...answers },
      clipboardPage: {
        write: clipboard,
        read: () => Promise.resolve(''),
        canRead: () => Promise.resolve(false),
      },
    },
  );
const inputsTo = (app: Awaited<ReturnType<typeof start>>['app'], method: string) =>
  app.sent.filter((each) => each.method === method).map(({ input }) => input);
const row = (name: string) => within(screen.getByText(name).closest('tr')!);
const main = () => document.querySelector('main')!.textContent;

describe('Registration > Registration Tokens', () => {
  it('lists tokens with their state, shows one for half a minute, and copies it without showing it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const write = vi.fn(() => Promise.resolve());
    try {
      await start({}, write);
      expect(
        ['site-crew', 'off', 'old'].map((name) => row(name).getByText(/^(Act|Inact|Exp)/).textContent),
      ).toEqual(['Active', 'Inactive', 'Expired']);
      expect(main()).not.toContain(secret);
      await shown(() => fireEvent.click(row('site-crew').getByLabelText('Copy token site-crew')));
      expect(write.mock.calls[0]?.slice(0, 1)).toEqual([secret]);
      expect(main()).not.toContain(secret);
      await shown(() => fireEvent.click(row('site-crew').getByLabelText('Show token site-crew')));
      expect(main()).toContain(secret);
      await shown(() => void vi.advanceTimersByTime(30_000));
      expect(main()).not.toContain(secret);
    } finally {
      vi.useRealTimers();
    }
  });

  it('adds one, warns where it has no project, and shows the token once', async () => {
    const { app } = await start();
    await pressInView('Add New Registration Token');
    const add = await dialog('Add New Registration Token');
    expect(reasonOf(on('Confirm'))).not.toBe('');
    fill(add.getByLabelText('Name'), ' tills ');
    expect(add.queryByText(/names no default project/)).toBeNull();
    fill(add.getByLabelText('Default project'), '');
    expect(add.getByText(/names no default project/)).toBeTruthy();
    fill(add.getByLabelText('Expiration date'), '2020-01-01');
    expect(reasonOf(on('Confirm'))).not.toBe('');
    fill(add.getByLabelText('Expiration date'), '2099-12-31');
    await press('Confirm');
    expect(inputsTo(app, 'tokens.add')).toEqual([
      {
        ...{ name: 'tills', description: '', projectUid: null },
        expiresAt: new Date('2099-12-31T23:59:59').getTime(),
      },
    ]);
    expect((await dialog('Token tills')).getByText(secret)).toBeTruthy();
    await press('Close');
    expect(document.body.textContent).not.toContain(secret);
  });

  it('queues the request for one where nobody is signed in, for the console that is named', async () => {
    const { app, stores } = await renderApp(
      {},
      { view, answers: { 'queue.add': () => ok({ ids: ['q1'] }) } },
    );
    await pressInView('Add New Registration Token');
    const add = await dialog('Add New Registration Token');
    expect(reasonOf(on('Queue it'))).toContain('endpoint');
    await shown(() => fill(add.getByLabelText('Palette endpoint'), 'palette.test'));
    expect(reasonOf(on('Queue it'))).not.toBe('');
    await shown(() => fill(add.getByLabelText('Name'), 'tills'));
    await shown(() => fill(add.getByLabelText(/^Default project/), 'Shops north'));
    await press('Queue it');
    const to = { endpoint: 'palette.test', project: { uid: null, name: 'Shops north' } };
    const work = [{ kind: 'token', name: 'tills', description: '', expiresAt: expect.any(Number) as number }];
    expect(inputsTo(app, 'queue.add')).toEqual([{ work, to }]);
    expect(stores.view.getState().registrationTab).toBe('queue');
  });

  it('switches tokens on and off, deletes only after a confirm, and says what the console refuses', async () => {
    const { app } = await start({ 'tokens.delete': () => fail('session-expired') });
    const choose = async (name: string, action: string): Promise<void> => {
      await shown(() => fireEvent.click(row(name).getByLabelText(`Actions for ${name}`)));
      await shown(() => fireEvent.click(screen.getByText(action)));
    };
    await choose('off', 'Activate');
    await choose('site-crew', 'Deactivate');
    expect(inputsTo(app, 'tokens.setActive')).toEqual([
      { uid: 't2', isActive: true },
      { uid: 't1', isActive: false },
    ]);
    await choose('old', 'Delete…');
    const confirm = await dialog('Delete old?');
    expect(inputsTo(app, 'tokens.delete')).toEqual([]);
    await press('Delete');
    expect(confirm.getByRole('alert').textContent).toContain('session');
  });
});

describe('Registration > User data', () => {
  const openTab = async (): Promise<void> => shown(() => fireEvent.click(screen.getByText('User data')));
  const field = (label: string): HTMLElement => screen.getByLabelText(label, { selector: 'input' });
  const preview = (): string => screen.getByLabelText('Preview of user-data').textContent;

  it('shows the file as it is typed, covers secrets, and says beside the field what does not fit', async () => {
    const { app } = await start();
    await openTab();
    expect(preview()).toContain('paletteEndpoint: "palette.test:8443"');
    await shown(() => fill(screen.getByLabelText('Take from Palette'), 't1'));
    expect(preview()).toContain('edgeHostToken: "••••••••"');
    expect(main()).not.toContain('names no project');
    fill(field('Project name'), 'Defualt');
    expect(main()).toContain('has no project “Defualt”');
    await pressInView('Show secrets');
    expect(preview()).toContain(`edgeHostToken: "${secret}"`);
    await pressInView('Hide secrets');
    await pressInView('Add tag');
    await pressInView('Add tag');
    for (const [n, key] of ['site', 'site'].entries()) fill(screen.getAllByLabelText('Key')[n]!, key);
    expect(screen.getAllByText('1 to mend')).toHaveLength(1);
    expect(reasonOf(on('Save site ISO', 'main'))).toContain('twice');
    await pressInView('Remove tag 2');
    expect(reasonOf(on('Save site ISO', 'main'))).toBe('');
    expect(app.sent.filter(({ method }) => method === 'userData.save')).toEqual([]);
  });

  it('warns of a token out of the list that lets no host in', async () => {
    await start();
    await openTab();
    const take = screen.getByLabelText('Take from Palette');
    expect(within(take).getByText('off · no default project · Inactive')).toBeTruthy();
    await shown(() => fill(take, 't3'));
    expect(main()).toContain('The registration token old has expired.');
  });

  it('is there again after another view, all but what is secret', async () => {
    const { stores } = await start();
    await openTab();
    const proxy = 'http://crew:pass@proxy.test:3128';
    fill(screen.getByLabelText('Registration token'), secret);
    fill(field('Project name'), 'Shops north');
    fill(field('HTTP proxy'), proxy);
    expect(JSON.stringify(stores.view.getState())).not.toMatch(/all-of-it|pass@/);
    await shown(() => stores.view.getState().go('session'));
    await shown(() => stores.view.getState().go('registration'));
    expect(screen.getByDisplayValue('Shops north')).toBeTruthy();
    expect(screen.getByDisplayValue('http://proxy.test:3128')).toBeTruthy();
    expect(main()).toContain('What is secret is not kept when this page is left.');
    expect(preview()).not.toContain('edgeHostToken');
    fill(screen.getByLabelText('Registration token'), secret);
    expect(main()).not.toContain('What is secret is not kept');
  });

  it('saves what is typed, without empty lines and blanks around it', async () => {
    const saved: string[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    const createUrl = vi.fn(() => 'blob:x');
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: createUrl, revokeObjectURL: () => undefined }),
    );
    try {
      const files = [
        { name: 'user-data', base64: 'eA==' },
        { name: 'meta-data', base64: '' },
      ];
      const { app } = await start({ 'userData.save': () => ok({ files, warnings: [] }) });
      await openTab();
      fill(screen.getByLabelText('Time servers'), 'pool.ntp.org\n\n 10.0.0.1 \n');
      fill(field('Edge host ID'), ' edge-till ');
      await pressInView('Save files');
      expect(inputsTo(app, 'userData.save')).toEqual([
        {
          form: userDataForm.parse({
            site: {
              ...{ paletteEndpoint: 'palette.test:8443', name: 'edge-till' },
              ntpServers: ['pool.ntp.org', '10.0.0.1'],
            },
          }),
          iso: false,
        },
      ]);
      expect(saved).toEqual(['user-data', 'meta-data']);
      expect(screen.getByText(/^Saved user-data and meta-data/)).toBeTruthy();
    } finally {
      click.mockRestore();
      vi.unstubAllGlobals();
    }
  });
});
