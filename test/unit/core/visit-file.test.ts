import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvOf, fileNameOf, jsonOf, visitFile } from '#electron/core/visit-file.ts';
import { readReport } from '#shared/contract/visit-report.ts';
import type { JournalEntry } from '#shared/model/journal.ts';
import { visitOf } from '#shared/model/visit.ts';

const at = Date.UTC(2026, 10, 21, 12);
const line = (
  kind: string,
  details: JournalEntry['details'],
  over: Partial<JournalEntry> = {},
): JournalEntry => ({
  ...{ at, user: 'anna', visit: 'v', kind, hostId: 'edge-a', address: '10.0.0.1:5080', details },
  ...over,
});
const fileOf = (...entries: JournalEntry[]) => visitFile('v', entries, { fieldlink: '9', at });
const state = (role: string, leader?: string) =>
  line('host-state', { role, status: 'Ready', ...(leader && { leader }) });

/** As a spreadsheet reads it. */
const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });

describe('a visit as JSON', () => {
  it('has format and version, who and where, before and after, and every line', () => {
    const file = fileOf(
      line('visit-began', { laptop: 'field-7', version: '8', site: 'Shop' }, { hostId: null, address: null }),
      state('standalone'),
      state('follower', 'edge-b'),
      line('of-the-future', { colour: 'blue' }),
    );
    expect(JSON.parse(jsonOf(file))).toEqual({
      ...{ format: 'fieldlink-visit', version: 1, written: '2026-11-21T12:00:00.000Z', writtenBy: '9' },
      visit: {
        ...{ id: 'v', began: '2026-11-21T12:00:00.000Z', ended: '2026-11-21T12:00:00.000Z' },
        ...{
          users: ['anna'],
          laptop: 'field-7',
          version: '8',
          site: 'Shop',
          networks: ['10.0.0.x'],
          lines: 4,
        },
      },
      hosts: [
        {
          ...{ hostId: 'edge-a', address: '10.0.0.1:5080', changed: true },
          before: { role: 'standalone', status: 'Ready' },
          after: { role: 'follower', leader: 'edge-b', status: 'Ready' },
        },
      ],
      lines: expect.arrayContaining([
        {
          ...{ at: '2026-11-21T12:00:00.000Z', user: 'anna', kind: 'of-the-future' },
          ...{ hostId: 'edge-a', address: '10.0.0.1:5080', details: { colour: 'blue' } },
        },
      ]) as unknown,
    });
  });
});

describe('a visit as CSV', () => {
  it('reads back cell by cell, whatever is in them', () => {
    const odd = 'a "b", c;\r\nd ';
    const [row] = rowsOf(
      csvOf(fileOf(line('outcome', { end: 'refused', code: 'in-cluster', peer: odd, colour: odd }))),
    );
    expect(row).toMatchObject({
      ...{ time: '2026-11-21T12:00:00.000Z', kind: 'outcome', host: 'edge-a', address: '10.0.0.1:5080' },
      ...{ end: 'refused', code: 'in-cluster', peer: odd, more: `colour=${odd}`, user: 'anna' },
    });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'never begins a cell as a formula: %j',
    (text) => {
      const rows = rowsOf(
        csvOf(fileOf(line('site-named', { site: text, peer: text }, { user: text, kind: text }))),
      );
      for (const cell of ['kind', 'peer', 'user']) expect(rows[0]?.[cell]).toBe(`'${text}`);
    },
  );
});

describe('a cell', () => {
  it.each([
    [';=1+1;', "colour=;'=1+1;"],
    ['a;  @SUM(A1)', "colour=a;  '@SUM(A1)"],
    ['a\n=1', "colour=a\n'=1"],
    ['a; b - 1', 'colour=a; b - 1'],
  ])('is no formula where a spreadsheet parts lists by semicolons either: %j', (text, more) => {
    expect(rowsOf(csvOf(fileOf(line('of-the-future', { colour: text }))))[0]?.['more']).toBe(more);
  });
});

describe('the name of the file', () => {
  const nameOf = (site: string | undefined, laptop = 'FIELD-07.local') =>
    fileNameOf(fileOf(line('visit-began', { laptop, ...(site !== undefined && { site }) })).visit, 'csv');

  it('is the site, else the laptop, and the day', () => {
    expect(nameOf('Köln, Ebertplatz 4 / Lager')).toBe('fieldlink-köln-ebertplatz-4-lager-2026-11-21.csv');
    expect(nameOf(undefined)).toBe('fieldlink-field-07-local-2026-11-21.csv');
    expect(nameOf('../..')).toBe('fieldlink-visit-2026-11-21.csv');
    expect(nameOf('x'.repeat(100)).length).toBeLessThan(90);
  });
});

describe('a report that is opened again', () => {
  const entries = [
    line('visit-began', { laptop: 'field-7', version: '8', site: 'Shop' }, { hostId: null, address: null }),
    state('standalone'),
    line('run-began', {
      ...{ run: 'r', op: 'upload', hosts: '1', more: 'x'.repeat(5_000) },
      operation: JSON.stringify({ file: { name: 'b.zst', bytes: 7, path: '/home/x' }, known: {} }),
    }),
  ];
  const written = JSON.parse(jsonOf(fileOf(...entries))) as Record<string, unknown>;
  const read = (over: object) => readReport(JSON.stringify({ ...written, ...over }));
  const codeOf = (over: object): string => {
    const report = read(over);
    return 'ok' in report ? 'ok' : report.error.code;
  };

  it('says what was written, of a later Fieldlink what this one knows', () => {
    const report = read({ ofTomorrow: { colour: 'blue' } });
    expect(report).toMatchObject({
      ok: {
        written: at,
        writtenBy: '9',
        visit: visitOf('v', entries),
        entries: [...entries.slice(0, 2), expect.anything()],
      },
    });
    const [, , run] = 'ok' in report ? report.ok.entries : [];
    expect(run?.details['more']).toHaveLength(2_000);
    expect(run?.details['operation']).toBe('{"file":{"name":"b.zst","bytes":7},"known":{"sha256":null}}');
  });

  it('is refused where it is of a newer form, not whole, or no report', () => {
    expect(codeOf({})).toBe('ok');
    expect(codeOf({ version: 2, lines: 'other' })).toBe('report-newer');
    expect(readReport(jsonOf(fileOf(...entries)).slice(0, -9))).toMatchObject({
      error: { code: 'report-damaged' },
    });
    const lines = written['lines'] as object[];
    for (const over of [
      ...[{ format: 'fieldlink-queue' }, { version: 'one' }, { visit: null }, { lines: {} }],
      ...[{ lines: [7] }, { lines: [{ ...lines[0], at: 'today' }] }, { lines: Array(20_001).fill(lines[0]) }],
      ...[{ lines: [{ ...lines[0], details: { code: {} } }] }, { written: '' }],
    ])
      expect(codeOf(over)).toBe('report-damaged');
  });

  it('holds lines of text only, however they were meant', () => {
    const hostile = '<img src=x onerror=alert(1)>\u202egnp.\nforged line';
    const report = read({ writtenBy: hostile, visit: { ...(written['visit'] as object), site: hostile } });
    const plain = '<img src=x onerror=alert(1)> gnp. forged line';
    expect(report).toMatchObject({ ok: { writtenBy: plain, visit: { site: plain } } });
    const long = read({ visit: { ...(written['visit'] as object), laptop: 'x'.repeat(5_000) } });
    expect('ok' in long && long.ok.visit.laptop).toHaveLength(100);
  });
});
