import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HostRecord } from '#shared/model/host.ts';
import { fail, ok } from '#shared/model/result.ts';
import { cluster } from '#test/kit/host-record.ts';
import { appState } from './kit/fixtures.ts';
import { consoleState, profileSet } from './kit/console.ts';
import { button, click, id, lead, made, node, press, tells, text, wellAnswers } from './kit/pairing.ts';
import { renderApp } from './kit/render-app.tsx';
import type { Answers } from './kit/scripted-transport.ts';
import { settled } from './kit/settled.ts';

afterEach(cleanup);

const view = 'settings';
const field = (name: string): HTMLInputElement =>
  screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });
const fill = (name: string, value: string): void => void fireEvent.change(field(name), { target: { value } });
const reasonOf = (control: HTMLElement): string =>
  document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
const endpoint = 'Palette API endpoint';
const token = 'Registration token';

/** The form of the host under Viewing, opened; `answers` to what it asks. */
async function form(host: HostRecord, answers: Answers = {}, over: Parameters<typeof renderApp>[0] = {}) {
  const rendered = await renderApp(
    { hosts: [host], ...over },
    { view, answers: { ...wellAnswers, ...answers } },
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
    expect(items).toMatch(/Not more than one node, warningCluster shop has 2 nodes.*known issue/);
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

  it('fills in what the console of the demo site takes, and only there', async () => {
    const demo = appState({ demo: { hosts: 5 } });
    const access = () => ok({ endpoint: '127.77.0.255:5443', registrationToken: 'demo-token' });
    await form(lead(), { 'demo.access': access }, { app: demo });
    await click('Fill in demo console');
    expect(field(endpoint).value).toBe('127.77.0.255:5443');
    expect(field(token).value).toBe('demo-token');
    expect(reasonOf(button('Pair'))).toBe('');
  });

  it('makes a cluster in the demo site, which has no Local UI', async () => {
    const demo = appState({ demo: { hosts: 5 } });
    const { sent } = await form(lead({ cluster: null }), {}, { app: demo });
    await click('Create demo cluster');
    expect(sent('demo.cluster')).toEqual([{ key: lead().key }]);
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
    // The ID stands above what was pressed: one is taken there.
    expect(document.activeElement?.textContent).toBe('Settings');
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
