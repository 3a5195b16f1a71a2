import type { webcrypto } from 'node:crypto';
import { randomUUID, subtle } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { situationOf } from './situation.ts';
import type { Host } from './types.ts';

/** Vendor: 2 h, 24 h with `extendedSession`. The life of the refresh token is (inferred). */
const lives = { normal: 2 * 3600, extended: 24 * 3600, refresh: 48 * 3600 };

export interface Session {
  readonly id: string;
  readonly username: string;
  /** Epoch seconds; the longest any token of this session lives. */
  readonly until: number;
}

export interface Tokens {
  readonly Authorization: string;
  readonly RefreshToken: string;
}

const keys = new Map<string, Promise<webcrypto.CryptoKey>>();

/** A key is taken in once: every call of every host is checked with one. */
function keyOf({ state: { jwtSecret } }: Host): Promise<webcrypto.CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key =
    keys.get(jwtSecret) ??
    subtle.importKey('raw', Buffer.from(jwtSecret, 'hex'), algorithm, false, ['sign', 'verify']);
  keys.set(jwtSecret, key);
  return key;
}
const nowOf = (host: Host): number => Math.floor(situationOf(host).clock / 1000);

const sign = async (
  host: Host,
  id: string,
  username: string,
  use: 'access' | 'refresh',
  seconds: number,
): Promise<string> =>
  new SignJWT({ sid: id, use })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(username)
    .setIssuer(host.state.id)
    .setJti(randomUUID())
    .setIssuedAt(nowOf(host))
    .setExpirationTime(nowOf(host) + seconds)
    .sign(await keyOf(host));

export async function issueTokens(
  host: Host,
  username: string,
  extended: boolean,
  id: string = randomUUID(),
): Promise<Tokens> {
  const [Authorization, RefreshToken] = await Promise.all([
    sign(host, id, username, 'access', extended ? lives.extended : lives.normal),
    sign(host, id, username, 'refresh', lives.refresh),
  ]);
  return { Authorization, RefreshToken };
}

interface Signed {
  readonly use: unknown;
  readonly sid: unknown;
  readonly sub: string | undefined;
  /** Epoch seconds. */
  readonly exp: number | undefined;
}

/** Tokens whose signature has been found good: it stays so, and every call of a session shows the same one. */
const signed = new Map<string, Signed>();
const mostSigned = 4096;

async function signedBy(host: Host, token: string): Promise<Signed> {
  const name = `${host.state.jwtSecret} ${token}`;
  const known = signed.get(name);
  if (known) return known;
  const { payload } = await jwtVerify(token, await keyOf(host), {
    algorithms: ['HS256'],
    issuer: host.state.id,
    currentDate: new Date(nowOf(host) * 1000),
  });
  const found = { use: payload['use'], sid: payload['sid'], sub: payload.sub, exp: payload.exp };
  if (signed.size >= mostSigned) signed.clear();
  signed.set(name, found);
  return found;
}

/** Signed by this host, alive by this host's clock, not signed out: each host has its own key, so no other's token passes. */
export async function sessionOf(
  host: Host,
  token: string,
  use: 'access' | 'refresh',
): Promise<Session | null> {
  try {
    const { use: made, sid, sub, exp = Infinity } = await signedBy(host, token);
    if (made !== use || typeof sid !== 'string' || !sub || host.state.revoked[sid] !== undefined) return null;
    return exp > nowOf(host) ? { id: sid, username: sub, until: nowOf(host) + lives.refresh } : null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

/** Only what may still be alive has to be remembered. */
export const revoke = (host: Host, session: Session): Host['state']['revoked'] => ({
  ...Object.fromEntries(Object.entries(host.state.revoked).filter(([, until]) => until > nowOf(host))),
  [session.id]: session.until,
});
