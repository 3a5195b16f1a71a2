import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { jsonOf, visitFile } from '#electron/core/visit-file.ts';
import { sealedMark } from '#shared/model/file-content.ts';
import type { JournalEntry } from '#shared/model/journal.ts';
import { mostOpened } from '#shared/model/opened.ts';
import type { OpenedFile } from '#shared/model/opened.ts';
import { fail, fault, ok } from '#shared/model/result.ts';
import { appState, hostIdOf, hostRecord } from './kit/fixtures.ts';
import { dialog, fill, on, press, reasonOf, shown } from './kit/hands.ts';
import { queueEntry } from './kit/queue.ts';
import { renderApp } from './kit/render-app.tsx';
import type { Answers } from './kit/scripted-transport.ts';

afterEach(cleanup);

const queueFile: OpenedFile = { id: 'q', name: 'from-till-3.flqueue', kind: 'queue', bytes: 2_345 };
const reportFile: OpenedFile = { id: 'r', name: 'visit.flreport', kind: 'report', bytes: 12_000_000 };
const badFile: OpenedFile = { id: 'b', name: 'b', kind: null, fault: fault('opened-gone') };

const at = Date.UTC(2026, 10, 21, 12);
const line = (kind: string, details: JournalEntry['details'], host = 1): JournalEntry => ({
  ...{ at, user: 'anna', visit: 'v', kind, hostId: hostIdOf(host), address: '10.0.0.1:5080', details },
});
const reportOf = (...lines: readonly JournalEntry[]): string =>
  jsonOf(
    visitFile(
      'v',
      [line('visit-began', { laptop: 'field-7', version: '8', site: 'Shop Berlin' }), ...lines],
      {
        ...{ fieldlink: '9.9', at },
      },
    ),
  );

/** The core forgets a file when it is told to. */
async function start(
  files: readonly OpenedFile[],
  answers: Answers = {},
  demo: { hosts: number } | null = null,
) {
  let waiting = files;
  const rendered = await renderApp(
    { app: appState({ opened: waiting, demo }), hosts: [hostRecord(1)] },
    {
      answers: {
        'opened.read': () => ok({ base64: btoa('sealed') }),
        'opened.dismiss': ({ id }: { id: string }) => {
          waiting = waiting.filter((each) => each.id !== id);
          rendered.app.put('app', appState({ opened: waiting, demo }));
          return ok(null);
        },
        ...answers,
      },
    },
  );
  const hand = (next: readonly OpenedFile[]): void => {
    waiting = next;
    rendered.app.put('app', appState({ opened: waiting }));
  };
  const asked = (): string[] =>
    rendered.app.sent.map(({ method }) => method).filter((method) => /^(opened|queue)\./.test(method));
  return { ...rendered, asked, hand };
}

describe('a file that the system handed over', () => {
  it('is named, and nothing of a queue is asked for before somebody wants it with its passphrase', async () => {
    const { asked, app } = await start([queueFile], {
      'queue.import': ({ passphrase }: { passphrase: string }) =>
        passphrase === 'right words' ? ok({ added: 1, known: 0, count: 1 }) : fail('queue-file-foreign'),
    });
    const confirm = await dialog('Import this queue?');
    for (const words of ['from-till-3.flqueue', 'Fieldlink queue', '2.3 kB', 'Send from this laptop'])
      expect(confirm.getByText(words)).toBeTruthy();
    expect(asked()).toEqual([]);
    expect(reasonOf(on('Import'))).toContain('passphrase');
    const words = confirm.getByLabelText('Passphrase', { selector: 'input' });
    await shown(() => fill(words, 'wrong words'));
    await press('Import');
    expect(confirm.getByRole('alert').textContent).toContain('holds no queue');
    await shown(() => fill(words, 'right words'));
    await press('Import');
    await dialog('1 came in');
    expect(app.sent.find(({ method }) => method === 'queue.import')?.input).toEqual({
      ...{ data: { base64: btoa('sealed') }, passphrase: 'wrong words' },
    });
    const came = queueEntry(9, { state: 'handed-over', from: 'LAPTOP-2' });
    await shown(() => app.put('queue', [came]));
    await press('Send from this laptop');
    expect(asked().filter((method) => method !== 'opened.read')).toEqual([
      ...['queue.import', 'queue.import', 'queue.retry', 'opened.dismiss'],
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('waits behind the dialog that is open, and behind other files, and goes when it is not wanted', async () => {
    const { hand, asked, stores } = await start([]);
    await shown(() => stores.view.getState().openDialog({ kind: 'note', key: 'k1' }));
    await dialog(/./);
    await shown(() => hand([badFile, reportFile, queueFile]));
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    expect(screen.queryByRole('dialog', { name: 'This file was not opened' })).toBeNull();
    await shown(() => stores.view.getState().closeDialog());
    expect((await dialog('This file was not opened')).getByText(/not there any more/)).toBeTruthy();
    await press('Close');
    expect((await dialog('Open this report?')).getByText(/One more file waits/)).toBeTruthy();
    await press('Not now');
    await dialog('Import this queue?');
    await press('Not now');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(asked()).toEqual(Array(3).fill('opened.dismiss'));
  });

  it('waits behind the help that is being read', async () => {
    const { hand, stores } = await start([]);
    await shown(() => stores.view.getState().openSheet('link'));
    await dialog('Help');
    await shown(() => hand([queueFile]));
    expect(screen.queryByRole('dialog', { name: 'Import this queue?' })).toBeNull();
    await shown(() => stores.view.getState().closeSheet());
    await dialog('Import this queue?');
  });

  it('does not go into the queue of a demo site, which can be left on the spot', async () => {
    const { app } = await start([queueFile], {}, { hosts: 5 });
    await dialog('Import this queue?');
    expect(reasonOf(on('Import'))).toContain('demo site');
    await press('Close demo site');
    expect(app.sent.at(-1)).toMatchObject({ method: 'demo.close' });
    await shown(() => app.put('app', appState({ opened: [queueFile] })));
    expect(reasonOf(on('Import'))).toContain('passphrase');
  });
});

describe('a report', () => {
  const open = async (text: string) => {
    const rendered = await start([reportFile], { 'opened.read': () => ok({ base64: btoa(text) }) });
    await dialog('Open this report?');
    await press('Open report');
    // Reading a file is the browser's own work, which takes a task.
    await shown(() => undefined);
    return rendered;
  };

  it('is shown as what it is, with its hosts and its timeline, and left again', async () => {
    const { app } = await open(
      reportOf(
        line('host-state', { role: 'standalone', status: 'Ready' }),
        line('host-state', { role: 'follower', leader: hostIdOf(2), status: 'Ready' }),
      ),
    );
    expect(await screen.findByRole('heading', { level: 1, name: 'Report of a visit' })).toBeTruthy();
    const main = within(document.querySelector('main')!);
    expect(main.getByText(/anna on field-7 · Shop Berlin · .* · Fieldlink 8/)).toBeTruthy();
    expect(main.getByText(/Written .* by Fieldlink 9\.9\. Read-only/)).toBeTruthy();
    expect(main.queryByText('Save')).toBeNull();
    expect(main.getByRole('row', { name: /Fieldlink started/ })).toBeTruthy();
    await shown(() => fireEvent.click(main.getByRole('tab', { name: 'Before and after' })));
    expect(main.getByText('1 of 1 hosts changed, 0 unchanged.')).toBeTruthy();
    expect(app.sent.filter(({ method }) => /^(journal|settings)\./.test(method))).toEqual([]);
    await shown(() => fireEvent.click(main.getByText('Close report')));
    expect(screen.getByRole('heading', { level: 1, name: 'Session' })).toBeTruthy();
  });

  it('takes nobody down, whatever somebody wrote into it', async () => {
    const hostile = '<b onclick=x>';
    const odd = ['constructor', '__proto__', 'trusted', 'console-trusted', 'outcome', 'host-state', 'noted'];
    await open(
      reportOf(
        ...odd.map((kind, n) =>
          line(
            kind,
            {
              certSha256: 'zz',
              op: 'toString',
              code: 'link-failed',
              params: '{"host":{"toString":1}}',
              hostile,
            },
            n + 2,
          ),
        ),
        line('run-began', { run: 'r', hosts: 'many', title: hostile, operation: '{"file":{"name":{}}}' }),
      ),
    );
    await screen.findByRole('heading', { level: 1, name: 'Report of a visit' });
    const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
    for (const words of ['constructor', '__proto__', hostile])
      expect(rows.some((row) => row.includes(words))).toBe(true);
    expect(rows.join()).not.toContain('NaN');
    expect(document.querySelector('main b')).toBeNull();
  });

  it('that cannot be read says so where it was to be opened', async () => {
    await open('{"format":"fieldlink-visit","version":2}');
    expect((await dialog('Open this report?')).getByRole('alert').textContent).toContain('format 2');
  });
});

describe('a file that is dropped on the window', () => {
  const drop = (target: Element, types: readonly string[], files: readonly File[]): boolean => {
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { types, files } });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('is asked about like any other; nothing that is dropped leads away, and text goes into fields', async () => {
    const { asked } = await start([]);
    const bytes = Uint8Array.from(`${sealedMark}rest`, (char) => char.charCodeAt(0));
    let isHeld = false;
    await shown(() => {
      isHeld = drop(document.body, ['Files'], [new File([bytes], 'a.flqueue'), new File(['x'], 'b.png')]);
    });
    expect(isHeld).toBe(true);
    await dialog('Import this queue?');
    await press('Not now');
    expect((await dialog('This file was not opened')).getByText('b.png')).toBeTruthy();
    await press('Close');
    expect(asked()).toEqual([]);
    expect(drop(document.body, ['text/uri-list'], [])).toBe(true);
    const field = document.body.appendChild(document.createElement('input'));
    expect([drop(field, ['text/plain'], []), drop(field, ['Files'], [])]).toEqual([false, true]);
    field.remove();
  });

  it('is told of when it is one of too many', async () => {
    await start([]);
    const files = Array.from({ length: mostOpened + 3 }, (_, n) => new File(['x'], `${n}.png`));
    await shown(() => drop(document.body, ['Files'], files));
    for (let n = 0; n < mostOpened; n += 1) {
      expect((await dialog('This file was not opened')).getByText(/^\d+\.png$/)).toBeTruthy();
      await press('Close');
    }
    expect((await dialog('This file was not opened')).getByText('More files')).toBeTruthy();
    await press('Close');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
