import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HostRecord } from '#shared/model/host.ts';
import type { PairingFacts } from '#shared/model/pairing.ts';
import { fail, ok } from '#shared/model/result.ts';
import { cluster, facts } from '#test/kit/host-record.ts';
import { consoleState, pairing, profileSet, request } from './kit/console.ts';
import { hostIdOf, hostRecord } from './kit/fixtures.ts';
import { renderApp } from './kit/render-app.tsx';
import type { Answers } from './kit/scripted-transport.ts';
import { settled } from './kit/settled.ts';

afterEach(cleanup);

const view = 'settings';
const id = request(1).pairingId;
const node = (n: number, health = 'Healthy') => ({ ...{ name: `till-${n}`, ip: null, state: null }, health });

/** The one control-plane node of a cluster that may be paired. */
const lead = (over: Partial<HostRecord> = {}): HostRecord =>
  hostRecord(1, {
    facts: facts({ nodeRole: 'controlplane', isClusterPhase: true }),
    cluster: cluster({ hostIds: [hostIdOf(1)], controlPlaneIds: [hostIdOf(1)], nodes: [node(1)] }),
    ...over,
  });
const tells = (status: string, over: Partial<PairingFacts> = {}): HostRecord =>
  lead({
    pairing: {
      pairingId: id,
      status,
      message: null,
      endpoint: 'palette.test:8443',
      insecure: false,
      ...over,
    },
  });
const made = (over: Parameters<typeof pairing>[0] = {}) => pairing({ hostId: hostIdOf(1), ...over });

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const field = (name: string): HTMLInputElement =>
  screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });
const fill = (name: string, value: string): void => void fireEvent.change(field(name), { target: { value } });
const press = (control: HTMLElement): Promise<void> =>
  act(async () => {
    fireEvent.click(control);
    await settled();
  });
const click = (name: string | RegExp): Promise<void> => press(button(name));
const reasonOf = (control: HTMLElement): string =>
  document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
const text = (): string => document.querySelector('main')?.textContent ?? '';
const endpoint = 'Palette API endpoint';
const token = 'Registration token';

/** The form of the host under Viewing, opened; `answers` to what it asks. */
async function form(host: HostRecord, answers: Answers = {}, over: Parameters<typeof renderApp>[0] = {}) {
  const rendered = await renderApp(
    { hosts: [host], ...over },
    {
      view,
      answers: {
        'pairing.check': () => ok([]),
        'pairing.layers': () => ok(profileSet.profiles.at(-1)?.layers),
        'profiles.current': () => ok(null),
        'pairing.verify': () => ok({ message: null }),
        'pairing.send': () => ok({ id: 'r1', pairingId: id }),
        ...answers,
      },
    },
  );
  await press(screen.getByRole('radio', { name: 'Centrally Managed' }));
  await act(settled);
  const sent = (method: string) =>
    rendered.app.sent.filter((each) => each.method === method).map(({ input }) => input);
  return { ...rendered, sent };
}

describe('Settings: what has to hold before a cluster is paired', () => {
  const holds = (): readonly string[] =>
    within(screen.getByRole('region', { name: 'Before you pair' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);

  it('lists each precondition with its state; several nodes are a warning, a sick one is a refusal', async () => {
    const nodes = [node(1), node(2, 'Unhealthy')];
    const { app } = await form(lead({ cluster: { ...cluster(), ...lead().cluster, nodes } }));
    const items = holds().join('\n');
    expect(items).toMatch(/Every node is healthy, does not holdNot healthy: till-2/);
    expect(items).toMatch(/The cluster has one node, warningCluster shop has 2 nodes.*known issue/);
    expect(items).toMatch(/This is a control-plane node, holds/);
    expect(items).toMatch(/Every host of the cluster reaches Palette, not known yet/);
    fill(token, 't');
    expect(reasonOf(button('Pair'))).toMatch(/^Not healthy: till-2/);
    await act(async () => {
      app.put('hosts', [lead({ cluster: { ...cluster(), ...lead().cluster, nodes: [node(1), node(2)] } })]);
      await settled();
    });
    expect(button('Pair').getAttribute('aria-disabled')).toBe('false');
  });

  it('says of an endpoint and a token what is wrong with them, and offers the endpoint that would do', async () => {
    const { sent } = await form(lead(), {}, { console: consoleState() });
    expect(field(endpoint).value).toBe('palette.test:8443');
    await click('Use api.spectrocloud.com');
    expect(field(endpoint).value).toBe('api.spectrocloud.com');
    fill(endpoint, 'https://api.example.com/v1');
    expect(text()).toContain('begins with a scheme');
    await click('Use api.example.com');
    expect(field(endpoint).value).toBe('api.example.com');
    expect(reasonOf(button('Verify connection'))).toContain('No registration token');
    fireEvent.paste(field(token), { clipboardData: { getData: () => 'abc\ndef' } });
    expect(text()).toContain('has a line break in it');
    fill(token, '  abcdef ');
    expect(field(token).type).toBe('password');
    await click(`Show ${token}`);
    expect(field(token).type).toBe('text');
    await click('Verify connection');
    expect(sent('pairing.verify')).toEqual([
      { key: 'k1', endpoint: 'api.example.com', registrationToken: 'abcdef', insecure: false },
    ]);
    expect(text()).toContain('Every host of the cluster reaches Palette.');
  });

  it('shows which profiles match, and warns in the last dialog where none does', async () => {
    const poor = { ...profileSet, profiles: profileSet.profiles.filter(({ name }) => /infra|40/.test(name)) };
    await form(lead(), { 'profiles.current': () => ok(poor) });
    expect(text()).toContain('No combination of profiles matches this cluster.');
    expect(
      screen.getByRole('row', { name: /Prometheus-Grafana.*44\.3\.1.*40\.3\.1.*Other version/ }),
    ).toBeTruthy();
    fill(token, 'abc');
    await click('Pair');
    const dialog = within(await screen.findByRole('dialog', { name: 'Pair shop with Palette?' }));
    expect(dialog.getByText('No combination of profiles matches this cluster.')).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Pair' }).getAttribute('aria-disabled')).toBe('false');
  });
});

describe('Settings: Pair', () => {
  it('verifies first, says what cannot be undone, sends once, and forgets the token', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const { app, sent } = await form(lead(), {
      'pairing.send': () => new Promise((resolve) => (answer = resolve as never)),
    });
    fill(endpoint, 'palette.test:8443');
    fill(token, 'abc');
    await click('Pair');
    const dialog = within(await screen.findByRole('dialog'));
    expect(sent('pairing.verify')).toHaveLength(1);
    expect(dialog.getByText('Once it is accepted there is no way back.')).toBeTruthy();
    const go = dialog.getByRole('button', { name: 'Pair' });
    await press(go);
    await press(go);
    await act(async () => {
      app.put('pairings', [made({ state: 'sending', pairingId: null })]);
      await settled();
    });
    // The form waits for how it ends, although the request stands already.
    expect(screen.getByRole('dialog')).toBeTruthy();
    await act(async () => {
      app.put('hosts', [tells('Pairing')]);
      app.put('pairings', [made()]);
      answer(ok({ id: 'r1', pairingId: id }));
      await settled();
    });
    expect(sent('pairing.send')).toEqual([
      { key: 'k1', endpoint: 'palette.test:8443', registrationToken: 'abc', insecure: false },
    ]);
    expect(screen.getByRole('status', { name: 'Pairing ID' }).textContent).toBe(id);
    expect(screen.queryByLabelText(token)).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Locally Managed' }).disabled).toBe(true);
  });

  it('does not open the last dialog where a host does not reach Palette; an agent that cannot verify is a warning', async () => {
    let code: 'pairing-not-verified' | 'pairing-verify-untold' = 'pairing-not-verified';
    await form(lead(), {
      'pairing.verify': () => fail(code, { endpoint: 'e', host: 'h', message: 'no route' }),
    });
    fill(token, 'abc');
    await click('Pair');
    expect(text()).toContain('no route');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(field(token).value).toBe('abc');
    code = 'pairing-verify-untold';
    await click('Pair');
    expect(within(screen.getByRole('dialog')).getByText('h cannot verify connections.')).toBeTruthy();
  });

  it('keeps the dialog and the token where the host refuses, with its words', async () => {
    await form(lead(), { 'pairing.send': () => fail('pairing-refused', { host: 'h', message: 'expired' }) });
    fill(token, 'abc');
    await click('Pair');
    const dialog = within(screen.getByRole('dialog'));
    await press(dialog.getByRole('button', { name: 'Pair' }));
    expect(dialog.getByRole('alert').textContent).toContain('h refused the request: expired');
    expect(dialog.getByRole('button', { name: 'Try again' })).toBeTruthy();
    await press(dialog.getByRole('button', { name: 'Cancel' }));
    expect(field(token).value).toBe('abc');
  });

  it('does without the certificate only after a second word, and what was verified before counts no more', async () => {
    const { sent } = await form(lead());
    fill(token, 'abc');
    await click('Verify connection');
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /certificate of Palette/ });
    await press(box);
    await click('Keep checking');
    expect(box.checked).toBe(false);
    await press(box);
    await click('Do not check it');
    expect(box.checked).toBe(true);
    expect(text()).not.toContain('Every host of the cluster reaches Palette.');
    await click('Verify connection');
    expect(sent('pairing.verify').at(-1)).toMatchObject({ insecure: true });
  });

  it('takes a token off the screen that nobody has touched for ten minutes, and with the view', async () => {
    await form(lead());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      fill(token, 'abc');
      act(() => void vi.advanceTimersByTime(600_000));
      expect(field(token).value).toBe('');
      expect(text()).toContain('for ten minutes');
    } finally {
      vi.useRealTimers();
    }
    fill(token, 'abc');
    await press(screen.getByRole('radio', { name: 'Locally Managed' }));
    await press(screen.getByRole('radio', { name: 'Centrally Managed' }));
    expect(field(token).value).toBe('');
  });
});

describe('Settings: a pairing request', () => {
  const show = (host: HostRecord, records = [made()], answers: Answers = {}) =>
    renderApp({ hosts: [host], pairings: records }, { view, answers });

  it('shows its ID to be read, copied and scanned, and cancels it only after a word', async () => {
    let held = '';
    const { app } = await renderApp(
      { hosts: [tells('Pairing')], pairings: [made({ sentAt: Date.now() - 190_000 })] },
      {
        view,
        answers: { 'pairing.withdraw': () => fail('pairing-accepted', { host: 'h', id }) },
        clipboardPage: {
          write: (written) => Promise.resolve(void (held = written)),
          read: () => Promise.resolve(held),
          canRead: () => Promise.resolve(true),
        },
      },
    );
    expect(screen.getByRole('img', { name: `QR code of the pairing ID ${id}` })).toBeTruthy();
    expect(text()).toContain('3 minutes ago');
    await click('Copy');
    expect(held).toBe(id);
    await click('Cancel Pairing Request');
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/has to be rejected by hand/)).toBeTruthy();
    await press(dialog.getByRole('button', { name: 'Cancel Pairing Request' }));
    expect(app.sent.at(-1)).toEqual({ method: 'pairing.withdraw', input: { key: 'k1' } });
    expect(dialog.getByRole('alert').textContent).toContain('Too late to cancel');
  });

  it.each([
    ['Paired', /There is no way back.*Go on in Palette/],
    ['Rejected', /stays locally managed.*another request/],
    ['Failed', /stays locally managed.*another request/],
    ['Odd', /does not know this word/],
  ])('says what %s means', async (status, words) => {
    await show(tells(status, { message: 'because' }));
    expect(screen.getByRole('region', { name: 'Pairing request' }).textContent).toMatch(words);
    expect(text()).toContain('because');
    expect(screen.queryByRole('button', { name: 'Cancel Pairing Request' })).toBeNull();
  });

  it('says that hosts wait for Palette, and shows a certificate that is not checked', async () => {
    await show(tells('Pairing', { message: 'dial tcp: connection refused', insecure: true }));
    expect(text()).toMatch(/have not heard from palette\.test:8443: dial tcp/);
    expect(text()).toContain('Not checked');
  });

  it('shows nothing of a request that was withdrawn but a task that is left, whoever is viewed', async () => {
    const since = Date.now();
    const left = made({ state: 'withdrawn', followUp: { since, doneAt: null } });
    const { app } = await show(lead(), [left]);
    expect(screen.queryByRole('region', { name: 'Pairing request' })).toBeNull();
    const task = within(screen.getByRole('region', { name: 'Follow-up tasks' }));
    expect(task.getByText('Reject it in Palette by hand')).toBeTruthy();
    expect(task.getByText(id)).toBeTruthy();
    await act(async () => {
      app.put('hosts', []);
      await settled();
    });
    expect(screen.getByText('Sign in to a host first')).toBeTruthy();
    await press(task.getByRole('button', { name: 'Done' }));
    expect(app.sent.at(-1)).toEqual({ method: 'pairing.followedUp', input: { id: 'r1' } });
    await act(async () => {
      app.put('pairings', [{ ...left, followUp: { since, doneAt: since } }]);
      await settled();
    });
    expect(screen.queryByRole('region', { name: 'Follow-up tasks' })).toBeNull();
    expect(
      within(screen.getByRole('table')).getByRole('row', { name: new RegExp(`${id}.*Withdrawn`) }),
    ).toBeTruthy();
  });

  it('knows a host that was installed for Palette without any request', async () => {
    await show(lead({ facts: facts({ managementMode: 'central' }) }), []);
    expect(text()).toContain('This host is managed in Palette.');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Centrally Managed' }).checked).toBe(true);
  });
});
