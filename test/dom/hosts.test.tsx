import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { fingerprintGroups, fingerprintWords } from '#shared/model/fingerprint.ts';
import { fail, fault, ok } from '#shared/model/result.ts';
import { appState, follower, hostIdOf, hostRecord, leader, newHost, peer } from './kit/fixtures.ts';
import { renderApp } from './kit/render-app.tsx';
import { settled } from './kit/settled.ts';
import { user } from './kit/user.ts';

afterEach(cleanup);

describe('Hosts', () => {
  it('offers the ways on when there is nothing yet', async () => {
    const { app } = await renderApp({ hosts: [] });
    await user.click(screen.getByRole('button', { name: 'Open demo site' }));
    expect(app.sent).toEqual([{ method: 'demo.open', input: {} }]);
  });

  it('keeps what was typed when the address is refused, and says why', async () => {
    await renderApp(
      { hosts: [] },
      { answers: { 'hosts.add': () => fail('address-invalid', { address: '999.1' }) } },
    );
    await user.type(screen.getByLabelText('Address'), '999.1{Enter}');
    expect(await screen.findByText('“999.1” is not an address.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Address').value).toBe('999.1');
  });

  it('trusts exactly what was shown, with the way out focused first', async () => {
    const host = newHost(1);
    const { app } = await renderApp({ hosts: [host] });
    await user.click(screen.getByRole('button', { name: 'Trust 1 new' }));
    const dialog = await screen.findByRole('dialog');
    expect(document.activeElement?.textContent).toBe('Cancel');
    expect(within(dialog).getByText(fingerprintWords(host.certSha256).join(' · '))).toBeTruthy();
    expect(
      within(dialog).getByLabelText(`SHA-256 ${fingerprintGroups(host.certSha256).join(' ')}`),
    ).toBeTruthy();
    // The host changes its certificate while the technician compares.
    await act(async () => {
      app.put('hosts', [{ ...host, certSha256: 'f'.repeat(64) }]);
      await settled();
    });
    await user.click(within(dialog).getByRole('button', { name: 'Trust' }));
    expect(app.sent).toEqual([
      { method: 'hosts.trust', input: { pins: [{ key: host.key, certSha256: host.certSha256 }] } },
    ]);
  });

  it('offers no way past a changed certificate', async () => {
    await renderApp({ hosts: [hostRecord(1, { trust: { state: 'changed', presented: '9'.repeat(64) } })] });
    await user.click(screen.getByRole('button', { name: 'Certificate changed' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getAllByRole('img', { name: /^SHA-256/ })).toHaveLength(2);
    expect(within(dialog).getAllByRole('img', { name: /^Picture/ })).toHaveLength(2);
    expect(
      within(dialog)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['I have compared it at the host…', 'Cancel', 'Forget…']);
  });

  it('wipes the password at once, shows the tries left and spares the other hosts', async () => {
    const open = { state: 'signed-out', username: null, fault: null } as const;
    const hosts = [hostRecord(1, { session: open }), hostRecord(2, { session: open })];
    const { app } = await renderApp(
      { hosts },
      {
        answers: {
          'session.signIn': ({ keys }: { keys: string[] }) =>
            ok(keys.map((key) => ({ key, signedIn: false }))),
        },
      },
    );
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await user.type(await screen.findByLabelText('User name'), 'kairos');
    await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');
    expect(app.sent).toEqual([
      {
        method: 'session.signIn',
        input: {
          keys: ['k1', 'k2'],
          account: { username: 'kairos', password: 'wrong', forSite: true, remember: false },
        },
      },
    ]);
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('');
    const refused = fault('sign-in-refused', { host: '127.77.0.1:5080', triesLeft: 4 });
    await act(async () => {
      app.put('hosts', [
        hostRecord(1, { session: { state: 'refused', username: null, fault: refused } }),
        hostRecord(2, {
          session: { ...open, fault: fault('sign-in-not-tried', { host: '127.77.0.2:5080' }) },
        }),
      ]);
      await settled();
    });
    const alert = within(screen.getByRole('dialog')).getByRole('alert');
    expect(alert.textContent).toContain('At most 4 tries are left');
    expect(alert.textContent).toContain('Not tried');
  });

  it('plans a link before anything is sent, and sends only those that can be linked', async () => {
    const inCluster = hostRecord(3);
    const hosts = [
      leader(1, [peer(9)]),
      hostRecord(2),
      { ...inCluster, facts: { ...inCluster.facts!, isClusterPhase: true } },
    ];
    const { app } = await renderApp({ hosts }, { answers: { 'link.toLeader': () => ok({ runId: 'r' }) } });
    await user.click(screen.getByRole('button', { name: 'Link to leader' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByLabelText<HTMLSelectElement>('Leader').value).toBe('k1');
    expect(within(dialog).getByText(/Suggested because it leads already/)).toBeTruthy();
    expect(within(dialog).getByText(/part of a cluster/)).toBeTruthy();
    expect(within(dialog).getByRole('status').textContent).toBe('1 can be linked · 1 cannot');
    expect(within(dialog).getByText('No host tells whether stylus.enableMultiNode is on.')).toBeTruthy();
    // Nothing is touched before it is confirmed: the hosts are read anew and asked for their way to the leader.
    const checked = { method: 'plan.check', input: { leader: 'k1', followers: ['k2', 'k3'] } };
    expect(app.sent).toEqual([checked]);
    await user.click(within(dialog).getByRole('button', { name: 'Link 1 host' }));
    expect(app.sent.slice(1)).toEqual([
      { method: 'link.toLeader', input: { leader: 'k1', followers: ['k2'] } },
    ]);
  });

  it('opens a row to all its checks, mends it on the spot and checks again', async () => {
    const lease = hostRecord(2);
    const out = hostRecord(3, { session: { state: 'signed-out', username: null, fault: null } });
    const hosts = [
      leader(1, [peer(9)]),
      { ...lease, facts: { ...lease.facts!, addressOrigin: 'dhcp' as const } },
      out,
      hostRecord(4, { address: '169.254.7.7' }),
    ];
    const { app } = await renderApp({ app: appState({ siteUsername: 'kairos' }), hosts });
    expect(screen.getByRole('button', { name: 'Address from DHCP' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Link to leader' }));
    const dialog = await screen.findByRole('dialog');
    expect(app.sent.map(({ method }) => method)).toEqual(['session.signIn', 'plan.check']);
    expect(within(dialog).getByRole('status').textContent).toBe(
      '2 can be linked · 2 with a warning · 1 cannot',
    );
    const rows = within(dialog).getAllByRole('listitem');
    expect(rows.map((row) => within(row).getByRole<HTMLInputElement>('checkbox').checked)).toEqual([
      false,
      true,
      true,
    ]);
    expect(rows[2]?.textContent).toContain('Self-assigned address');
    await user.click(within(dialog).getByRole('button', { name: `Checks of ${lease.hostId ?? ''}` }));
    const row = rows[1]!;
    for (const words of [
      'Address: warning',
      'reserve the address in the DHCP server',
      'Network: not known',
      'Passed',
    ])
      expect(row.textContent).toContain(words);
    app.sent.length = 0;
    await user.click(within(row).getByRole('button', { name: /^Check again/ }));
    await user.click(within(rows[0]!).getByRole('button', { name: /^Sign in/ }));
    expect(app.sent).toEqual([
      { method: 'plan.check', input: { leader: 'k1', followers: ['k2'] } },
      { method: 'session.signIn', input: { keys: ['k3'] } },
    ]);
    // In to it at last: it is asked by itself, and its row stays where it is.
    await act(async () => {
      app.put('hosts', [...hosts.filter((host) => host !== out), hostRecord(3)]);
      await settled();
    });
    expect(app.sent.at(-1)).toEqual({ method: 'plan.check', input: { leader: 'k1', followers: ['k3'] } });
    expect(rows[0]?.textContent).toContain('Can be linked');
  });

  it('trusts, signs in and unlinks from within the plan, which stays as it is', async () => {
    const elsewhere = follower(3, 9);
    const hosts = [leader(1, [peer(8)]), newHost(2), elsewhere, hostRecord(4)];
    const { app } = await renderApp({ app: appState({ siteUsername: 'kairos' }), hosts });
    for (const n of [3, 4]) await user.click(screen.getByRole('checkbox', { name: `Select ${hostIdOf(n)}` }));
    await user.click(screen.getByRole('checkbox', { name: 'Select 127.77.0.2:5080' }));
    await user.click(screen.getByRole('button', { name: 'Link to leader' }));
    // Trust comes first; who is left out there can be gone on without.
    await user.click(await screen.findByRole('button', { name: 'Go on without' }));
    const plan = await screen.findByRole('dialog', { name: 'Link to leader' });
    await user.click(within(plan).getByRole('checkbox', { name: `Link ${hostIdOf(4)}` }));
    await user.click(within(plan).getByRole('button', { name: `Unlink: ${hostIdOf(3)}` }));
    await user.click(await screen.findByRole('button', { name: 'Confirm' }));
    await user.click(await within(plan).findByRole('button', { name: 'Trust: 127.77.0.2:5080' }));
    await user.click(await screen.findByRole('button', { name: 'Trust' }));
    expect(app.sent.slice(1)).toEqual([
      { method: 'link.unlink', input: { leader: hostIdOf(9), hosts: ['k3'], via: 'host' } },
      { method: 'hosts.trust', input: { pins: [{ key: 'k2', certSha256: newHost(2).certSha256 }] } },
      { method: 'session.signIn', input: { keys: ['k2'] } },
    ]);
    await waitFor(() => expect(screen.getAllByRole('dialog')).toEqual([plan]));
    expect(within(plan).getByRole('button', { name: 'Link 0 hosts' })).toBeTruthy();
  });

  it('leads from hosts that are only found through trust and sign-in to the plan, until somebody cancels', async () => {
    const fresh = [newHost(1), newHost(2), newHost(3)];
    const { app } = await renderApp(
      { hosts: fresh },
      {
        answers: {
          'session.signIn': ({ keys }: { keys: string[] }) =>
            ok(keys.map((key) => ({ key, signedIn: true }))),
        },
      },
    );
    const goal = screen.getByRole('button', { name: 'Link to leader' });
    await user.click(goal);
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(goal);
    await user.click(await screen.findByRole('button', { name: 'Trust' }));
    await user.type(await screen.findByLabelText('User name'), 'kairos');
    await user.type(screen.getByLabelText('Password'), 'secret{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Link to leader' })).toBeTruthy();
    expect(app.sent.map(({ method }) => method)).toEqual(['hosts.trust', 'session.signIn']);
    await user.click(screen.getByRole('button', { name: 'Link 0 hosts' }));
    await act(async () => {
      app.put('hosts', [hostRecord(1), hostRecord(2), hostRecord(3)]);
      await settled();
    });
    expect(await screen.findByRole('button', { name: 'Link 2 hosts' })).toBeTruthy();
    expect(app.sent.at(-1)?.method).toBe('plan.check');
  });

  it('sends what is written about a host as labels of its own, and nothing that could not be read', async () => {
    const host = hostRecord(1, { note: { name: 'till 4', labels: ['row=3'], text: '' } });
    const { app } = await renderApp({ hosts: [host] }, { answers: { 'hosts.note': () => ok(null) } });
    expect(screen.getByRole('rowheader').textContent).toContain('till 4');
    await user.click(screen.getByRole('button', { name: 'Actions for 127.77.0.1' }));
    await user.click(screen.getByRole('menuitem', { name: 'Name and notes…' }));
    const dialog = await screen.findByRole('dialog');
    const save = () => within(dialog).getByRole('button', { name: 'Save' });
    await user.type(within(dialog).getByLabelText('Name'), '\u202e');
    expect(within(dialog).getByRole('alert').textContent).toContain('The name holds a character');
    expect(save().getAttribute('aria-disabled')).toBe('true');
    await user.clear(within(dialog).getByLabelText('Name'));
    await user.type(within(dialog).getByLabelText('Name'), ' till 5');
    await user.type(within(dialog).getByLabelText('Labels'), ', spare,');
    await user.click(save());
    expect(app.sent).toEqual([
      {
        method: 'hosts.note',
        input: { key: 'k1', note: { name: 'till 5', labels: ['row=3', 'spare'], text: '' } },
      },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says why a step is off, to the keyboard too', async () => {
    const { app } = await renderApp({ hosts: [newHost(1)] });
    const link = screen.getByRole('button', { name: 'Link to leader' });
    expect(link.getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(link.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe('Linking needs two hosts that answer.');
    await user.click(link);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(app.sent).toEqual([]);
  });
});
