import { z } from 'zod';
import { tidy } from './tidy.ts';

/**
 * Readers are tolerant because agents in the field differ: fields come and go between versions, Go code writes null for
 * an empty pointer, and one odd field must not cost the technician the whole answer. So whatever is not essential reads
 * as absent when it is missing, null or of the wrong type. Unknown fields are dropped by z.object itself.
 */
export const maybe = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value ?? undefined, schema.optional()).catch(undefined);

const longestText = 600;
/** Words of a host end up in sentences, titles and files: one line of a bounded length, whatever it sent. */
export const text = maybe(z.string().transform((words) => tidy(words, longestText)));

/** Compared and stored verbatim, so a name that would have to be cut or cleaned is no name. */
export const id = maybe(z.string().regex(/^[^\p{Cc}\p{Cf}\p{Z}]{1,128}$/u));

/** Never shown, sent back as it came. */
export const opaque = maybe(z.string().max(16_384));

export const flag = maybe(z.boolean());
export const count = maybe(z.number());

/** A real group has tens of entries; a list without end is one host trying to stop the app. */
const longestList = 2_000;

/** Keeps the entries that can be read; a single malformed one never hides its neighbours. */
export const list = <T extends z.ZodType>(item: T) =>
  maybe(
    z.array(z.unknown()).transform((values) =>
      values.slice(0, longestList).flatMap((value): z.output<T>[] => {
        const read = item.safeParse(value);
        return read.success ? [read.data] : [];
      }),
    ),
  );
