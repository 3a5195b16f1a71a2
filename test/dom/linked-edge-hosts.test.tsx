import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { fail, ok } from '#shared/model/result.ts';
import { cluster, facts, linkedTo } from '#test/kit/host-record.ts';
import { follower, hostIdOf, hostRecord, leader, peer } from './kit/fixtures.ts';
import { renderApp } from './kit/render-app.tsx';
import { settled } from './kit/settled.ts';
import { user } from './kit/user.ts';

afterEach(cleanup);

const view = 'linked-edge-hosts';
const reasonOf = (control: HTMLElement): string =>
  document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent ?? '';

describe('Linked Edge Hosts', () => {
  it('shows the token with its time and copies it', async () => {
    let held = '';
    await renderApp(
      { hosts: [hostRecord(1)] },
      {
        view,
        answers: {
          'link.generateToken': () => ok({ token: 'QUJD', remainingSeconds: 94, intervalSeconds: 120 }),
        },
        clipboardPage: {
          write: (text) => {
            held = text;
            return Promise.resolve();
          },
          read: () => Promise.resolve(held),
          canRead: () => Promise.resolve(true),
        },
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Generate token' }));
    expect((await screen.findByLabelText<HTMLInputElement>('Link token')).value).toBe('QUJD');
    expect(screen.getByRole('timer').textContent).toBe('1:34');
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText('Copied')).toBeTruthy();
    expect(held).toBe('QUJD');
  });

  it('warns of a token with too little time left', async () => {
    await renderApp(
      { hosts: [hostRecord(1)] },
      {
        view,
        answers: {
          'link.generateToken': () => ok({ token: 'QUJD', remainingSeconds: 6, intervalSeconds: 120 }),
        },
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Generate token' }));
    expect(await screen.findByText(/Too little time left/)).toBeTruthy();
  });

  it('says why a leader cannot be linked nor stopped, and unlinks by the row menu', async () => {
    const { app } = await renderApp(
      { hosts: [leader(1, [peer(2), peer(3, { status: 'In-Use' })])] },
      { view, answers: { 'link.unlink': () => ok({ runId: 'r' }) } },
    );
    expect(reasonOf(await screen.findByRole('button', { name: 'Link this device to another' }))).toContain(
      'leader',
    );
    expect(reasonOf(screen.getByRole('button', { name: 'Stop token generation' }))).toContain('followers');
    expect(screen.getByText(/^Only one end could be read of 2 of these links: 127\.77\.0\.2, /)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Actions for 127.77.0.3' }));
    const off = screen.getByRole('menuitem', { name: 'Unlink' });
    expect(off.getAttribute('aria-disabled')).toBe('true');
    expect(reasonOf(off)).toContain('In-Use');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Actions for 127.77.0.2' }));
    await user.click(screen.getByRole('menuitem', { name: 'Unlink' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Confirm' }));
    expect(app.sent).toEqual([
      { method: 'link.unlink', input: { leader: 'k1', hosts: [hostIdOf(2)], via: 'leader' } },
    ]);
  });

  it('unlinks the ticked followers in one confirm; one that is In-Use cannot be ticked and says why', async () => {
    const peers = [peer(2), peer(3, { status: 'In-Use' }), peer(4)];
    const { app } = await renderApp(
      { hosts: [leader(1, peers)] },
      { view, answers: { 'link.unlink': () => ok({ runId: 'r' }) } },
    );
    const inUse = await screen.findByRole('checkbox', { name: 'Select 127.77.0.3' });
    expect(inUse.getAttribute('aria-disabled')).toBe('true');
    expect(reasonOf(inUse)).toContain('In-Use');
    await user.click(inUse);
    expect(reasonOf(screen.getByRole('button', { name: 'Unlink hosts' }))).toContain('Tick the hosts');
    await user.click(screen.getByRole('checkbox', { name: 'Select all that can be unlinked' }));
    await user.click(screen.getByRole('button', { name: 'Unlink 2 hosts' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Confirm' }));
    expect(app.sent).toEqual([
      {
        method: 'link.unlink',
        input: { leader: 'k1', hosts: [hostIdOf(2), hostIdOf(4)], via: 'leader' },
      },
    ]);
    expect(screen.queryByRole('button', { name: 'Unlink 2 hosts' })).toBeNull();
  });

  it('repairs a half-unlinked follower at its own end', async () => {
    const { app } = await renderApp(
      { hosts: [leader(1, [peer(3)]), follower(2, 1), follower(3, 1)] },
      { view, answers: { 'link.unlink': () => ok({ runId: 'r' }) } },
    );
    expect(await screen.findByText(/^Half-unlinked, known to the follower only/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Repair' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Repair' }));
    expect(app.sent).toEqual([
      { method: 'link.unlink', input: { leader: hostIdOf(1), hosts: ['k2'], via: 'host' } },
    ]);
  });

  it('moves a group only when nothing stands in the way, and says what becomes of each host', async () => {
    const answers = { 'link.move': () => ok({ runId: 'r' }), 'plan.check': () => ok(null) };
    const group = (status: string) => [
      leader(1, [peer(2), peer(3, { status })]),
      follower(2, 1),
      follower(3, 1),
    ];
    const { app } = await renderApp({ hosts: group('In-Use') }, { view, answers });
    await user.click(await screen.findByRole('button', { name: 'Move group' }));
    const dialog = await screen.findByRole('dialog', { name: 'Move group to another leader' });
    await user.selectOptions(within(dialog).getByLabelText('New leader'), 'k2');
    expect(within(dialog).getByText(/^This host is In-Use by a cluster/)).toBeTruthy();
    expect(reasonOf(within(dialog).getByRole('button', { name: 'Move 3 hosts' }))).toContain('In-Use');
    await act(async () => {
      app.put('hosts', group('Ready'));
      await settled();
    });
    expect(within(dialog).getByText('Becomes the leader')).toBeTruthy();
    await user.click(within(dialog).getByRole('checkbox', { name: 'The old leader comes along' }));
    expect(within(dialog).getByText('Steps back, linked to nobody')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Move 2 hosts' }));
    expect(app.sent.filter(({ method }) => method === 'link.move')).toEqual([
      { method: 'link.move', input: { from: 'k1', to: 'k2', joins: false } },
    ]);
  });

  it('unlinks a follower from its own page by naming its leader', async () => {
    const { app } = await renderApp({ hosts: [follower(2, 1)] }, { view });
    await user.click(await screen.findByRole('button', { name: 'Unlink' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Confirm' }));
    expect(app.sent).toEqual([
      { method: 'link.unlink', input: { leader: hostIdOf(1), hosts: ['k2'], via: 'host' } },
    ]);
  });

  it('lists the viewing host on top, and unknown words as they come', async () => {
    await renderApp({ hosts: [leader(1, [peer(2, { status: 'Reticulating', content: null })])] }, { view });
    const rows = await screen.findAllByRole('row');
    expect(rows[1]?.textContent).toContain('this host');
    expect(rows[2]?.textContent).toContain('Reticulating');
  });

  it('keeps the pasted token when it is refused, and asks once about one it cannot read', async () => {
    const { app } = await renderApp(
      { hosts: [hostRecord(1)] },
      {
        view,
        answers: {
          'link.withToken': ({ token, acceptOpaque }: { token: string; acceptOpaque: boolean }) =>
            token === 'nonsense'
              ? fail('token-not-base64')
              : acceptOpaque
                ? ok({ runId: 'r' })
                : fail('token-opaque'),
        },
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Link this device to another' }));
    const field = screen.getByLabelText<HTMLTextAreaElement>('Link token');
    await user.type(field, 'nonsense');
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText('That is not a link token.')).toBeTruthy();
    expect(field.value).toBe('nonsense');
    await user.clear(field);
    await user.type(field, 'QUJD');
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    await user.click(await screen.findByRole('button', { name: 'Link anyway' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(app.sent.at(-1)).toEqual({
      method: 'link.withToken',
      input: { follower: 'k1', token: 'QUJD', acceptOpaque: true },
    });
  });

  it('hands over to Local UI where the vendor publishes no operation', async () => {
    const { app } = await renderApp(
      { hosts: [leader(1, [])] },
      {
        view,
        answers: {
          'link.stopTokenGeneration': () => fail('stop-in-local-ui', { url: 'https://127.77.0.1:5080' }),
        },
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Stop token generation' }));
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByRole('dialog', { name: 'Finish in Local UI' })).toBeTruthy();
    expect(screen.getByText('https://127.77.0.1:5080')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Done, check now' }));
    expect(app.sent.at(-1)).toEqual({
      method: 'link.stopTokenGeneration',
      input: { key: 'k1', byHand: true },
    });
  });

  it('does not jump to another host when the session of the viewed one ends', async () => {
    const { app } = await renderApp({ hosts: [hostRecord(1), hostRecord(2)] }, { view });
    await user.selectOptions(await screen.findByLabelText('Viewing'), 'k2');
    await act(async () => {
      const ended = { state: 'expired', username: null, fault: null } as const;
      app.put('hosts', [hostRecord(1), hostRecord(2, { session: ended })]);
      await settled();
    });
    expect(screen.getByLabelText<HTMLSelectElement>('Viewing').value).toBe('k2');
    expect(screen.getByText(/You are not signed in to/, { selector: 'main p' })).toBeTruthy();
  });

  it('tells how long content has not been in sync, and what to do when it is overdue', async () => {
    const minute = 60_000;
    const notSynced = (minutes: number) => ({
      content: 'Not Synced',
      notSyncedSince: (60 - minutes) * minute,
    });
    const host = leader(1, [peer(2, notSynced(12)), peer(3, notSynced(3)), peer(4)], {
      lastSeen: 60 * minute,
    });
    await renderApp({ hosts: [host] }, { view });
    expect(await screen.findByRole('cell', { name: 'Not Synced for 12 min' })).toBeTruthy();
    expect(screen.getByRole('cell', { name: 'Not Synced for 3 min' })).toBeTruthy();
    expect(screen.getByText('Content is Not Synced for 12 min: 127.77.0.2')).toBeTruthy();
  });

  it('shows every claim when hosts disagree who leads', async () => {
    await renderApp({ hosts: [leader(1, [peer(2)]), follower(2, 3)] }, { view });
    expect(await screen.findByText('The hosts of this group do not agree who leads.')).toBeTruthy();
    const claims = within(screen.getByRole('list', { name: 'Claims' })).getAllByRole('listitem');
    expect(claims.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/\(127\.77\.0\.1\) leads, according to itself$/),
      expect.stringMatching(/\(127\.77\.0\.3\) leads, according to 127\.77\.0\.2$/),
    ]);
  });

  it('lets a control-plane node lead although it is linked, and says what its cluster changes', async () => {
    const inUse = { status: 'In-Use' };
    const node = hostRecord(2, {
      facts: facts({ nodeRole: 'controlplane', isClusterPhase: true }),
      link: linkedTo(peer(1, { ...inUse, role: 'leader' }), peer(3, inUse), peer(4)),
      cluster: cluster({ hostIds: [1, 2, 3].map(hostIdOf), controlPlaneIds: [1, 2].map(hostIdOf) }),
    });
    await renderApp({ hosts: [node] }, { view });
    const card = await screen.findByRole('region', { name: 'Cluster' });
    expect(card.textContent).toContain('Cluster shop: Running');
    expect(card.textContent).toContain('2 of 4 hosts lead');
    expect((await screen.findAllByRole('row'))[1]?.textContent).toMatch(/this host.*Leader.*In-Use/);
    expect(reasonOf(screen.getByRole('button', { name: 'Generate token' }))).toBe('');
    expect(reasonOf(screen.getByRole('button', { name: 'Stop token generation' }))).not.toBe('');
  });

  it('says that Palette manages a paired cluster, in place of what could be done from here', async () => {
    const shop = cluster({ hostIds: [hostIdOf(1)], controlPlaneIds: [hostIdOf(1)] });
    const central = facts({ managementMode: 'central', isClusterPhase: true });
    await renderApp({ hosts: [hostRecord(1, { facts: central, cluster: shop })] }, { view });
    const card = await screen.findByRole('region', { name: 'Cluster' });
    expect(card.textContent).toContain('Palette manages this cluster.');
    expect(card.textContent).not.toContain('scale the cluster down');
    expect(document.querySelector('main')?.textContent).not.toContain('No host follows');
    expect(reasonOf(screen.getByRole('button', { name: 'Generate token' }))).not.toBe('');
  });
});
