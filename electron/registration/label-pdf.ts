import { setImmediate as breathe } from 'node:timers/promises';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import type { LabelFile } from '#shared/contract/label-methods.ts';
import type { Correction } from '#shared/model/labels/measures.ts';
import { calibrationPage, correctionOf, trueMeasures } from '#shared/model/labels/measures.ts';
import type { LabelJob } from '#shared/model/labels/sheet.ts';
import { labelSheet, sheetCount } from '#shared/model/labels/sheet.ts';
import type { Paper } from '#shared/model/labels/stock.ts';
import type { SavedFile } from '#shared/model/saved-file.ts';
import type { Fonts } from './pdf-page.ts';
import { addPage } from './pdf-page.ts';

async function newDocument(title: string): Promise<{ document: PDFDocument; fonts: Fonts }> {
  const document = await PDFDocument.create();
  document.setTitle(title);
  document.setCreator('Fieldlink');
  const usual = await document.embedFont(StandardFonts.Courier);
  const bold = await document.embedFont(StandardFonts.CourierBold);
  const known = new Set(usual.getCharacterSet());
  return { document, fonts: { usual, bold, has: (char) => known.has(char.codePointAt(0) ?? 0) } };
}

const saved = async (name: string, document: PDFDocument): Promise<SavedFile> => ({
  name,
  base64: Buffer.from(await document.save()).toString('base64'),
});

/**
 * Every reader has the standard fonts of PDF, and they know the letters of Western Europe: where a name or an ID has others,
 * an empty frame stands for each (`framed`), which the page that is printed from the window has not.
 */
export async function labelPdf(job: LabelJob, correction: Correction): Promise<LabelFile> {
  const { document, fonts } = await newDocument('Labels of edge hosts');
  const sheets = sheetCount(job);
  for (let index = 0; index < sheets; index += 1) {
    addPage(document, fonts, job.stock.paper, labelSheet(job, index), correction);
    // A thousand codes take seconds: hosts must not wait so long for their answers to be read.
    await breathe();
  }
  const framed = job.hosts.filter(({ hostId, name }) =>
    Array.from(`${name?.normalize('NFC') ?? ''}${hostId}`).some((char) => !fonts.has(char)),
  ).length;
  const file = await saved(`labels-${job.stock.number}.pdf`, document);
  return { file, labels: job.hosts.length, sheets, framed };
}

/** To be measured with a ruler: drawn without correction. */
export async function calibrationPdf(paper: Paper): Promise<SavedFile> {
  const { document, fonts } = await newDocument('Fieldlink calibration page');
  addPage(document, fonts, paper, calibrationPage(paper), correctionOf(trueMeasures));
  return await saved(`calibration-${paper}.pdf`, document);
}
