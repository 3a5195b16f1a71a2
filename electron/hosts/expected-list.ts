import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import type { ExpectedLine } from './expected-line.ts';
import { cellsOf, idColumnOf, readLine } from './expected-line.ts';
import type { NewPin } from './pins.ts';

export interface Expectation {
  readonly line: number;
  readonly pin: NewPin;
}

export interface ExpectedList {
  readonly expectations: readonly Expectation[];
  readonly duplicates: number;
  readonly problems: readonly Fault[];
}

const pinOf = ({ certSha256, address, hostId }: ExpectedLine): NewPin | null =>
  certSha256 === null || (address === null && hostId === null)
    ? null
    : { certSha256, addresses: address === null ? [] : [address], hostId, expected: true };

/** The names a line speaks of: one fingerprint each, or the list contradicts itself. */
const namesOf = ({ addresses, hostId }: NewPin): string[] => [
  ...addresses,
  ...(hostId === null ? [] : [hostId]),
];

/**
 * A list of what hosts have to show: one line each, columns in any order, a head or none. Lines count from 1. A line that
 * cannot be read costs itself, and is not repeated: it may be a secret pasted by mistake. Two that contradict each other
 * cost both.
 */
export function readExpectedList(text: string): ExpectedList {
  const problems: Fault[] = [];
  const read: Expectation[] = [];
  let idColumn: number | null = null;
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r]/)
    .forEach((row, index) => {
      if (row.trim() === '') return;
      const cells = cellsOf(row);
      const isFirst = idColumn === null;
      const head = isFirst ? idColumnOf(cells) : null;
      idColumn ??= head ?? -1;
      if (head !== null) return;
      const said = readLine(cells, idColumn);
      const pin = pinOf(said);
      const line = index + 1;
      if (pin) read.push({ line, pin });
      else problems.push(fault(said.certSha256 === null ? 'line-unreadable' : 'line-without-host', { line }));
    });
  return { ...settle(read, problems), problems };
}

/** Merges duplicates, and takes out both sides of a contradiction. */
function settle(
  read: readonly Expectation[],
  problems: Fault[],
): { expectations: Expectation[]; duplicates: number } {
  const byName = new Map<string, Expectation>();
  const kept = new Map<string, Expectation>();
  const disputed = new Set<string>();
  for (const each of read) {
    for (const name of namesOf(each.pin)) {
      const other = byName.get(name) ?? each;
      byName.set(name, other);
      if (other.pin.certSha256 === each.pin.certSha256) continue;
      disputed.add(name);
      problems.push(fault('line-contradicts', { line: each.line, host: name, other: other.line }));
    }
    const whole = JSON.stringify([each.pin.certSha256, ...namesOf(each.pin)]);
    if (!kept.has(whole)) kept.set(whole, each);
  }
  const agreed = [...kept.values()].filter(({ pin }) => !namesOf(pin).some((name) => disputed.has(name)));
  return { expectations: agreed, duplicates: read.length - kept.size };
}
