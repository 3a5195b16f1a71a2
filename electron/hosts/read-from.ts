/**
 * What a part of a record was read from, by the tags of the answers (see host-client): whoever gets the same ones again
 * need not read them. Nothing has to be taken out: what is no longer in a record is no longer asked for.
 */
const tags = new WeakMap<object, string>();

export const isReadFrom = (part: object | null, tag: string | undefined): boolean =>
  part !== null && tag !== undefined && tags.get(part) === tag;

export const noteReadFrom = (part: object | null, tag: string | undefined): void => {
  if (part !== null && tag !== undefined) tags.set(part, tag);
};
