import { z } from 'zod';

/**
 * Readers are tolerant because agents in the field differ: fields come and go between versions, Go code writes null for
 * an empty pointer, and one odd field must not cost the technician the whole answer. So whatever is not essential reads
 * as absent when it is missing, null or of the wrong type. Unknown fields are dropped by z.object itself.
 */
export const maybe = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value ?? undefined, schema.optional()).catch(undefined);

export const text = maybe(z.string());
export const flag = maybe(z.boolean());
export const count = maybe(z.number());

/** Keeps the entries that can be read; a single malformed one never hides its neighbours. */
export const list = <T extends z.ZodType>(item: T) =>
  maybe(
    z.array(z.unknown()).transform((values) =>
      values.flatMap((value): z.output<T>[] => {
        const read = item.safeParse(value);
        return read.success ? [read.data] : [];
      }),
    ),
  );
