import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PaletteHost } from '#shared/model/palette-host.ts';
import type { EntryOf } from '#shared/model/queue.ts';
import { fail, fault, ok } from '#shared/model/result.ts';
import { consoleState } from './kit/console.ts';
import { hostIdOf, hostRecord } from './kit/fixtures.ts';
import { dialog, fill, on, press, pressInView, reasonOf, shown } from './kit/hands.ts';
import { renderApp } from './kit/render-app.tsx';
import type { Answers } from './kit/scripted-transport.ts';

afterEach(cleanup);

const listed = (n: number, over: Partial<PaletteHost> = {}): PaletteHost => ({
  ...{ id: hostIdOf(n), name: hostIdOf(n), state: 'ready', health: 'healthy', address: null },
  ...{ tags: ['site:4'], projectUid: 'p1', cluster: null, createdAt: null },
  ...over,
});
const entry = (n: number, over: Partial<EntryOf<'edge-host'>> = {}): EntryOf<'edge-host'> => ({
  ...{ id: `r${n}`, endpoint: 'palette.test:8443', project: { uid: 'p1', name: null } },
  work: { kind: 'edge-host', hostId: hostIdOf(n), name: null, tags: [], hasPairingKey: false },
  ...{ state: 'created', since: 0, fault: null, by: null, made: [], from: null },
  ...over,
});
const drafts = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((hostId) => ({ hostId, name: null, tags: [], pairingKey: null }));

const start = async (queue: readonly EntryOf<'edge-host'>[] = [], answers: Answers = {}) => {
  const rendered = await renderApp(
    { console: consoleState(), hosts: [hostRecord(1), hostRecord(2)], queue },
    {
      view: 'console',
      answers: {
        'edgeHosts.list': () =>
          ok([listed(7), listed(8, { state: 'in-use', cluster: 'depot' }), listed(9, { state: 'unpaired' })]),
        'registrations.readList': ({ text }: { text: string }) => ok(drafts(text)),
        'queue.add': () => ok({ ids: ['r1'] }),
        ...answers,
      },
    },
  );
  await shown(() => fireEvent.click(screen.getByText('Edge Hosts')));
  const inputsTo = (method: string) =>
    rendered.app.sent.filter((each) => each.method === method).map(({ input }) => input);
  return { ...rendered, inputsTo };
};

describe('Console > Edge Hosts', () => {
  it('lists hosts in the vendor’s words, and deletes only what no cluster uses', async () => {
    const { inputsTo } = await start([], { 'edgeHosts.delete': () => fail('edge-host-in-use') });
    const rows = within(screen.getByLabelText('Edge hosts', { selector: 'table' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => within(row).getByText(/^(Ready|In-Use|Unpaired)$/).textContent)).toEqual([
      'Ready',
      'In-Use',
      'Unpaired',
    ]);
    const open = async (n: number): Promise<void> =>
      shown(() => fireEvent.click(screen.getByLabelText(`Actions for ${hostIdOf(n)}`)));
    await open(8);
    expect(reasonOf(screen.getByRole('menuitem'))).toContain('cluster uses it');
    await shown(() => fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' }));
    await open(9);
    await shown(() => fireEvent.click(screen.getByRole('menuitem')));
    await dialog(/^Delete edge-.+ from Palette\?$/);
    expect(inputsTo('edgeHosts.delete')).toEqual([]);
    await press('Delete');
    expect(inputsTo('edgeHosts.delete')).toEqual([{ id: hostIdOf(9) }]);
    // A cluster took it meanwhile.
    expect(screen.getByRole('alert').textContent).toContain('does not delete');
  });

  it('takes IDs typed and from the LAN, checks each, and sends them with tags and key after a confirm', async () => {
    const { inputsTo } = await start();
    await pressInView('Add Edge Hosts');
    const add = await dialog('Add Edge Hosts');
    const ids = add.getByLabelText('Edge Host IDs');
    expect(reasonOf(on('Confirm'))).toContain('at least one');
    await shown(() => fill(ids, `edge a&b\n${hostIdOf(3)}\n${hostIdOf(3)}`));
    expect(add.getAllByText('1 to mend')).toHaveLength(2);
    expect(reasonOf(on('Confirm'))).not.toBe('');
    await shown(() => fill(ids, ''));
    await shown(() => fill(add.getByLabelText('Found on the LAN'), hostIdOf(1)));
    fill(add.getByLabelText(/^Tags of all/), 'site:4, spare');
    await shown(() => fill(ids, `${hostIdOf(1)}\n${hostIdOf(2)}`));
    await shown(() => fireEvent.click(add.getByLabelText(`Pairing key of ${hostIdOf(2)}`)));
    const key = add.getByLabelText(/^Pairing key of /, { selector: 'input' });
    expect(key.getAttribute('type')).toBe('password');
    await shown(() => fill(key, 'hush'));
    expect(add.getAllByText(/with pairing key$/)).toHaveLength(1);
    await press('Confirm');
    const sent = { kind: 'edge-host', name: null, tags: ['site:4', 'spare'] };
    expect(inputsTo('queue.add')).toEqual([
      {
        work: [
          { ...sent, hostId: hostIdOf(1), pairingKey: null },
          { ...sent, hostId: hostIdOf(2), pairingKey: 'hush' },
        ],
      },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes names, tags and keys from a CSV file, and says which ID resembles one that Palette has', async () => {
    const slip = hostIdOf(7).replace(/.$/, 'f');
    const rows = [
      { hostId: hostIdOf(3), name: 'till 3', tags: ['row:2'], pairingKey: 'hush' },
      { hostId: slip, name: 'till 7', tags: [], pairingKey: null },
    ];
    const csv = 'id,name,tags,pairing key';
    const { app, inputsTo } = await start([], {
      'registrations.readList': ({ text }: { text: string }) => ok(text === csv ? rows : drafts(text)),
    });
    await pressInView('Add Edge Hosts');
    const add = await dialog('Add Edge Hosts');
    const input = add.getByLabelText('Choose file', { selector: 'input' });
    const disk = Object.defineProperty(new File([''], 'disk.img'), 'size', { value: 2_000_001 });
    await shown(() => fireEvent.change(input, { target: { files: [disk] } }));
    expect(add.getByRole('alert').textContent).toMatch(/longer than 1,?000 lines/);
    await shown(() => fireEvent.change(input, { target: { files: [new File([csv], 'tills.csv')] } }));
    await shown();
    expect(add.getByText('till 3 · row:2 · with pairing key')).toBeTruthy();
    expect(add.getByText(new RegExp(`nearly an ID that Palette has.+${hostIdOf(7)}`))).toBeTruthy();
    expect(document.body.textContent).not.toContain('hush');
    await press('Confirm');
    expect(inputsTo('queue.add')).toEqual([{ work: rows.map((row) => ({ kind: 'edge-host', ...row })) }]);
    await shown(() => app.put('queue', [entry(3), entry(7, { state: 'already' })]));
    const list = within(screen.getByLabelText('Registered from this laptop', { selector: 'ul' }));
    expect(list.getByText('Created, has not called in')).toBeTruthy();
    expect(list.getByText('Already registered')).toBeTruthy();
    expect(screen.getByText(/^1 not called in yet.+token is inactive, expired/)).toBeTruthy();
  });

  it('says of each ID what became of it, and takes up again or clears what is asked', async () => {
    const refused = entry(2, {
      state: 'refused',
      fault: fault('session-expired'),
    });
    const elsewhere = entry(4, {
      ...{ endpoint: 'other.test', state: 'waiting' },
      fault: fault('registration-elsewhere', { endpoint: 'other.test' }),
    });
    const { app, inputsTo } = await start([
      elsewhere,
      entry(3, { project: { uid: 'p2', name: null } }),
      refused,
      entry(1),
    ]);
    const list = within(screen.getByLabelText('Registered from this laptop', { selector: 'ul' }));
    expect(list.getAllByRole('listitem')).toHaveLength(3);
    expect(list.getByText('This is for other.test, and waits.')).toBeTruthy();
    await shown(() => fireEvent.click(list.getAllByText('Retry')[0]!));
    expect(inputsTo('queue.retry')).toEqual([{ ids: ['r2'] }]);
    const readBefore = inputsTo('edgeHosts.list').length;
    await shown(() => app.put('queue', [refused, entry(1, { state: 'ready' })]));
    expect(list.getByText('Ready')).toBeTruthy();
    expect(inputsTo('edgeHosts.list').length).toBe(readBefore + 1);
    await shown(() => fireEvent.click(list.getAllByText('Clear')[0]!));
    expect(inputsTo('queue.remove')).toEqual([{ ids: ['r1'] }]);
  });
});
