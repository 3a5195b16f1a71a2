import type { ErrorCode } from '#shared/contract/errors.ts';
import { hostPort, shortHostId } from '#shared/model/names.ts';
import type { Role } from '#shared/model/role.ts';
import { sameWord } from '#shared/model/role.ts';
import type { LinkEnds, TopologyNode } from '#shared/model/topology-node.ts';
import type { Trouble } from '#shared/model/topology-trouble.ts';
import type { Tone } from '../../../parts/Tag.tsx';
import { warningWord } from '../host-words.ts';
import type { MarkName } from './Marks.tsx';

/** How a host is, in one word. */
export interface NodeState {
  readonly mark: MarkName;
  readonly tone: Tone;
  readonly word: string;
  /** For a narrow place; absent: the word is short. */
  readonly short?: string;
}

const minutesWord = (minutes: number): string =>
  minutes === 0 ? 'Not Synced' : `Not Synced for ${minutes} min`;

const troubleWords: Partial<Record<ErrorCode, string>> = {
  'host-changed': 'Certificate changed',
  'certificate-unexpected': 'Not as expected',
  'sign-in-refused': 'Sign-in refused',
  'sign-in-locked': 'Locked out',
  'link-failed': 'Link failed',
  'peer-unhealthy': 'Unhealthy',
  'leaders-disagree': 'Leaders disagree',
};

/** In the words of the table. Why a lost host does not answer has many codes, and one word. */
function troubleWord({ fault }: Trouble, { host, sync }: TopologyNode): string {
  if (fault.code === 'content-not-synced') return minutesWord(sync?.minutes ?? 0);
  const isOutage = fault.code === 'host-lost' || fault === host?.reach.fault;
  return isOutage ? 'Lost' : (troubleWords[fault.code] ?? warningWord(fault));
}

const signInState = ({ host }: TopologyNode): NodeState | null => {
  if (!host) return { mark: 'help', tone: 'quiet', word: 'Not in the list' };
  if (host.session.state === 'signed-in') return null;
  if (host.session.state === 'signing-in') return { mark: 'help', tone: 'quiet', word: 'Signing in…' };
  return host.trust.state === 'new'
    ? { mark: 'stranger', tone: 'warn', word: 'Not trusted' }
    : { mark: 'help', tone: 'quiet', word: 'Not signed in' };
};

const toneOf = { bad: 'bad', warn: 'warn' } as const;

/** The worst that is known of a host, else how its content is, else that it is there. */
export function stateOf(node: TopologyNode): NodeState {
  const [worst] = node.troubles;
  if (worst && worst.weight !== 'note') {
    const word = troubleWord(worst, node);
    const mark = word === 'Lost' ? 'lost' : worst.weight;
    return { mark, tone: toneOf[worst.weight], word };
  }
  const { sync } = node;
  if (sync && sync.minutes !== null) {
    return { mark: 'sync', tone: 'warn', word: minutesWord(sync.minutes), short: minutesWord(0) };
  }
  const entry = signInState(node);
  if (entry) return entry;
  if (sync?.word && !sameWord(sync.word, 'synced')) return { mark: 'help', tone: 'quiet', word: sync.word };
  return { mark: 'good', tone: 'good', word: sync?.word ?? 'Answers' };
}

/** It wants a hand, not only time or a sign-in. */
export const isTrouble = ({ tone, mark }: NodeState): boolean =>
  tone === 'bad' || (tone === 'warn' && mark === 'warn');

/**
 * As much of an address as fits into so many characters, from its end: that is what tells hosts of one network apart. A
 * name is cut where its box ends, by the browser.
 */
export function shortAddress(text: string, most: number): string {
  if (text.length <= most || !/^[\d.]+$|:/.test(text)) return text;
  const parts = text.split(/(?<=[.:])/);
  while (parts.length > 1 && parts.join('').length + 1 > most) parts.shift();
  return `…${parts.join('')}`;
}

/** What it is called, and under it what tells it from all others. */
export function linesOf({ host, hostId, address, port }: TopologyNode): readonly [string, string] {
  const place = port === null ? address : hostPort(address, port);
  const name = host?.note.name ?? '';
  if (name !== '') return [name, address];
  return [address, hostId === null ? place : shortHostId(hostId)];
}

export const roleWords: Record<Role, string> = {
  leader: 'Leader',
  follower: 'Follower',
  standalone: 'Not linked',
  unknown: 'Role unknown',
};

const roleMarks: Record<Role, MarkName> = {
  leader: 'leader',
  follower: 'follower',
  standalone: 'alone',
  unknown: 'help',
};

export const roleMark = ({ role }: TopologyNode): MarkName => roleMarks[role];

export const linkWords: Record<LinkEnds, string> = {
  both: 'Linked at both ends',
  half: 'The ends differ',
  untold: 'One end not read',
};

/** What the table says of the host, in one breath. */
export function spokenName(node: TopologyNode): string {
  const [first, second] = linesOf(node);
  const { word } = stateOf(node);
  const others = node.troubles
    .filter(({ weight }) => weight !== 'note')
    .map((each) => troubleWord(each, node));
  const ends = node.link === null || node.link === 'both' ? [] : [linkWords[node.link]];
  return [
    ...new Set([
      first,
      second,
      roleWords[node.role],
      word,
      ...others,
      ...(node.inUse ? ['In-Use'] : []),
      ...ends,
      ...(node.byAddress ? ['known by its address'] : []),
    ]),
  ].join(', ');
}
