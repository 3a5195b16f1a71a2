import type { ConsoleIdentity } from '#shared/model/palette.ts';
import { readEndpoint } from '#shared/model/palette-endpoint.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import { readAuthorities } from '../palette/ca-file.ts';
import { lookAt } from '../palette/look.ts';
import { placeOf } from '../palette/place.ts';
import type { Vouchers } from '../palette/trust.ts';
import { identityOf } from '../palette/trust.ts';
import type { KeptConsole } from './console-file.ts';

/** What OpenSSL and Node name; all else means that the chain does not lead there. */
const wordOf: Readonly<Record<string, string>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate has another name in it',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
};

export interface Asked {
  /** As typed. */
  readonly endpoint: string;
  /** Base64 of a file whose authorities are to vouch for it. */
  readonly caFile?: string | undefined;
}

export interface Looked {
  readonly identity: ConsoleIdentity;
  readonly vouchers: Vouchers;
}

/** What a console shows, against the authorities that were named for it now or earlier, else those of this laptop. */
export async function lookAtConsole(
  { endpoint: typed, caFile }: Asked,
  kept: KeptConsole | null,
  connectMs: number,
): Promise<Result<Looked>> {
  const endpoint = readEndpoint(typed);
  if (!isOk(endpoint)) return endpoint;
  const named = caFile === undefined ? null : readAuthorities(caFile);
  if (named && !isOk(named)) return named;
  const earlier = kept?.endpoint === endpoint.ok ? kept.authorities : [];
  const authorities = named ? named.ok.map(({ pem }) => pem) : earlier;
  const seen = await lookAt(placeOf(endpoint.ok), connectMs, authorities);
  if (!isOk(seen)) return seen;
  const { doubt } = seen.ok;
  if (named && doubt !== null)
    return fail('ca-vouches-not', {
      endpoint: endpoint.ok,
      why: wordOf[doubt] ?? `its certificate was not issued by it (${doubt})`,
    });
  const shown = (named?.ok ?? []).map(({ pem: _, ...authority }) => authority);
  return ok({
    identity: { ...identityOf(endpoint.ok, seen.ok, kept), authorities: shown },
    vouchers: { authorities, isNamedNow: named !== null },
  });
}
