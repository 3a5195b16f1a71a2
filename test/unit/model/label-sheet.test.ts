import fc from 'fast-check';
import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { codeLevels, codeModules, codeVersion, quietModules } from '#shared/model/labels/code-size.ts';
import { labelFace, leastModule } from '#shared/model/labels/face.ts';
import { correctionOf, trueMeasures } from '#shared/model/labels/measures.ts';
import type { LabelJob } from '#shared/model/labels/sheet.ts';
import { hostsToLabel, labelRefusals, labelSheet, sheetCount } from '#shared/model/labels/sheet.ts';
import {
  labelOrders,
  labelStocks,
  labelsPerSheet,
  papers,
  placeOf,
  stockNumbered,
} from '#shared/model/labels/stock.ts';
import { qrPayload } from '#shared/model/qr-payload.ts';
import { groupsOf, idLines, nameOnLabel, plainName } from '#shared/model/labels/text.ts';

const hex = '4f1c9a2b77de03c8a5b1e6f2094d8c3a';
const id = `edge-${hex}`;
const url = 'https://register.example.com';

describe('stock', () => {
  it.each(labelStocks)('$number adds up to its paper, the margins alike on both sides', (stock) => {
    const last = placeOf(stock, labelsPerSheet(stock) - 1, 'rows');
    const paper = papers[stock.paper];
    expect(paper.width - (last.x + stock.width)).toBeCloseTo(stock.left, 0);
    expect(paper.height - (last.y + stock.height)).toBeCloseTo(stock.top, 0);
    expect(stock.pitchX - stock.width).toBeGreaterThanOrEqual(-1e-9);
    expect(stock.pitchY - stock.height).toBeGreaterThanOrEqual(-1e-9);
    expect(stockNumbered(` ${stock.number.toLowerCase()}`)).toBe(stock);
  });
});

describe('the size of a code', () => {
  it('is what the library makes of a text that just fits, and of one byte more', () => {
    for (const level of codeLevels)
      for (const version of [1, 7, 20]) {
        const fits = Array.from({ length: 900 }, (_, n) => n).findLast(
          (n) => codeVersion('x'.repeat(n), level) === version,
        );
        expect(create('x'.repeat(fits ?? 0), { errorCorrectionLevel: level }).modules.size).toBe(
          codeModules(version),
        );
        const more = create('x'.repeat((fits ?? 0) + 1), { errorCorrectionLevel: level });
        expect(more.modules.size).toBe(codeModules(version + 1));
      }
    expect(codeVersion('é'.repeat(9), 'L')).toBe(2);
    expect(codeVersion('x'.repeat(859), 'L')).toBeNull();
  });
});

describe('the text of a label', () => {
  it('has the whole ID, in groups that can be read out', () => {
    const texts = (of: string) => groupsOf(of).map(({ text }) => text);
    expect(texts(id).slice(0, 3)).toEqual(['edge-', '4f1c', '9a2b']);
    expect(texts('till-warehouse-4')).toEqual(['till-', 'ware', 'hous', 'e-', '4']);
    for (const most of [8, 13, 20, 64])
      expect(
        idLines(groupsOf(id), most)
          .flatMap(({ runs }) => runs.map(({ text }) => text))
          .join(''),
      ).toBe(id);
  });

  it('has a name in two lines, broken at blanks, and of a longer one its beginning', () => {
    const words = (name: string, most: number) =>
      nameOnLabel(plainName(name), most).lines.map(({ runs }) => runs[0]?.text);
    expect(words(' till  4 ', 20)).toEqual(['till 4']);
    expect(words('till four north', 10)).toEqual(['till four', 'north']);
    expect(words('till four north, back room', 10)).toEqual(['till four', 'north,…']);
    expect(words('x'.repeat(25), 10)).toEqual(['x'.repeat(10), `${'x'.repeat(9)}…`]);
    expect(nameOnLabel('倉庫', 20).lines[0]?.cells).toBeCloseTo(2 / 0.6);
  });
});

const cases = fc.record({
  stock: fc.constantFrom(...labelStocks),
  order: fc.constantFrom(...labelOrders),
  first: fc.nat(),
  count: fc.integer({ min: 1, max: 30 }),
  template: fc.constantFrom('', url, `${url}/${'p'.repeat(60)}`),
  name: fc.constantFrom(null, 'till 4', 'a long name of a host in the back room 倉庫'),
  idLength: fc.integer({ min: 4, max: 128 }),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
const around = (x: number, y: number, width: number, height: number, by: number): Box => ({
  ...{ left: x - by, top: y - by },
  ...{ right: x + width + by, bottom: y + height + by },
});
const holds = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.right <= outer.right &&
  inner.bottom <= outer.bottom;
const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const hair = 1e-6;

describe('a sheet', () => {
  it('keeps every label within itself: dark is off the edges, quiet around the code, nothing over another', () => {
    const check = ({ stock, order, first: any, count, template, name, idLength }: Case): void => {
      const first = 1 + (any % labelsPerSheet(stock));
      const hosts = Array.from({ length: count }, (_, n) => ({
        ...{ hostId: `${String(n).padStart(3, '0')}-${hex.repeat(4)}`.slice(0, idLength), name },
      }));
      const job: LabelJob = { hosts, template, stock, order, first };
      fc.pre(labelRefusals(job).every((refusal) => refusal === null));
      const places = Array.from({ length: labelsPerSheet(stock) }, (_, place) =>
        placeOf(stock, place, order),
      );
      const codes: string[] = [];
      for (let index = 0; index < sheetCount(job); index += 1) {
        const sheet = labelSheet(job, index);
        const quiet = sheet.codes.map(({ x, y, module, version }) => {
          const side = codeModules(version) * module;
          return around(x, y, side, side, quietModules * module - hair);
        });
        const words = sheet.texts.map(({ x, baseline, width, size }) =>
          around(x, baseline - 0.7 * size, width, 0.9 * size, 0),
        );
        const whole = quiet.map((box) =>
          places.findIndex(({ x, y }) => holds(around(x, y, stock.width, stock.height, hair), box)),
        );
        expect(new Set(whole).size).toBe(quiet.length);
        expect(Math.min(...whole)).toBe(index === 0 ? first - 1 : 0);
        const inside = words.map((box) =>
          whole.findIndex((place) => {
            const { x = 0, y = 0 } = places[place] ?? {};
            return holds(around(x, y, stock.width, stock.height, -1.4), box);
          }),
        );
        expect(inside).not.toContain(-1);
        expect(words.filter((box) => quiet.some((other) => meet(other, box)))).toEqual([]);
        expect(Math.min(...sheet.codes.map(({ module }) => module))).toBeGreaterThanOrEqual(leastModule);
        codes.push(...sheet.codes.map(({ payload }) => payload));
      }
      expect(codes).toEqual(hosts.map(({ hostId }) => qrPayload(hostId, template)));
    };
    fc.assert(fc.property(cases, check), { numRuns: 20 });
  });

  it('takes the largest correction and code that fit, and refuses what no reader would read', () => {
    const face = (number: string, template: string) =>
      labelFace(
        { hostId: id, name: null, payload: template + id },
        stockNumbered(number) ?? { width: 0, height: 0 },
      );
    expect(face('L7165', url)).toMatchObject({ level: 'Q' });
    expect(face('L7651', url)?.module).toBeGreaterThanOrEqual(leastModule);
    const stock = stockNumbered('L7651');
    if (!stock) throw new Error('no such stock');
    const long = { template: `${url}/${'p'.repeat(120)}`, stock, order: 'rows', first: 1 } as const;
    const hosts = [id, 'edge 1', 'edge-1'].map((hostId) => ({ hostId, name: null }));
    const [tooSmall, blank] = labelRefusals({ ...long, hosts });
    expect(tooSmall).toMatchObject({ code: 'label-too-small', params: { id, size: '38.1 × 21.2 mm' } });
    expect(blank?.code).toBe('host-id-characters');
    expect(labelRefusals({ ...long, hosts, template: '' })).toEqual([null, blank, null]);
    const withLogin = { ...long, hosts, template: 'https://u:p@reg.example' };
    expect(labelRefusals(withLogin).map((refusal) => refusal?.code)).toEqual(
      Array(3).fill('qr-template-login'),
    );
    expect(labelSheet(withLogin, 0)).toEqual({ codes: [], texts: [], areas: [] });
  });

  it('has one label for a host that is named twice, with the name that is known', () => {
    const named = [
      { hostId: ' edge-1', name: null },
      { hostId: 'edge-1', name: 'till' },
    ];
    expect(hostsToLabel(named)).toEqual([{ hostId: 'edge-1', name: 'till' }]);
  });
});

it('a correction turns around what the printer did', () => {
  const { scale, shift } = correctionOf({ left: 18.5, top: 22, across: 144, down: 193 });
  const printed = (drawn: number, axis: 0 | 1): number =>
    axis === 0 ? 18.5 + (drawn - 20) * (144 / 150) : 22 + (drawn - 20) * (193 / 200);
  for (const axis of [0, 1] as const)
    for (const meant of [5, 100, 190])
      expect(printed(shift[axis] + scale[axis] * meant, axis)).toBeCloseTo(meant, 6);
  expect(correctionOf(trueMeasures)).toEqual({ scale: [1, 1], shift: [0, 0] });
});
