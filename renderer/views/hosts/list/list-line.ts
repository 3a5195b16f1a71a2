import type { HostRecord } from '#shared/model/host.ts';

/** What hosts can be put together by. */
export const groupings = {
  none: 'Nothing',
  leader: 'Leader',
  state: 'State',
  label: 'Label',
  network: 'Network',
} as const;

export type Grouping = keyof typeof groupings;

export const isGrouping = (word: string): word is Grouping => Object.hasOwn(groupings, word);

/** The head of the hosts below it. `key` tells it from all other rows. */
export interface GroupLine {
  readonly key: string;
  readonly word: string;
  readonly members: readonly HostRecord[];
  readonly open: boolean;
}

/** One row of the list. */
export type ListLine = HostRecord | GroupLine;

export const isGroup = (line: ListLine): line is GroupLine => 'members' in line;
