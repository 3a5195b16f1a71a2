import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConsoleIdentity } from '#shared/model/palette.ts';
import { noConsole } from '#shared/model/palette.ts';
import { fail, fault, ok } from '#shared/model/result.ts';
import { appState } from './kit/fixtures.ts';
import { consoleState, pairing, request } from './kit/console.ts';
import { dialog, fill, on, press, pressInView, reasonOf, shown } from './kit/hands.ts';
import { renderApp } from './kit/render-app.tsx';
import type { RenderOptions } from './kit/render-app.tsx';
import { user } from './kit/user.ts';

afterEach(cleanup);

const view = 'console';
const sha = 'cd'.repeat(32);
const identity = (over: Partial<ConsoleIdentity> = {}) =>
  ok({
    ...{ endpoint: 'palette.test:8443', certSha256: sha, byAuthority: false, pin: 'none', authorities: [] },
    ...over,
  });
const clipboard = () => {
  let held = '';
  const clipboardPage: RenderOptions['clipboardPage'] & object = {
    write: (text) => {
      held = text;
      return Promise.resolve();
    },
    read: () => Promise.resolve(held),
    canRead: () => Promise.resolve(true),
  };
  return { clipboardPage, held: () => held };
};

describe('Connect to Palette', () => {
  const start = async (look: unknown, signIn: unknown = ok(null), lookWith: unknown = null) => {
    const answers = {
      'console.look': ({ caFile }: { caFile?: string }) => (caFile === undefined ? look : lookWith) as never,
      'console.signIn': () => signIn as never,
    };
    const rendered = await renderApp({ console: noConsole }, { view, answers });
    await pressInView('Connect to Palette');
    const field = screen.getByLabelText<HTMLInputElement>('Palette API endpoint');
    expect(field.value).toBe('api.spectrocloud.com');
    fill(field, 'palette.test:8443');
    await press('Next step');
    return rendered;
  };
  const sentTo = (app: { readonly sent: readonly { method: string; input: unknown }[] }, method: string) =>
    app.sent.filter((each) => each.method === method).map(({ input }) => input);

  it('shows a certificate that nobody vouches for before anything is sent, and wipes the key once it is', async () => {
    const { app } = await start(identity(), fail('console-refused-key', { endpoint: 'palette.test:8443' }));
    const trust = await dialog('Trust this console?');
    expect(trust.getByRole('img', { name: /^SHA-256 CDCD CDCD/i })).toBeTruthy();
    await press('Trust');
    const signIn = await dialog('Sign in to palette.test:8443');
    expect(reasonOf(on('Sign in'))).toBe('Paste the API key.');
    const key = signIn.getByLabelText<HTMLInputElement>('API key', { selector: 'input[type=password]' });
    fill(key, 'hush');
    await press('Sign in');
    expect((await signIn.findByRole('alert')).textContent).toContain('refused');
    expect(key.value).toBe('');
    const sent = { endpoint: 'palette.test:8443', certSha256: sha, remember: false };
    expect(sentTo(app, 'console.signIn')).toEqual([{ ...sent, login: { apiKey: 'hush' } }]);
    await shown(() => {
      // From the first try on it is the console of this laptop; the dialog stays all the same.
      app.put(
        'console',
        consoleState({ session: { ...noConsole.session, state: 'refused' }, clusters: null, requests: null }),
      );
    });
    await press('Email and password');
    fill(signIn.getByLabelText('Email'), 'a@b.example');
    fill(signIn.getByLabelText('Password'), 'p w ');
    await press('Sign in');
    expect(sentTo(app, 'console.signIn')[1]).toEqual({
      ...sent,
      login: { email: 'a@b.example', password: 'p w ', org: '' },
    });
  });

  it('asks nobody to compare what an authority vouches for', async () => {
    const { app } = await start(identity({ byAuthority: true }));
    const signIn = await dialog('Sign in to palette.test:8443');
    expect(signIn.getByText(/^An authority that this laptop knows vouches/)).toBeTruthy();
    fill(signIn.getByLabelText('API key', { selector: 'input[type=password]' }), 'k');
    await press('Sign in');
    expect(sentTo(app, 'console.signIn')).toEqual([
      { endpoint: 'palette.test:8443', remember: false, login: { apiKey: 'k' } },
    ]);
    await shown();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes the CA of the console from a file, shows it to be compared, and goes on by it', async () => {
    const ca = { subject: 'CN=Depot CA', certSha256: 'ab'.repeat(32), expiresAt: Date.UTC(2031, 4, 6) };
    const { app } = await start(identity(), ok(null), identity({ byAuthority: true, authorities: [ca] }));
    const choose = async (text: string, bytes = text.length): Promise<void> => {
      const file = new File([text], 'ca.pem');
      Object.defineProperty(file, 'size', { value: bytes });
      const input = screen.getByLabelText('Choose CA file', { selector: 'input' });
      await shown(() => fireEvent.change(input, { target: { files: [file] } }));
    };
    await dialog('Trust this console?');
    await choose('far too much', 20_000_000);
    expect(screen.getByRole('alert').textContent).toContain('too large');
    await choose('a CA');
    const compare = await dialog('Trust this CA?');
    expect(compare.getByText('CN=Depot CA')).toBeTruthy();
    expect(compare.getByText(/2031/)).toBeTruthy();
    expect(compare.getByRole('img', { name: /^SHA-256 ABAB/i })).toBeTruthy();
    expect(sentTo(app, 'console.signIn')).toEqual([]);
    await press('Trust');
    const signIn = await dialog('Sign in to palette.test:8443');
    fill(signIn.getByLabelText('API key', { selector: 'input[type=password]' }), 'k');
    await press('Sign in');
    expect(sentTo(app, 'console.signIn')).toEqual([
      { endpoint: 'palette.test:8443', remember: false, login: { apiKey: 'k' }, caFile: btoa('a CA') },
    ]);
  });

  it('tells the core of no certificate that nobody has compared just now: the vault knows which one its key is for', async () => {
    const { app } = await renderApp(
      {
        app: appState({ vault: { ...appState().vault, state: 'open' } }),
        console: consoleState({ session: noConsole.session, isRemembered: true }),
      },
      { view, answers: { 'console.signIn': () => ok(null) } },
    );
    await pressInView('Sign in');
    await dialog('Sign in to palette.test:8443');
    await press('Use the remembered API key');
    expect(sentTo(app, 'console.signIn')).toEqual([{ endpoint: 'palette.test:8443', remember: false }]);
  });

  it('stops hard where the certificate has changed', async () => {
    await start(identity({ byAuthority: true, pin: 'changed' }));
    const changed = await dialog('The certificate has changed');
    expect(changed.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Cancel',
      'Forget this console',
    ]);
  });
});

describe('Console > Clusters', () => {
  it('finds a request by its ID, says what is near a mistyped one, and rejects it; the box goes with the last', async () => {
    const { app } = await renderApp(
      {
        console: consoleState({ requests: [request(1), request(2)] }),
        pairings: [pairing()],
      },
      { view },
    );
    await screen.findByText('2 clusters want to be paired');
    await pressInView('Pair');
    const list = await dialog('Pairing requests');
    const items = () => list.getAllByRole('listitem');
    expect(items().map((item) => within(item).queryByText('sent from this laptop') !== null)).toEqual([
      true,
      false,
    ]);
    const field = list.getByLabelText('Pairing ID');
    fill(field, `${request(2).pairingId.slice(0, -1)}9`);
    expect(list.getByText(/^There is no such request\. These have/)).toBeTruthy();
    fill(field, 'quite another');
    expect(list.getByText(/^There is no such request, and none/)).toBeTruthy();
    fill(field, ` ${request(2).pairingId} `);
    expect(items()).toHaveLength(1);
    await press('Reject');
    await dialog('Reject shop-2?');
    await shown(() => {
      fireEvent.click(on('Reject'));
      fireEvent.click(on('Reject'));
    });
    await dialog('Pairing requests');
    expect(app.sent.filter(({ method }) => method === 'console.reject')).toEqual([
      { method: 'console.reject', input: { pairingId: request(2).pairingId } },
    ]);
    await press('Close');
    await shown(() => {
      app.put('console', consoleState({ requests: [] }));
    });
    expect(screen.queryByText('Pair', { selector: 'button' })).toBeNull();
  });

  it('keeps what is shown when it cannot be read any more, says so, and signs in again', async () => {
    await renderApp(
      {
        console: consoleState({
          session: {
            state: 'expired',
            by: 'password',
            username: 'a@b.example',
            fault: fault('session-expired'),
          },
          clusters: [
            { uid: 'c', name: 'depot', state: 'Running', health: 'Healthy', createdAt: null, tags: ['x'] },
          ],
        }),
      },
      { view },
    );
    expect(await screen.findByRole('rowheader', { name: 'depot' })).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('session');
    await pressInView('Sign in');
    await dialog('Sign in to palette.test:8443');
  });

  it('goes to the pages of a console that cannot be asked, with the ID on the clipboard, and tells the outcome', async () => {
    const { clipboardPage, held } = clipboard();
    const { app } = await renderApp(
      { console: consoleState({ canReview: false, requests: null }), pairings: [pairing()] },
      { view, clipboardPage },
    );
    const region = within(await screen.findByRole('region', { name: 'Review in Palette' }));
    expect(region.getByText(/publishes no operation/)).toBeTruthy();
    const link = region.getByRole('link', { name: 'Open Clusters in Palette' });
    expect([link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
      'https://palette.test:8443/',
      '_blank',
      'noopener noreferrer',
    ]);
    link.addEventListener('click', (event) => event.preventDefault());
    await user.click(link);
    expect(held()).toBe(request(1).pairingId);
    await shown(() => {
      app.put('pairings', [pairing({ state: 'rejected', message: 'not ours' })]);
    });
    expect(region.getByText('Rejected')).toBeTruthy();
    expect(region.getByText('The host says: not ours')).toBeTruthy();
  });

  it('hands requests of this laptop over without a console too, each with the address of its own', async () => {
    const open = { clipboardClear: false, opensPages: true };
    await renderApp(
      {
        app: appState({ capabilities: open }),
        console: noConsole,
        pairings: [pairing({ endpoint: 'api.spectrocloud.com' }), pairing({ id: 'old', state: 'withdrawn' })],
      },
      { view },
    );
    const region = within(await screen.findByRole('region', { name: 'Review in Palette' }));
    expect(region.getByText('Pairing')).toBeTruthy();
    // Nothing that the shell could open by itself: it knows no console.
    expect(region.getByText('https://console.spectrocloud.com/')).toBeTruthy();
    expect(region.queryByLabelText('Request')).toBeNull();
    expect(screen.getByText('Connect to Palette', { selector: 'button' })).toBeTruthy();
  });

  it('lets the shell open the page where it can', async () => {
    const { app } = await renderApp(
      {
        app: appState({ capabilities: { clipboardClear: false, opensPages: true } }),
        console: consoleState({ canReview: false, requests: null }),
      },
      { view },
    );
    await pressInView('Open Clusters in Palette');
    expect(app.sent.map(({ method }) => method)).toContain('console.open');
  });

  it('reads while it is seen, never twice at once, and the lists of the project that is chosen', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
    try {
      let answer = (): void => undefined;
      const { app } = await renderApp(
        { console: consoleState() },
        {
          view,
          answers: { 'console.read': () => new Promise((resolve) => (answer = () => resolve(ok(null)))) },
        },
      );
      const reads = () => app.sent.filter(({ method }) => method === 'console.read').length;
      const pass = async (): Promise<void> => shown(() => void vi.advanceTimersByTime(5_000));
      expect(reads()).toBe(1);
      await pass();
      expect(reads()).toBe(1);
      await shown(answer);
      await pass();
      expect(reads()).toBe(2);
      await shown(answer);
      hidden.mockReturnValue(true);
      await pass();
      expect(reads()).toBe(2);
      hidden.mockReturnValue(false);
      document.dispatchEvent(new Event('visibilitychange'));
      await shown();
      expect(reads()).toBe(3);
      fill(screen.getByLabelText('Project'), 'p2');
      await shown();
      expect(app.sent.at(-1)).toEqual({ method: 'console.project', input: { uid: 'p2' } });
    } finally {
      vi.useRealTimers();
    }
  });
});
