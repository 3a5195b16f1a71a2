import type { FileKind } from './file-kinds.ts';
import type { Fault } from './result.ts';

/** A file that the laptop's system has handed over. Nothing but its head was read: a person decides what becomes of it. */
export type OpenedFile = {
  readonly id: string;
  /** Without its folder, in one line: to be shown, never to be opened by. */
  readonly name: string;
} & (
  | { readonly kind: FileKind; readonly bytes: number }
  /** It cannot be opened. */
  | { readonly kind: null; readonly fault: Fault }
);

/** Whoever hands over more at once is no person. */
export const mostOpened = 8;

/** In characters: the end of a longer name is not shown. */
export const longestName = 120;
