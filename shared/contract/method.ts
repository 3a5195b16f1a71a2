import { z } from 'zod';

/** One row of the contract: what goes in is checked, what comes out is typed. */
export interface Method<I extends z.ZodType, O> {
  readonly input: I;
  /** Type only; never present at run time. */
  readonly output?: O;
}

export const method =
  <O>() =>
  <I extends z.ZodType>(input: I): Method<I, O> => ({ input });

export const nothing = z.object({});
export const key = z.string().min(1).max(64);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** As typed; what is no HOST[:PORT] gets its own answer. */
export const endpoint = z.string().max(2_000);
