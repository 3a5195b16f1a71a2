import type { CertSha256 } from '#shared/model/host.ts';
import type { ConsoleIdentity } from '#shared/model/palette.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';
import type { Trust } from './connector.ts';
import type { Seen } from './look.ts';

/** What vouches for a console, apart from itself. */
export interface Vouchers {
  /** PEM of the authorities that were named for it; empty: those of this laptop. */
  readonly authorities: readonly string[];
  /** The technician compared them just now. */
  readonly isNamedNow: boolean;
}

/** What was vouched for earlier. `certSha256` null: an authority did. */
export interface Vouched {
  readonly endpoint: string;
  readonly certSha256: CertSha256 | null;
}

/** What a console shows, against what was vouched for. Where an authority did and none does now, it has changed too. */
export function identityOf(
  endpoint: string,
  { certSha256, byAuthority }: Pick<Seen, 'certSha256' | 'byAuthority'>,
  known: Vouched | null,
): ConsoleIdentity {
  const isKnown = known?.endpoint === endpoint;
  const pin = (): ConsoleIdentity['pin'] => {
    if (!isKnown) return 'none';
    if (known.certSha256 === null) return byAuthority ? 'none' : 'changed';
    return known.certSha256 === certSha256 ? 'same' : 'changed';
  };
  return { endpoint, certSha256, byAuthority, pin: pin(), authorities: [] };
}

/**
 * Whether anything secret may go to a console that shows this, and why; `compared`: what the technician compared just now.
 * An authority goes before a person: it goes on vouching when the certificate is renewed.
 */
export function trustIn(
  { endpoint, certSha256, byAuthority, pin }: ConsoleIdentity,
  compared: CertSha256 | undefined,
  { authorities, isNamedNow }: Vouchers = { authorities: [], isNamedNow: false },
): Result<Trust> {
  const isCompared = compared === certSha256;
  const isByNamed = isNamedNow && byAuthority;
  if (compared === undefined ? pin === 'changed' && !isByNamed : !isCompared)
    return fail('console-changed', { endpoint, presented: certSha256, why: 'another than was compared' });
  if (isByNamed || (byAuthority && pin !== 'same')) return ok({ by: 'authority', authorities });
  if (isCompared || pin === 'same') return ok({ by: 'person', certSha256 });
  return fail('console-unpinned', { endpoint });
}
