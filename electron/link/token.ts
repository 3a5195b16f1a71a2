import { isIPv4 } from 'node:net';
import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel } from '#shared/model/names.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { fail, fault, ok } from '#shared/model/result.ts';

export interface LinkToken {
  readonly text: string;
  /** The leader's address as an IP literal, where one can be read: the inner layout is not documented (domain §1.2). */
  readonly namedIp: string | null;
}

/** A real token is about 60 characters; this leaves room for any layout and stops a pasted file. */
const longestToken = 4_096;

/** A pasted or fetched link token. Line breaks that a console or mail put in are taken out. Never echoes the text. */
export function readToken(pasted: string): Result<LinkToken> {
  const text = pasted.replace(/\s+/g, '');
  if (text === '') return fail('token-empty');
  if (text.length > longestToken) return fail('token-too-long', { length: text.length });
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return fail('token-not-base64');
  return ok({ text, namedIp: ipIn(Buffer.from(text, 'base64').toString('latin1')) });
}

function ipIn(decoded: string): string | null {
  const literals = decoded.match(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g) ?? [];
  return literals.find((literal) => isIPv4(literal)) ?? null;
}

/** Every address by which this leader is known: dialled, told by itself, told by its peers (design §6). */
function ownAddresses(leader: HostRecord, all: readonly HostRecord[]): string[] {
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
  return token.namedIp === null || known.includes(token.namedIp)
    ? null
    : fault('token-names-other-leader', {
        named: token.namedIp,
        known: known.join(', '),
        leader: hostLabel(leader),
      });
}
