import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '#shared/model/result.ts';
import { consoleState } from './kit/console.ts';
import { hostRecord } from './kit/fixtures.ts';
import { dialog, fill, on, press, pressInView, reasonOf, shown } from './kit/hands.ts';
import { renderApp } from './kit/render-app.tsx';
import type { Answers } from './kit/scripted-transport.ts';

afterEach(cleanup);

const idOf = (n: number): string => `edge-${String(n).padStart(4, '0').repeat(8)}`;
const draft = (hostId: string, name: string | null = null) => ({ hostId, name, tags: [], pairingKey: null });
const well: Answers = {
  'registrations.readList': ({ text }: { text: string }) =>
    ok(
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => draft(line)),
    ),
  'labels.pdf': ({ hosts }: { hosts: readonly unknown[] }) =>
    ok({ file: { name: 'labels.pdf', base64: btoa('%PDF-') }, labels: hosts.length, sheets: 1, framed: 1 }),
};

async function start(answers: Answers = {}) {
  const hosts = [hostRecord(1, { hostId: idOf(1), note: { name: 'till 4', labels: [], text: '' } })];
  const started = await renderApp(
    { console: consoleState(), hosts },
    { view: 'registration', answers: { ...well, ...answers } },
  );
  await shown(() => fireEvent.click(screen.getByText('Labels')));
  return started;
}
const field = (label: string | RegExp): HTMLElement => screen.getByLabelText(label);
const status = (words: string | RegExp) => waitFor(() => expect(screen.getByText(words)).toBeTruthy());
const preview = (): Element => screen.getByLabelText('Preview');
const texts = (): (string | null)[] =>
  [...preview().querySelectorAll('text')].map((text) => text.textContent);

describe('Registration > Labels', () => {
  it('takes IDs typed and of the LAN, draws each with its name, and saves what is shown', async () => {
    const createObjectURL = vi.fn(() => 'blob:x');
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL, revokeObjectURL: () => undefined }));
    const { app } = await start();
    expect(reasonOf(on('Save PDF', 'main'))).toContain('at least one');
    fill(field('Edge Host IDs'), idOf(2));
    await pressInView('Add hosts on the LAN (1)');
    await status(/^2 labels on 1 sheet\./);
    expect(texts().slice(0, 2)).toEqual(['edge-', '0002']);
    expect(texts()).toContain('till 4');
    fill(field('Registration URL'), 'https://register.example.com');
    fill(field('Sheet'), '5163');
    fill(field('Order'), 'columns');
    await shown(() => fireEvent.click(field('Label 3, row 3, column 1')));
    fireEvent.keyDown(field('Label 3, row 3, column 1'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(field('Label 8, row 3, column 2'));
    expect(field('Label 8, row 3, column 2').getAttribute('aria-checked')).toBe('true');
    await pressInView('Save PDF');
    const hosts = [
      { hostId: idOf(2), name: null },
      { hostId: idOf(1), name: 'till 4' },
    ];
    const template = 'https://register.example.com';
    expect(app.sent.filter(({ method }) => method === 'labels.pdf').map(({ input }) => input)).toEqual([
      { hosts, template, stock: '5163', order: 'columns', first: 8 },
    ]);
    expect(createObjectURL).toHaveBeenCalledTimes(1);
    await status(/1 label with letters that a PDF/);
    fill(field(/^First free label \(/), '10');
    await status('Sheet 1 of 2');
    await pressInView('Next sheet');
    expect(texts()).toContain('till 4');
    expect(screen.queryByLabelText(/^Label 1,/)).toBeNull();
  });

  it('says which ID cannot be printed, and draws the sheets one by one before it prints them', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await start();
    fill(field('Edge Host IDs'), `${idOf(2)}\nedge 1`);
    await status(/1 host cannot have one/);
    expect(reasonOf(on('Print', 'main'))).not.toBe('');
    fill(field('Edge Host IDs'), Array.from({ length: 43 }, (_, n) => idOf(n)).join('\n'));
    await status(/^43 labels on 3 sheets/);
    await pressInView('Print');
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    expect(
      [...document.querySelectorAll('.label-sheets svg')].map((svg) => svg.querySelectorAll('path').length),
    ).toEqual([21, 21, 1]);
    await shown(() => window.dispatchEvent(new Event('afterprint')));
    expect(document.querySelector('.label-sheets')).toBeNull();
  });

  it('keeps what a ruler says of the calibration page, not what no printer does', async () => {
    const { app } = await start({ 'labels.calibration': () => fail('internal') });
    await pressInView('Calibration page');
    const calibration = await dialog('Calibration page');
    fill(calibration.getByLabelText(/^Left edge/), '200');
    expect(reasonOf(on('Keep'))).toContain('between 10 and 30');
    fill(calibration.getByLabelText(/^Left edge/), '18,5');
    await press('Keep');
    expect(app.sent.filter(({ method }) => method === 'settings.update').map(({ input }) => input)).toEqual([
      { labelMeasures: { left: 18.5, top: 20, across: 150, down: 200 } },
    ]);
  });
});
