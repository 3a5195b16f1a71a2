import { isIPv4 } from 'node:net';
import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel } from '#shared/model/names.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fail, fault, ok } from '#shared/model/result.ts';

export interface LinkToken {
  readonly text: string;
  /** The leader's address as an IP literal, where one can be read: the inner layout is not documented (domain §1.2). */
  readonly namedIp: string | null;
  /** Only where the token says one beside the address. */
  readonly namedPort: number | null;
}

/** A real token is about 60 characters; this leaves room for any layout and stops a pasted file. */
const longestToken = 4_096;

/** A pasted or fetched link token. Line breaks that a console or mail put in are taken out. Never echoes the text. */
export function readToken(pasted: string): Result<LinkToken> {
  const text = pasted.replace(/\s+/g, '');
  if (text === '') return fail('token-empty');
  if (text.length > longestToken) return fail('token-too-long', { length: text.length });
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return fail('token-not-base64');
  return ok({ text, ...namedIn(Buffer.from(text, 'base64').toString('latin1')) });
}

const literal = /(?<![\d.])(\d{1,3}(?:\.\d{1,3}){3})(?![\d.])(?::(\d{1,5})(?!\d))?/g;

function namedIn(decoded: string): Pick<LinkToken, 'namedIp' | 'namedPort'> {
  const found = [...decoded.matchAll(literal)].find(([, ip]) => isIPv4(ip ?? ''));
  const port = Number(found?.[2]);
  return { namedIp: found?.[1] ?? null, namedPort: port > 0 && port <= 65_535 ? port : null };
}

/** The token names this very host: one of these addresses, and its port where the token says one. */
export const isNamedBy = (token: LinkToken, host: HostRecord, addresses = host.addresses): boolean =>
  token.namedIp !== null &&
  addresses.includes(token.namedIp) &&
  (token.namedPort === null || token.namedPort === host.port || !host.addresses.includes(token.namedIp));

/** Every address by which this leader is known: dialled, told by itself, told by its peers (design §6). */
export function ownAddresses(leader: HostRecord, all: readonly HostRecord[]): string[] {
  const byPeers = all.flatMap((host) => host.link?.peers ?? []).filter((peer) => peer.id === leader.hostId);
  return [
    ...new Set([
      ...leader.addresses,
      ...(leader.facts?.nics.map((nic) => nic.ip) ?? []),
      ...byPeers.map((peer) => peer.ip),
    ]),
  ].filter((ip) => ip !== '');
}

/** Refuses a token that names somebody else than the leader it is said to come from. Nothing has been sent then. */
export function namesLeader(token: LinkToken, leader: HostRecord, all: readonly HostRecord[]): Fault | null {
  const known = ownAddresses(leader, all);
  return token.namedIp === null || isNamedBy(token, leader, known)
    ? null
    : fault('token-names-other-leader', {
        named: token.namedIp,
        known: known.join(', '),
        leader: hostLabel(leader),
      });
}
