import type { HostRecord } from '#shared/model/host.ts';
import type { Compare } from '#shared/model/natural-order.ts';
import { byAddress, byWord } from '#shared/model/natural-order.ts';
import type { Sort } from '#shared/model/sort.ts';
import { isEmptyFilter, isMatch, plainText, readFilter } from '#shared/model/text-filter.ts';
import { roleWords } from '../../parts/role-words.ts';
import type { PeerLine } from './peer-lines.ts';

export const headings = ['Host ID', 'IP', 'Role', 'Status', 'Content', 'Health'] as const;

/** What technicians call the host of this ID, and its labels; '' for nothing. */
type NameOf = (id: string) => string;

export const nameIn =
  (known: ReadonlyMap<string, HostRecord>): NameOf =>
  (id) => {
    const note = known.get(id)?.note;
    return note ? [note.name, ...note.labels].join(' ').trim() : '';
  };

const roleWord = ({ role }: PeerLine): string => (typeof role === 'string' ? roleWords[role] : role.word);

const textOf = (line: PeerLine, nameOf: NameOf): string =>
  plainText(
    [line.id, nameOf(line.id), line.ip, roleWord(line), line.status, line.content, line.health].join('\n'),
  );

/** What a column is put in order by; **IP** goes by address. */
const words: Readonly<Record<string, (line: PeerLine, nameOf: NameOf) => string>> = {
  'Host ID': ({ id }, nameOf) => nameOf(id) || id,
  Role: roleWord,
  Status: ({ status }) => status ?? '',
  Content: ({ content }) => content ?? '',
  Health: ({ health }) => health ?? '',
};

const place = ({ ip }: PeerLine) => ({ address: ip, port: 0 });

function orderOf({ by, down }: Sort, nameOf: NameOf): Compare<PeerLine> {
  const word = words[by];
  const up: Compare<PeerLine> = word
    ? (a, b) => byWord(word(a, nameOf), word(b, nameOf))
    : (a, b) => byAddress(place(a), place(b));
  return down ? (a, b) => up(b, a) : up;
}

/** The lines that what was typed leaves, in the order chosen; `sort` null: as the host tells them. */
export function shownPeers(
  lines: readonly PeerLine[],
  typed: string,
  sort: Sort | null,
  nameOf: NameOf,
): readonly PeerLine[] {
  const filter = readFilter(typed);
  const left = isEmptyFilter(filter) ? lines : lines.filter((line) => isMatch(filter, textOf(line, nameOf)));
  return sort ? [...left].sort(orderOf(sort, nameOf)) : left;
}
