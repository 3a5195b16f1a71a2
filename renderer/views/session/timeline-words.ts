import { explain } from '#shared/contract/sentences/explain.ts';
import { fingerprintWords, parseFingerprint } from '#shared/model/fingerprint.ts';
import { stateWord } from '#shared/model/host-state.ts';
import type { Details, JournalEntry } from '#shared/model/journal.ts';
import { shortHostId } from '#shared/model/names.ts';
import type { Op } from '#shared/model/operation.ts';
import { isEnd } from '#shared/model/run.ts';
import { contentWord, sentContent } from '#shared/model/sent-content.ts';
import type { TimelineGroup, TimelineLine } from '#shared/model/timeline.ts';
import { isFailure } from '#shared/model/timeline.ts';
import { shortenIds, shortenWords } from '../../parts/shorten-ids.ts';
import { faultOf } from './fault-of.ts';
import { queueWords } from './queue-words.ts';

const words: Readonly<Record<string, string>> = {
  ...queueWords,
  'visit-began': 'Fieldlink started',
  'site-named': 'Site named',
  trusted: 'Trusted after comparing',
  'expected-imported': 'List of fingerprints imported',
  'trusted-as-expected': 'Trusted as expected',
  'certificate-mismatch': 'Another certificate seen',
  repinned: 'New certificate trusted by name',
  moved: 'Address changed',
  forgotten: 'Forgotten',
  'signed-in': 'Signed in',
  'sign-in-failed': 'Sign-in failed',
  'signed-out': 'Signed out',
  'token-generation-started': 'Token generation started',
  'token-generation-stopped': 'Token generation stopped',
  'host-state': 'Host read',
  noted: 'Noted',
  'pairing-sent': 'Pairing request sent',
  'pairing-changed': 'Pairing request changed',
  'pairing-withdrawn': 'Pairing request cancelled',
  'pairing-follow-up-done': 'Rejected in Palette by hand',
  'console-trusted': 'Console trusted by its fingerprint',
  'console-ca-trusted': 'CA trusted for a console',
  'console-signed-in': 'Signed in to Palette',
  'pairing-accepting': 'Pairing a cluster in Palette',
  'pairing-accepted': 'Cluster paired in Palette',
  'pairing-rejecting': 'Rejecting a pairing request',
  'pairing-rejected': 'Pairing request rejected in Palette',
  'pairing-undecided': 'Pairing request not decided',
  'edge-token-added': 'Registration token added',
  'edge-token-revealed': 'Registration token revealed',
  'edge-token-activated': 'Registration token activated',
  'edge-token-deactivated': 'Registration token deactivated',
  'edge-token-deleted': 'Registration token deleted',
  'edge-host-deleted': 'Edge host deleted in Palette',
};

const byOp: Record<Op, string> = {
  link: 'Link',
  unlink: 'Unlink',
  move: 'Move',
  generate: 'Generate token',
  stop: 'Stop token generation',
  upload: 'Upload content',
  pair: 'Pair',
  unpair: 'Cancel pairing request',
};
/** As the journal has it: perhaps a newer version's. */
const ops: Readonly<Record<string, string>> = byOp;

const preposition = ({ op }: Details): string => (op === 'unlink' ? 'from' : 'to');

/** What the words of a file are in ours: one that is in no list, `constructor` too, is shown as it stands. */
const wordIn = (list: Readonly<Record<string, string>>, word: string): string =>
  (Object.hasOwn(list, word) ? list[word] : undefined) ?? word;

/** What a run does to its hosts. */
const opWord = ({ op = '' }: Details): string => wordIn(ops, op);

/** A follower gets its content from its leader. */
const actWord = ({ hostId, details }: JournalEntry): string =>
  details['op'] === 'upload' && details['peer'] !== hostId ? 'Sync content' : opWord(details);

/** What a run sent, beside its title; '' where it sent nothing. */
export function sentWord({ run }: TimelineGroup): string {
  const content = run && sentContent(run.details);
  return content ? contentWord(content) : '';
}

/** A kind or an act that only a newer Fieldlink knows is shown as it stands. */
export function eventWord({ entry, before }: TimelineLine): string {
  const { kind } = entry;
  if (kind === 'intent' || kind === 'outcome') return actWord(entry);
  if (kind === 'host-state' && before) return 'Host changed';
  return wordIn(words, kind);
}

export function groupWord({ run, kind, lines: [first] }: TimelineGroup): string {
  if (run) return shortenWords(run.details['title'] ?? opWord(run.details));
  if (!first) return kind;
  if (kind !== 'run-began') return eventWord(first);
  // Its beginning stands in an earlier visit: now the hosts were asked.
  const { peer = '' } = first.entry.details;
  const to = peer === '' ? '' : ` ${preposition(first.entry.details)} ${shortHostId(peer)}`;
  return `${opWord(first.entry.details)}${to}, found out later`;
}

/** Somebody may have edited the file: what is no fingerprint is shown as it stands. */
const shortWords = (told: string): string => {
  const sha256 = parseFingerprint(told);
  return sha256 === null ? told : fingerprintWords(sha256).slice(0, 3).join(' · ');
};

/** The first words of a fingerprint tell it from its neighbours; the whole is in the file. */
function certificateWord({ certSha256 = '', presented, movedFrom }: Details): string {
  if (presented !== undefined) return `${shortWords(certSha256)} → ${shortWords(presented)}`;
  return movedFrom === undefined ? shortWords(certSha256) : `${shortWords(certSha256)}, was at ${movedFrom}`;
}

/** `insecure` is never left out: who reads the report shall see it. */
function pairingWord(
  kind: string,
  { pairing = '–', endpoint = '–', insecure, from, to, left }: Details,
): string {
  const how = insecure === 'true' ? ', certificate not checked (insecure)' : '';
  if (kind === 'pairing-sent') return `${pairing} to ${endpoint}${how}`;
  if (kind === 'pairing-changed') return `${pairing}: ${from ?? '–'} → ${to ?? '–'}`;
  return left === undefined ? pairing : `${pairing}, ${left}`;
}

const verbatim = (details: Details): string =>
  Object.entries(details)
    .map(([name, value]) => `${name}: ${value}`)
    .join(' · ');

/** `1.2 s`, for an act that took long enough to be noticed. */
const tookWord = ({ entry, before }: TimelineLine): string => {
  const seconds = (entry.at - (before?.at ?? entry.at)) / 1_000;
  return seconds < 0.1 ? '' : `after ${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
};

/** What came of it, beside the tag that tells good from bad. */
export function resultWord(line: TimelineLine): string {
  const { entry, before } = line;
  const { kind, details } = entry;
  const { end = '' } = details;
  const fault = faultOf(details);
  if (fault) return explain(shortenIds(fault)).what;
  const state = (of: typeof entry): string => stateWord(of, shortHostId);
  switch (kind) {
    case 'outcome':
      return [isEnd(end) ? '' : end, details['code'] ?? tookWord(line)].filter(Boolean).join(' ');
    case 'host-state':
      return before ? `${state(before)} → ${state(entry)}` : state(entry);
    case 'signed-in':
      return `as ${details['username'] ?? '–'}`;
    case 'console-signed-in':
      return `${details['endpoint'] ?? '–'}, ${details['username'] ?? 'with an API key'}`;
    case 'signed-out':
      return '';
    case 'site-named':
      return details['site'] || 'Name taken back';
    case 'expected-imported':
      return `${details['fingerprints'] ?? '–'} in the list`;
    case 'visit-began':
      return `${details['version'] ?? ''} on ${details['laptop'] ?? '–'}`;
    case 'pairing-sent':
    case 'pairing-changed':
    case 'pairing-withdrawn':
    case 'pairing-follow-up-done':
      return pairingWord(kind, details);
    case 'pairing-accepting':
    case 'pairing-accepted':
    case 'pairing-rejecting':
    case 'pairing-rejected':
      return [details['cluster'], details['pairing']].filter(Boolean).join(', ');
    case 'console-ca-trusted':
      return `${details['endpoint'] ?? '–'}, ${details['subject'] ?? '–'}, ${certificateWord(details)}`;
    case 'console-trusted':
      return `${details['endpoint'] ?? '–'}, ${certificateWord(details)}`;
    default:
      return details['certSha256'] === undefined ? verbatim(details) : certificateWord(details);
  }
}

/** `3 done · 2 failed`; of lines that are neither nothing. */
export function countsWord({ lines, ended, rest }: TimelineGroup, isUnderWay: boolean): string {
  const failed = lines.filter(({ entry }) => isFailure(entry)).length;
  const done = lines.filter(({ entry }) => entry.kind === 'outcome').length - failed;
  const open = lines.filter(({ entry }) => entry.kind === 'intent').length;
  const isCut = !ended && !isUnderWay;
  return [
    done > 0 && `${done} done`,
    failed > 0 && `${failed} failed`,
    open > 0 && `${open} ${isCut ? 'not known: Fieldlink stopped' : 'under way'}`,
    rest > 0 && `${rest} ${isCut ? 'never begun' : 'waiting'}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
