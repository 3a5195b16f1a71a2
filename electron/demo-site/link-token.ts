import { generateSecret, generateSync } from 'otplib';
import type { HostState } from './types.ts';

export const newOtpSecret = (): string => generateSecret();

type Issuing = NonNullable<HostState['issuing']>;

/** `now` is the leader's own clock: vendor, Link Hosts (a one-time password that lives two minutes, then the next one). */
export function currentOtp(
  issuing: Issuing,
  now: number,
  ttl: number,
): { otp: string; remainingTime: number } {
  const life = ttl * 1000;
  // A clock set back behind the first token would count steps below zero; the first step then simply lasts longer.
  const elapsed = Math.max(0, now - issuing.startedAt);
  const step = Math.floor(elapsed / life);
  const otp = generateSync({ secret: issuing.secret, period: ttl, epoch: step * ttl, t0: 0 });
  return { otp, remainingTime: Math.max(1, Math.ceil(((step + 1) * life - elapsed) / 1000)) };
}

export interface LeaderAddress {
  readonly ip: string;
  readonly port: number;
}

export type TokenLayout = 'plain' | 'json' | 'opaque';
const standardPort = 5080;

/** The text inside is undocumented but for "leader IP and OTP"; a port is named only where it is not the usual one. */
export function writeToken(leader: LeaderAddress, otp: string, layout: TokenLayout): string {
  const address = leader.port === standardPort ? leader.ip : `${leader.ip}:${String(leader.port)}`;
  if (layout === 'plain') return Buffer.from(`${address}|${otp}`).toString('base64');
  if (layout === 'json') return Buffer.from(JSON.stringify({ ip: address, otp })).toString('base64');
  const scrambled = Buffer.from(`${address}|${otp}`).map((byte) => byte ^ 0xa5);
  return Buffer.from(scrambled).toString('base64');
}

export type ReadToken = (LeaderAddress & { readonly otp: string }) | 'empty' | 'malformed' | 'unreadable';

const inside = /^(\d{1,3}(?:\.\d{1,3}){3})(?::(\d{1,5}))?\|(\d{6})$/;
const longest = 4096;

/** Any host reads any layout: the leader may have been set to another one. */
export function readToken(token: string): ReadToken {
  const text = token.trim();
  if (text === '') return 'empty';
  if (text.length > longest || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text))
    return 'malformed';
  const bytes = Buffer.from(text, 'base64');
  const plain = bytes.toString('latin1');
  const json = /^\{"ip":"([^"]+)","otp":"(\d+)"\}$/.exec(plain);
  const scrambled = Buffer.from(bytes.map((byte) => byte ^ 0xa5)).toString('latin1');
  for (const candidate of [plain, json ? `${json[1] ?? ''}|${json[2] ?? ''}` : '', scrambled]) {
    const found = inside.exec(candidate);
    if (found) return { ip: found[1] ?? '', port: Number(found[2] ?? standardPort), otp: found[3] ?? '' };
  }
  return 'unreadable';
}
