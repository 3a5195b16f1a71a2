import type { Finding } from '#shared/model/finding.ts';
import { readEndpoint } from '#shared/model/palette-endpoint.ts';
import { readRegistrationToken } from '#shared/model/registration-token.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';

export interface PairVerdict {
  /** What is wrong with either field; null: nothing, or it is empty still. */
  readonly endpoint: Fault | null;
  readonly token: Fault | null;
  /** The first thing that has to be mended before anything is sent; null: nothing. */
  readonly first: Fault | null;
}

const faultOf = (read: Result<unknown>): Fault | null => (isOk(read) ? null : read.error);

/** What keeps **Verify connection** and **Pair** off: the cluster first, for no typing helps there. */
export function whyNotPair(
  findings: readonly Finding[],
  typed: { readonly endpoint: string; readonly token: string },
): PairVerdict {
  const refusal = findings.find(({ weight }) => weight === 'refuses');
  const endpoint = faultOf(readEndpoint(typed.endpoint));
  const token = faultOf(readRegistrationToken(typed.token));
  return {
    endpoint: typed.endpoint.trim() === '' ? null : endpoint,
    token: typed.token === '' ? null : token,
    first: refusal?.fault ?? endpoint ?? token,
  };
}
