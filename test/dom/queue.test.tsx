import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { QueueEntry, QueueWork } from '#shared/model/queue.ts';
import { fail, ok } from '#shared/model/result.ts';
import { consoleState } from './kit/console.ts';
import { hostIdOf } from './kit/fixtures.ts';
import { dialog, fill, on, press, pressInView, reasonOf, shown } from './kit/hands.ts';
import { queueEntry, shop, siteEntry } from './kit/queue.ts';
import { renderApp } from './kit/render-app.tsx';
import type { Answers } from './kit/scripted-transport.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const token = {
  kind: 'token',
  name: 'tills north',
  description: '',
  expiresAt: Date.UTC(2030, 1, 2),
} as const;
const rejection: QueueWork = {
  ...{ kind: 'pairing', pairingId: '66f0c0ffee', clusterName: 'shop-1', decision: { is: 'reject' } },
};

const start = async (queue: readonly QueueEntry[], answers: Answers = {}) => {
  const rendered = await renderApp({ console: consoleState(), queue }, { view: 'registration', answers });
  await shown(() => rendered.stores.view.getState().setRegistrationTab('queue'));
  const inputsTo = (method: string) =>
    rendered.app.sent.filter((each) => each.method === method).map(({ input }) => input);
  const item = (name: string) => within(screen.getByRole('group', { name }));
  const choose = async (name: string, label: string): Promise<void> => {
    await shown(() => fireEvent.click(item(name).getByLabelText(`Actions for ${name}`)));
    await shown(() => fireEvent.click(within(screen.getByRole('menu')).getByLabelText(label)));
  };
  return { ...rendered, inputsTo, item, choose };
};

describe('Registration > Queue', () => {
  it('shows what waits in sending order, why it does, and sends, moves and clears it', async () => {
    const { inputsTo, item, app } = await start([
      queueEntry(1, { state: 'refused', fault: { code: 'console-unreached', params: {} } }),
      queueEntry(2, { work: token }),
      siteEntry(3, { state: 'ready' }),
    ]);
    const link = screen.getByRole('link', { name: 'Registration' });
    expect(document.getElementById(link.getAttribute('aria-describedby')!)?.textContent).toBe(
      '2 in the queue',
    );
    expect(screen.getAllByRole('group').map((each) => each.getAttribute('aria-label'))).toEqual([
      ...[hostIdOf(1), 'tills north', hostIdOf(3)],
    ]);
    expect(item(hostIdOf(1)).getByText(/was not reached/)).toBeTruthy();
    expect(item(hostIdOf(3)).getAllByText('Ready').length).toBeGreaterThan(0);
    await pressInView('Send now (2)');
    expect(inputsTo('queue.retry')).toEqual([{ ids: ['q1', 'q2'] }]);
    await shown(() => fireEvent.click(item(hostIdOf(1)).getByLabelText(`Move ${hostIdOf(1)} down`)));
    await shown(() =>
      fireEvent.keyDown(item('tills north').getByText('Waiting'), { key: 'ArrowUp', altKey: true }),
    );
    expect(inputsTo('queue.move')).toEqual([
      { id: 'q1', before: 'q3' },
      { id: 'q2', before: 'q1' },
    ]);
    expect(reasonOf(item(hostIdOf(1)).getByLabelText(`Move ${hostIdOf(1)} up`))).toContain('first');
    await pressInView('Clear what is done');
    expect(inputsTo('queue.remove')).toEqual([{ ids: ['q3'] }]);
    await shown(() => app.put('queue', []));
    expect(screen.getByText('Nothing is in the queue')).toBeTruthy();
  });

  it('edits, undoes and removes in dialogs that say what happens, and stay when it does not', async () => {
    const { inputsTo, choose } = await start(
      [
        queueEntry(1),
        queueEntry(2, { work: token }),
        queueEntry(3, { state: 'refused', made: [{ is: 'edge-host', hostId: hostIdOf(3) }] }),
      ],
      { 'queue.undo': () => fail('console-busy') },
    );
    await choose('tills north', 'Edit…');
    const edit = await dialog('Edit: Add New Registration Token');
    await shown(() => fill(edit.getByLabelText('Name'), ''));
    expect(reasonOf(on('Save'))).not.toBe('');
    await shown(() => fill(edit.getByLabelText('Name'), 'tills south'));
    await press('Save');
    expect(inputsTo('queue.edit')).toEqual([{ id: 'q2', work: { ...token, name: 'tills south' } }]);
    await choose(hostIdOf(1), 'Edit…');
    await shown(() => fill(screen.getByLabelText(/^Tags/), 'row:2, spare'));
    await press('Save');
    const work = { kind: 'edge-host', hostId: hostIdOf(1), name: null, pairingKey: null };
    expect(inputsTo('queue.edit').at(-1)).toEqual({ id: 'q1', work: { ...work, tags: ['row:2', 'spare'] } });
    await choose(hostIdOf(3), 'Undo…');
    const undo = await dialog(/^Undo /);
    expect(undo.getByText(/^The entry of edge-/)).toBeTruthy();
    await press('Undo');
    expect(inputsTo('queue.undo')).toEqual([{ id: 'q3' }]);
    expect(undo.getByRole('alert')).toBeTruthy();
    await press('Cancel');
    await choose(hostIdOf(1), 'Remove…');
    await press('Remove');
    expect(inputsTo('queue.remove')).toEqual([{ ids: ['q1'] }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes a site anew that was mended since it was queued', async () => {
    const { inputsTo, app, choose } = await start([siteEntry(1, { state: 'refused' })]);
    const mended = shop(1, { endpoint: { kind: 'dns', host: 'shop-1.example.com' } });
    await shown(() => app.put('sites', [mended]));
    await choose(hostIdOf(1), 'Edit…');
    const edit = await dialog('Edit: Register at a site');
    await shown(() => fill(edit.getByLabelText('Site'), 's1'));
    await shown(() => fill(edit.getByLabelText('Role'), 'worker'));
    await press('Save');
    expect(inputsTo('queue.edit')).toMatchObject([{ work: { site: mended, pool: 'worker', how: 'either' } }]);
  });

  it('leaves what only a person can do to him, with what he needs for it', async () => {
    const { inputsTo, item } = await start([queueEntry(1, { work: rejection, state: 'by-hand' })]);
    expect(item('shop-1').getByLabelText('Copy pairing ID 66f0c0ffee')).toBeTruthy();
    expect(item('shop-1').getByText(/Open Clusters in Palette$/)).toBeTruthy();
    await shown(() => fireEvent.click(item('shop-1').getByLabelText('Mark done: shop-1')));
    expect(inputsTo('queue.markDone')).toEqual([{ id: 'q1' }]);
  });

  it('exports what is ticked under words that are offered, and shows them with file and codes', async () => {
    const { inputsTo, item } = await start(
      [queueEntry(1), queueEntry(2), siteEntry(3, { state: 'created' })],
      {
        'queue.newPassphrase': () => ok({ passphrase: 'copper-lemon-tidal-harbor' }),
        'queue.export': () => ok({ file: { name: 'q.sealed', base64: 'AA==' }, codes: ['1', '2'], count: 1 }),
      },
    );
    await shown(() => fireEvent.click(item(hostIdOf(2)).getByLabelText(`Select ${hostIdOf(2)}`)));
    await pressInView('Export…');
    const sealing = await dialog('Export 1 from the queue');
    await shown(() => fill(sealing.getByLabelText('Passphrase'), 'short'));
    expect(reasonOf(on('Export'))).not.toBe('');
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    await press('New words', 'Export');
    expect(inputsTo('queue.export')).toEqual([{ ids: ['q2'], passphrase: 'copper-lemon-tidal-harbor' }]);
    const done = await dialog('1 is sealed');
    expect(done.getByLabelText('Passphrase').textContent).toBe('copper-lemon-tidal-harbor');
    await press('Show 2 QR codes');
    expect(screen.getByLabelText('Code 1 of 2')).toBeTruthy();
    await press('Close');
    expect(document.body.textContent).not.toContain('copper');
  });

  it('imports a file with its passphrase, and sends what came in only when somebody says so', async () => {
    const { inputsTo, app } = await start([queueEntry(1)], {
      'queue.import': ({ passphrase }: { passphrase: string }) =>
        passphrase === 'right words' ? ok({ added: 1, known: 1, count: 2 }) : fail('queue-file-foreign'),
    });
    await pressInView('Import…');
    const file = new File(['sealed'], 'q.sealed');
    file.arrayBuffer = async () => Promise.resolve(new TextEncoder().encode('sealed').buffer);
    const input = (await dialog('Import a queue')).getByLabelText('Choose file', { selector: 'input' });
    const disk = Object.defineProperty(new File([''], 'disk.img'), 'size', { value: 2_000_001 });
    await shown(() => fireEvent.change(input, { target: { files: [disk] } }));
    expect((await dialog('Import a queue')).getByRole('alert').textContent).toMatch(/too large/);
    await shown(() => fireEvent.change(input, { target: { files: [file] } }));
    const opening = await dialog('Import a queue');
    const words = opening.getByLabelText('Passphrase', { selector: 'input' });
    await shown(() => fill(words, 'wrong words'));
    await press('Import');
    expect(opening.getByRole('alert')).toBeTruthy();
    await shown(() => fill(words, 'right words'));
    await press('Import');
    expect(inputsTo('queue.import').at(-1)).toEqual({
      data: { base64: btoa('sealed') },
      passphrase: 'right words',
    });
    await dialog('1 came in');
    const came = queueEntry(9, { state: 'handed-over', from: 'LAPTOP-2' });
    await shown(() => app.put('queue', [queueEntry(1), came]));
    expect(inputsTo('queue.retry')).toEqual([]);
    await press('Send from this laptop');
    expect(inputsTo('queue.retry')).toEqual([{ ids: ['q9'] }]);
  });
});
