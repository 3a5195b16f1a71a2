import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calibrationPdf, labelPdf } from '#electron/registration/label-pdf.ts';
import { greyOf } from '#shared/codes/grey.ts';
import { correctionOf, trueMeasures } from '#shared/model/labels/measures.ts';
import type { LabelJob } from '#shared/model/labels/sheet.ts';
import { labelsPerSheet, stockNumbered } from '#shared/model/labels/stock.ts';
import { qrPayload } from '#shared/model/qr-payload.ts';
import { ours } from '#test/kit/hard-pictures/readers.ts';
import { whyNo } from '#test/kit/outside-tools.ts';

const template = 'https://register.example.com';
/** As hosts make them of their product UUID. */
const idOf = (n: number): string => `edge-${((n + 1) * 0x9e3779b1).toString(16).padStart(16, '0').repeat(2)}`;
const exact = correctionOf(trueMeasures);

function jobOf(number: string, more: Partial<LabelJob> = {}): LabelJob {
  const stock = stockNumbered(number);
  if (!stock) throw new Error(`no stock ${number}`);
  const hosts = Array.from({ length: labelsPerSheet(stock) }, (_, n) => ({
    hostId: idOf(n),
    name: n % 2 === 0 ? `till ${String(n)}` : null,
  }));
  return { hosts, template, stock, order: 'rows', first: 1, ...more };
}

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'fieldlink-labels-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64');

/** One page as an office scanner would have it. */
async function rasterised(pdf: Buffer, page: number, dpi = 150) {
  await writeFile(path.join(dir, 'sheet.pdf'), pdf);
  const only = ['-f', String(page), '-l', String(page), '-singlefile'];
  const args = ['-r', String(dpi), '-gray', '-png', ...only, 'sheet.pdf', 'sheet'];
  const { status, stderr } = spawnSync('pdftoppm', args, { cwd: dir, timeout: 20_000 });
  if (status !== 0) throw new Error(String(stderr));
  const { width, height, data } = PNG.sync.read(await readFile(path.join(dir, 'sheet.png')));
  return greyOf(data, width, height);
}
const isHere = whyNo('poppler-utils') === null;

describe.skipIf(!isHere)('a sheet of labels, printed at 150 dpi', () => {
  it.each(['L7651', 'L7165'])('%s: every code reads, and says what its label is for', async (number) => {
    const job = jobOf(number);
    const { file, sheets, framed } = await labelPdf(job, exact);
    expect({ name: file.name, sheets, framed }).toEqual({
      name: `labels-${number}.pdf`,
      sheets: 1,
      framed: 0,
    });
    const said = await ours(await rasterised(bytesOf(file.base64), 1));
    expect([...said].sort()).toEqual(job.hosts.map(({ hostId }) => qrPayload(hostId, template)).sort());
  });

  it('is shifted and stretched as the calibration says, and so is nothing of the calibration page', async () => {
    const dpi = 100;
    /** Where the first and last dark columns and the first dark row lie, in mm. */
    const dark = async (base64: string): Promise<{ left: number; top: number; right: number }> => {
      const { values, width, height } = await rasterised(bytesOf(base64), 1, dpi);
      let [left, top, right] = [width, height, 0];
      for (const [at, value] of values.entries()) {
        if (value > 127) continue;
        left = Math.min(left, at % width);
        right = Math.max(right, at % width);
        top = Math.min(top, Math.floor(at / width));
      }
      const mm = 25.4 / dpi;
      return { left: left * mm, top: top * mm, right: right * mm };
    };
    const job = jobOf('3111', { hosts: jobOf('3111').hosts.slice(0, 1) });
    const measured = { ...trueMeasures, left: 18, top: 21, across: 148 };
    const plain = await dark((await labelPdf(job, exact)).file.base64);
    const mended = await dark((await labelPdf(job, correctionOf(measured))).file.base64);
    const { scale, shift } = correctionOf(measured);
    const expected = (x: number): number => shift[0] + scale[0] * x;
    expect(Math.abs(mended.left - expected(plain.left))).toBeLessThanOrEqual(0.4);
    expect(Math.abs(mended.right - expected(plain.right))).toBeLessThanOrEqual(0.4);
    expect(Math.abs(mended.top - (plain.top - 1))).toBeLessThanOrEqual(0.4);
    const page = await dark((await calibrationPdf('letter')).base64);
    // The arm of the upper left cross reaches 6 mm out of where it stands.
    expect(Math.abs(page.left - 14)).toBeLessThanOrEqual(0.4);
    expect(Math.abs(page.top - 14)).toBeLessThanOrEqual(0.4);
  });
});

describe('a PDF of labels', () => {
  it('has as many pages of this paper as it takes, from the first free label on', async () => {
    const job = jobOf('5160', { first: 29 });
    const { file, labels, sheets } = await labelPdf(job, exact);
    const document = await PDFDocument.load(bytesOf(file.base64));
    expect({ labels, sheets, pages: document.getPageCount() }).toEqual({ labels: 30, sheets: 2, pages: 2 });
    expect(document.getPage(0).getSize()).toMatchObject({ height: 792 });
  });

  it('says how many labels have letters that its font lacks', async () => {
    const hosts = ['倉庫 4', 'Café Ñandú', null].map((name, n) => ({ hostId: idOf(n), name }));
    expect((await labelPdf(jobOf('L7160', { hosts }), exact)).framed).toBe(1);
  });
});
