import type { OpenedFile } from '#shared/model/opened.ts';
import type { Result } from '#shared/model/result.ts';

/** A file that waits for a person, wherever it came from. */
export type Waiting = OpenedFile & {
  /** The whole of it, now that the person wants it. */
  read(): Promise<Result<Blob>>;
  /** It is opened, or not wanted. */
  dismiss(): void;
};

/** Where its kind is known. */
export type Openable = Extract<Waiting, { readonly bytes: number }>;
