import type { ErrorCode } from '../contract/errors.ts';

/** Values that fill the sentence of an error code. Never a secret, never raw host output beyond a capped message. */
export type ErrorParams = Readonly<Record<string, string | number | null>>;

export interface Fault {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

/** What every contract call answers: the value, or a code with what its sentence needs. */
export type Result<T> = { readonly ok: T } | { readonly error: Fault };

export const ok = <T>(value: T): Result<T> => ({ ok: value });

export const fault = (code: ErrorCode, params: ErrorParams = {}): Fault => ({ code, params });

export const fail = (code: ErrorCode, params: ErrorParams = {}): { readonly error: Fault } => ({
  error: fault(code, params),
});

export const isOk = <T>(result: Result<T>): result is { readonly ok: T } => 'ok' in result;
