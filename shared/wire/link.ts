import { z } from 'zod';
import { count, digits, id, list, maybe, text } from './tolerant.ts';

/** The only essential field is the token itself; without it the answer is worth nothing. */
export const linkToken = z.object({
  token: z.string().min(1),
  interval: count,
  remainingTime: count,
});

/** The vendor's document reuses v1LinkToken for the request, with no field required: `token` suffices (inferred). */
export const linkRequest = z.strictObject({ token: z.string().min(1) });

const linkWords = ['Pending', 'InProgress', 'Completed', 'Failed'] as const;
export type LinkWord = (typeof linkWords)[number];

const byLetters = new Map<string, LinkWord>(linkWords.map((word) => [word.toLowerCase(), word]));

/** `completed`, `IN_PROGRESS` and `In Progress` are all seen in Go enums; a word we do not know is no verdict. */
const linkWordOf = (word: string): LinkWord | undefined =>
  byLetters.get(word.toLowerCase().replace(/[^a-z]/g, ''));

/** `role`, `status` and `contentSyncStatus` are free strings in the vendor's document: kept as the host wrote them. */
const linkPeer = z.object({
  // `config`, the peer's whole document, is left unread: the peer tells it itself, and a group of N would tell it N² times.
  id,
  ip: text,
  localUIPort: digits,
  overlayIP: text,
  role: text,
  status: text,
  nodeRole: text,
  contentSyncStatus: text,
  health: maybe(z.object({ status: text, reason: text })),
});

export const linkStatus = z.object({
  status: maybe(z.string().transform(linkWordOf)),
  errorMessage: text,
  peers: list(linkPeer),
});

export const unlinkQuery = z.strictObject({ peerId: z.string().min(1) });

/** v1AcceptedResponseWithMessage */
export const accepted = z.object({ message: text });

export type LinkPeer = z.output<typeof linkPeer>;
export type LinkStatus = z.output<typeof linkStatus>;
