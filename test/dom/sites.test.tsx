import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ConsoleState } from '#shared/model/palette.ts';
import { noConsole } from '#shared/model/palette.ts';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import { fault, ok } from '#shared/model/result.ts';
import { consoleState, profileSet } from './kit/console.ts';
import { hostIdOf } from './kit/fixtures.ts';
import { dialog, fill, on, press, pressInView, reasonOf, shown } from './kit/hands.ts';
import { shop, siteEntry } from './kit/queue.ts';
import { renderApp } from './kit/render-app.tsx';
import type { Answers } from './kit/scripted-transport.ts';

afterEach(cleanup);

interface Setting {
  readonly sites?: readonly RegistrationSite[];
  readonly console?: ConsoleState;
  readonly answers?: Answers;
}

const start = async ({
  sites = [shop(1), shop(2)],
  console = consoleState(),
  answers = {},
}: Setting = {}) => {
  const rendered = await renderApp({ console, sites }, { view: 'registration', answers });
  await shown(() => rendered.stores.view.getState().setRegistrationTab('sites'));
  const inputsTo = (method: string) =>
    rendered.app.sent.filter((each) => each.method === method).map(({ input }) => input);
  const choose = async (name: string, label: string): Promise<void> => {
    await shown(() => fireEvent.click(screen.getByLabelText(`Actions for ${name}`)));
    await shown(() => fireEvent.click(within(screen.getByRole('menu')).getByLabelText(label)));
  };
  return { ...rendered, inputsTo, choose };
};

describe('Registration > Sites', () => {
  it('takes a new site, each slip told at its field, with profiles that are known or typed', async () => {
    const answers = { 'profiles.current': () => ok(profileSet), 'sites.save': () => ok({ id: 's9' }) };
    const { inputsTo } = await start({ sites: [], answers });
    await pressInView('Add site');
    const add = await dialog('Add site');
    const field = (label: string): HTMLElement => add.getByLabelText(label);
    expect(add.queryByText(/chosen from a list by its name/)).toBeNull();
    await shown(() => fill(field('Cluster name'), 'Shop 9'));
    expect(add.getByText(/cannot be the name of a cluster/)).toBeTruthy();
    await shown(() => fill(field('Site'), 'Shop 9'));
    await shown(() => fill(field('Cluster name'), 'shop-9'));
    await shown(() => fill(field('Free IP address of that network'), '10.4.9'));
    expect(reasonOf(on('Save'))).toContain('10.4.9');
    await shown(() => fill(field('Free IP address of that network'), '10.4.9.10'));
    await shown(() => fill(add.getByLabelText(/^Project/), 'Shops north'));
    await shown(() => fill(add.getByLabelText('Infrastructure profile'), 'uid-edge-infra'));
    await shown(() => fill(add.getByLabelText('or UID'), 'typed-uid'));
    await press('Add', 'Save');
    expect(inputsTo('sites.save')).toEqual([
      {
        site: {
          ...{ id: null, name: 'Shop 9', location: '', clusterName: 'shop-9', tags: [] },
          project: { uid: 'p2', name: 'Shops north' },
          endpoint: { kind: 'vip', host: '10.4.9.10' },
          infraProfile: { uid: 'uid-edge-infra', name: 'edge-infra', version: '1.1.0' },
          addOnProfiles: [{ uid: 'typed-uid', name: '', version: null }],
        },
      },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('edits and removes sites, and says which lines of a file could not be read', async () => {
    const unread = [fault('site-unreadable', { place: 'Line 3', why: 'no cluster' })];
    const { inputsTo, choose } = await start({
      answers: { 'sites.import': () => ok({ added: 2, replaced: 1, unread }) },
    });
    await choose('Shop 1', 'Edit…');
    await shown(() => fill(screen.getByLabelText(/^Tags of its hosts/), 'row:2'));
    await press('Save');
    expect(inputsTo('sites.save')).toEqual([{ site: shop(1, { tags: ['row:2'] }) }]);
    await shown(() => fireEvent.click(screen.getByLabelText('Select all sites')));
    await pressInView('Remove (2)…');
    await press('Remove');
    expect(inputsTo('sites.remove')).toEqual([{ ids: ['s1', 's2'] }]);
    const file = new File(['x'], 'sites.csv');
    file.text = async () => Promise.resolve('name,cluster');
    const input = screen.getByLabelText('Import', { selector: 'input' });
    await shown(() => fireEvent.change(input, { target: { files: [file] } }));
    expect((await dialog('3 sites imported')).getByText(/^Line 3 of the list/)).toBeTruthy();
    expect(inputsTo('sites.import')).toEqual([{ text: 'name,cluster' }]);
  });
});

describe('Register at a site', () => {
  const pick = async (hostId: string): Promise<void> => {
    await pressInView('Register at a site');
    await shown(() => fill(screen.getByLabelText('Edge host ID'), hostId));
    await press('Next');
    await shown(() => fireEvent.click(screen.getByRole('radio', { name: 'Shop 1' })));
    await press('Next');
  };
  const work = {
    ...{ kind: 'site', hostId: hostIdOf(3), name: null, tags: [], pairingKey: null },
    ...{ pool: 'control-plane', how: 'either', site: shop(1) },
  };

  it('asks the console first, submits only what nothing refuses, and follows it until it is Ready', async () => {
    const vipTaken = { weight: 'refuses', fault: fault('site-vip-invalid', { host: '10.4.1.10' }) };
    const { inputsTo, app } = await start({
      answers: {
        'sites.check': ({ pool }: { pool: string }) =>
          ok(
            pool === 'worker'
              ? { findings: [], steps: [{ is: 'register' }, { is: 'call-in' }, { is: 'await-cluster' }] }
              : { findings: [vipTaken], steps: [] },
          ),
        'queue.add': () => ok({ ids: ['q3'] }),
      },
    });
    await pick(hostIdOf(3));
    expect(reasonOf(on('Submit'))).toContain('10.4.1.10');
    await shown(() => fill(screen.getByLabelText('Role'), 'worker'));
    expect(screen.getByText(/^Wait until somebody has created the cluster shop-1/)).toBeTruthy();
    await press('Submit');
    expect(inputsTo('queue.add')).toEqual([{ work: [{ ...work, pool: 'worker' }], to: null }]);
    const progress = (): string =>
      screen.getByLabelText('Registration', { selector: '[role=status]' }).textContent;
    await shown(() => app.put('queue', [siteEntry(3, { state: 'created' })]));
    expect(progress()).toContain('Host has called in: next');
    const node = { is: 'machine', clusterUid: 'c', pool: 'worker-pool', hostId: hostIdOf(3) } as const;
    await shown(() => app.put('queue', [siteEntry(3, { state: 'ready', made: [node] })]));
    expect(progress()).toContain('Cluster joined: done');
    expect(progress()).toContain('Ready: done');
    await press('Register another host');
    expect(screen.getByLabelText<HTMLInputElement>('Edge host ID').value).toBe('');
  });

  it('queues it without a console, for the one that is named', async () => {
    const { inputsTo } = await start({
      console: noConsole,
      answers: { 'queue.add': () => ok({ ids: ['q3'] }) },
    });
    await pick(hostIdOf(3));
    expect(screen.getByText(/nothing can be checked there yet/)).toBeTruthy();
    expect(reasonOf(on('Submit'))).toContain('endpoint');
    await shown(() => fill(screen.getByLabelText('Palette endpoint'), 'api.spectrocloud.com'));
    await press('Submit');
    expect(inputsTo('sites.check')).toEqual([]);
    expect(inputsTo('queue.add')).toEqual([
      { work: [work], to: { endpoint: 'api.spectrocloud.com', project: null } },
    ]);
    expect(screen.getByText(/^It waits in the queue/)).toBeTruthy();
  });
});
