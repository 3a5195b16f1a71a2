import { createHash } from 'node:crypto';
import type { BundleFile } from '#shared/model/content.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';
import { unreadable } from './bundle.ts';
import { readThrough } from './read-through.ts';

/** What the bytes of a file are put through besides their digest. */
export type Taster = (chunk: Buffer) => unknown;

export interface DigestOptions {
  readonly signal: AbortSignal;
  /** So many bytes are read, in all. */
  readonly reached?: (done: number) => void;
  readonly taste?: Taster | undefined;
}

export interface Digests {
  /** SHA-256 of the whole file, 64 lower-case hex digits. What was read before and looks the same is not read again. */
  of(file: BundleFile, options: DigestOptions): Promise<Result<string>>;
  /** The same, whatever was known of it. */
  anew(file: BundleFile, options: DigestOptions): Promise<Result<string>>;
}

/** A technician has a handful of bundles. */
const mostKept = 32;

async function digestOf(
  file: BundleFile,
  { signal, reached, taste }: DigestOptions,
): Promise<Result<string>> {
  const hash = createHash('sha256');
  let done = 0;
  try {
    for await (const chunk of readThrough(file.path, file.bytes)) {
      if (signal.aborted) return fail('cancelled');
      hash.update(chunk);
      taste?.(chunk);
      done += chunk.length;
      reached?.(done);
    }
  } catch (error) {
    return { error: unreadable(file.path, error) };
  }
  return done === file.bytes ? ok(hash.digest('hex')) : fail('bundle-changed', { file: file.name });
}

/** Kept in memory only, by path, size and time of the last change: a retry need not read twenty gigabytes again. */
export function createDigests(): Digests {
  const known = new Map<string, string>();
  const nameOf = ({ path, bytes, modifiedAt }: BundleFile): string =>
    JSON.stringify([path, bytes, modifiedAt]);

  const anew: Digests['anew'] = async (file, options) => {
    const name = nameOf(file);
    known.delete(name);
    const digest = await digestOf(file, options);
    if (!('ok' in digest)) return digest;
    for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size + 1 - mostKept)))
      known.delete(oldest);
    known.set(name, digest.ok);
    return digest;
  };
  return {
    of: (file, options) => {
      const digest = options.taste ? undefined : known.get(nameOf(file));
      return digest === undefined ? anew(file, options) : Promise.resolve(ok(digest));
    },
    anew,
  };
}
