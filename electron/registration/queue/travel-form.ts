import { z } from 'zod';
import { pairingKey, queueItem } from '#shared/contract/queue-shapes.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';

/** An entry on its way: how far it is, is for the laptop that takes it to ask. */
const travelling = queueItem.extend({ pairingKey });
export type Travelling = z.output<typeof travelling>;

const format = 'fieldlink-queue';
const newest = 1;
const head = z.looseObject({ format: z.literal(format), version: z.int() });
const firstForm = z.object({ laptop: z.string().max(256), entries: z.array(travelling).max(10_000) });

export type Cargo = z.output<typeof firstForm>;

/** By version: a new form is a new row, and the old ones stay readable. */
const forms: ReadonlyMap<number, z.ZodType<Cargo>> = new Map([[newest, firstForm]]);

/** JSON, with the pairing keys: to be sealed. */
export const writeCargo = (cargo: Cargo): string => JSON.stringify({ format, version: newest, ...cargo });

/** Of a seal that opened, so it is what was sealed: `queue-file-foreign`, `queue-file-version`. */
export function readCargo(text: string): Result<Cargo> {
  try {
    const value: unknown = JSON.parse(text);
    const { version } = head.parse(value);
    const form = forms.get(version);
    return form ? ok(form.parse(value)) : fail('queue-file-version', { version, known: newest });
  } catch {
    return fail('queue-file-foreign');
  }
}
