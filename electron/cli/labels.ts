import { labelStocks, stockNumbered, stockTitle } from '#shared/model/labels/stock.ts';
import { refuseInput } from './args.ts';
import { writeGivenFile } from './files.ts';
import { required } from './results.ts';
import { must } from './site.ts';
import type { Verb } from './verb.ts';

const usualStock = 'L7160';

export const labels: Verb = {
  usage: [
    'labels --id ID… [--template T] [--stock NUMBER] [--from N] --out FILE.pdf   (N: the first free label; NUMBER:',
    ...labelStocks.map((stock) => `      ${stockTitle(stock)}`),
    '    )',
  ].join('\n'),
  options: { id: 'many', template: 'one', stock: 'one', from: 'one', out: 'one' },
  run: async ({ client }, given) => {
    const hosts = given.many('id').map((hostId) => ({ hostId, name: null }));
    if (hosts.length === 0) throw refuseInput('--id');
    const out = required(given.one('out'), '--out');
    const stock = stockNumbered(given.one('stock') ?? usualStock);
    if (!stock) throw refuseInput('--stock');
    const first = Number(given.one('from') ?? '1');
    if (!Number.isInteger(first) || first < 1 || first > 1_000) throw refuseInput('--from');
    const template = given.one('template') ?? '';
    const made = must(await client.call('labels.pdf', { hosts, template, stock: stock.number, first }));
    const file = await writeGivenFile(out, Buffer.from(made.file.base64, 'base64'));
    return { answer: { ...made, file, stock: stock.number }, complete: true };
  },
};
