import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { HostRecord } from '#shared/model/host.ts';
import { fail } from '#shared/model/result.ts';
import { facts } from '#test/kit/host-record.ts';
import { click, id, lead, made, press, tells, text, wellAnswers } from './kit/pairing.ts';
import { queueEntry } from './kit/queue.ts';
import { renderApp } from './kit/render-app.tsx';
import { settled } from './kit/settled.ts';

afterEach(cleanup);

const view = 'settings';

describe('Settings: a pairing request', () => {
  const show = (host: HostRecord, records = [made()]) =>
    renderApp({ hosts: [host], pairings: records }, { view, answers: wellAnswers });

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
    const again = screen.queryByRole('button', { name: 'Send another request' });
    expect(again === null).toBe(status === 'Paired');
    if (again) await press(again);
    expect(screen.queryByRole('region', { name: 'Pair with Palette' }) === null).toBe(status === 'Paired');
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
    await press(task.getByText('Queue for the console'));
    const work = {
      kind: 'pairing',
      pairingId: id,
      clusterName: 'shop-1',
      decision: { is: 'reject' },
    } as const;
    expect(app.sent.at(-1)).toEqual({
      method: 'queue.add',
      input: { work: [work], to: { endpoint: left.endpoint, project: null } },
    });
    await act(async () => {
      app.put('queue', [queueEntry(1, { work, state: 'by-hand' })]);
      await settled();
    });
    expect(task.getByText('By hand')).toBeTruthy();
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
