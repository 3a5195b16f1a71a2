import { z } from 'zod';
import { tidy } from './tidy.ts';

/** One step instead of a chain of checks: the group's table comes from each of its hosts, N² lines for N of them. */
const reading = <T>(read: (value: unknown) => T | undefined) => z.transform(read).optional();

/**
 * Readers are tolerant because agents in the field differ: fields come and go between versions, Go code writes null for
 * an empty pointer, and one odd field must not cost the technician the whole answer. So whatever is not essential reads
 * as absent when it is missing, null or of the wrong type. Unknown fields are dropped by z.object itself.
 */
export const maybe = <T extends z.ZodType>(schema: T) =>
  reading((value): z.output<T> | undefined => (value === null ? undefined : schema.safeParse(value).data));

const longestText = 600;
/** Words of a host end up in sentences, titles and files: one line of a bounded length, whatever it sent. */
export const text = reading((value) => (typeof value === 'string' ? tidy(value, longestText) : undefined));

/** A number that some agents write as text. */
export const digits = reading((value) =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : undefined,
);

const longestId = 128;
/** As part of a path it leads to no other one. */
const idShape = /^(?!\.+$)[^\p{Cc}\p{Cf}\p{Z}]+$/u;

/**
 * Compared and stored verbatim, so a name that would have to be cut or cleaned is no name. What passes here passes as `uid`
 * of the contract too: one that a kept file could not hold would keep the whole file from being written.
 */
export const id = reading((value) =>
  typeof value === 'string' && value.length <= longestId && idShape.test(value) ? value : undefined,
);

/** Never shown, sent back as it came. */
export const opaque = maybe(z.string().max(16_384));

export const flag = maybe(z.boolean());
export const count = maybe(z.number());

/** A real group has tens of entries; a list without end is one host trying to stop the app. */
const longestList = 2_000;

/** Keeps the entries that can be read; a single malformed one never hides its neighbours. */
export const list = <T extends z.ZodType>(item: T) =>
  reading((values): z.output<T>[] | undefined =>
    Array.isArray(values)
      ? values.slice(0, longestList).flatMap((value: unknown): z.output<T>[] => {
          const read = item.safeParse(value);
          return read.success ? [read.data] : [];
        })
      : undefined,
  );
