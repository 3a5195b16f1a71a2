import type { CertSha256 } from '#shared/model/host.ts';
import type { ConsoleIdentity } from '#shared/model/palette.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';
import type { Trust } from './connector.ts';
import type { Seen } from './look.ts';

/** What was vouched for earlier. `certSha256` null: an authority did. */
export interface Vouched {
  readonly endpoint: string;
  readonly certSha256: CertSha256 | null;
}

/** What a console shows, against what was vouched for. Where an authority did and none does now, it has changed too. */
export function identityOf(endpoint: string, seen: Seen, known: Vouched | null): ConsoleIdentity {
  const isKnown = known?.endpoint === endpoint;
  const pin = (): ConsoleIdentity['pin'] => {
    if (!isKnown) return 'none';
    if (known.certSha256 === null) return seen.byAuthority ? 'none' : 'changed';
    return known.certSha256 === seen.certSha256 ? 'same' : 'changed';
  };
  return { endpoint, ...seen, pin: pin() };
}

/**
 * Whether anything secret may go to a console that shows this, and why; `compared`: what the technician compared just now.
 * An authority goes before a person: it goes on vouching when the certificate is renewed.
 */
export function trustIn(
  { endpoint, certSha256, byAuthority, pin }: ConsoleIdentity,
  compared: CertSha256 | undefined,
): Result<Trust> {
  const isCompared = compared === certSha256;
  if ((compared !== undefined || pin === 'changed') && !isCompared)
    return fail('console-changed', { endpoint, presented: certSha256, why: 'another than was compared' });
  if (byAuthority && pin !== 'same') return ok({ by: 'authority' });
  if (isCompared || pin === 'same') return ok({ by: 'person', certSha256 });
  return fail('console-unpinned', { endpoint });
}
