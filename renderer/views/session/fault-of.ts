import type { ErrorCode } from '#shared/contract/errors.ts';
import { errorCodes } from '#shared/contract/errors.ts';
import type { Details } from '#shared/model/journal.ts';
import type { ErrorParams, Fault } from '#shared/model/result.ts';

const isKnown = (code: string): code is ErrorCode => (errorCodes as readonly string[]).includes(code);

function paramsOf(text: string | undefined): ErrorParams {
  try {
    const told: unknown = JSON.parse(text ?? '{}');
    if (typeof told !== 'object' || told === null) return {};
    // Whoever wrote the file may have put anything there, and a sentence holds words and numbers.
    const plain = Object.entries(told).filter(([, value]) => ['string', 'number'].includes(typeof value));
    return Object.fromEntries(plain);
  } catch {
    return {};
  }
}

/** Why a line of the journal ended badly; null when it did not, or for a reason only a newer version knows. */
export const faultOf = ({ code, params }: Details): Fault | null =>
  code !== undefined && isKnown(code) ? { code, params: paramsOf(params) } : null;
