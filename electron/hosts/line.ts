import type { HostClient } from '../http/host-client.ts';
import { createHostClient } from '../http/host-client.ts';
import type { Patience } from '../http/patience.ts';
import type { CertSha256, HostRecord } from '#shared/model/host.ts';
import { hostPort } from '#shared/model/names.ts';
import { operations } from '#shared/wire/operations.ts';
import type { Account, Tokens } from './sign-in.ts';

/** What is held for one host: its connections, bound to one pin, and its session. */
export interface Line {
  readonly client: HostClient;
  readonly pin: CertSha256;
  /** HOST:PORT. */
  readonly address: string;
  tokens: Tokens | null;
  /** One renewal at a time; callers that meet a 401 together wait for the same one. */
  renewing: Promise<boolean> | null;
  /** One sign-in at a time: a double click must not cost two of five tries. */
  signing: { readonly account: Account; readonly outcome: Promise<boolean> } | null;
  /** Wrong passwords since the last good one: what is left before the vendor's default lockout. */
  refusals: number;
}

export const openLine = ({ address, port, certSha256 }: HostRecord, patience: Patience): Line => ({
  client: createHostClient({ address, port, pin: certSha256 }, patience),
  pin: certSha256,
  address: hostPort(address, port),
  tokens: null,
  renewing: null,
  signing: null,
  refusals: 0,
});

/** A host that shows another certificate, or answers elsewhere, needs a new line. */
export const isTo = (line: Line, host: HostRecord): boolean =>
  line.pin === host.certSha256 && line.address === hostPort(host.address, host.port);

/** Ends a session that nobody needs any more; a host that does not answer ends it by itself in hours. */
export async function endSession(line: Line, tokens: Tokens | null): Promise<void> {
  if (tokens) await line.client.send(operations.logout, { authorization: tokens.authorization });
}

async function renew(line: Line): Promise<boolean> {
  const held = line.tokens;
  if (!held?.refresh) return false;
  const reply = await line.client.send(operations.renewal, { body: { refreshToken: held.refresh } });
  if (!('ok' in reply)) return false;
  const fresh = { authorization: reply.ok.Authorization, refresh: reply.ok.RefreshToken ?? held.refresh };
  // Signed out meanwhile: what has just been renewed must not come back to life.
  if (line.tokens === held) line.tokens = fresh;
  else void endSession(line, fresh);
  return true;
}

export function renewOnce(line: Line): Promise<boolean> {
  line.renewing ??= renew(line).finally(() => {
    line.renewing = null;
  });
  return line.renewing;
}
