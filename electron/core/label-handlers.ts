import { correctionOf } from '#shared/model/labels/measures.ts';
import { hostsToLabel, labelRefusals } from '#shared/model/labels/sheet.ts';
import { labelsPerSheet, stockNumbered } from '#shared/model/labels/stock.ts';
import { fail, ok } from '#shared/model/result.ts';
import type { SettingsStore } from './settings.ts';
import type { Handlers } from './types.ts';

/** Only who makes labels pays for loading what writes PDF. */
const writer = () => import('../registration/label-pdf.ts');

export const labelHandlers = (
  settings: SettingsStore['get'],
): Pick<Handlers, Extract<keyof Handlers, `labels.${string}`>> => ({
  'labels.pdf': async ({ stock: number, hosts, ...rest }) => {
    const stock = stockNumbered(number);
    if (!stock) return fail('bad-input', { field: 'stock' });
    if (rest.first > labelsPerSheet(stock)) return fail('bad-input', { field: 'first' });
    const job = { ...rest, stock, hosts: hostsToLabel(hosts) };
    const refusal = labelRefusals(job).find((each) => each !== null);
    if (refusal) return { error: refusal };
    const { labelPdf } = await writer();
    return ok(await labelPdf(job, correctionOf(settings().labelMeasures)));
  },
  'labels.calibration': async ({ paper }) => {
    const { calibrationPdf } = await writer();
    return ok(await calibrationPdf(paper));
  },
});
