import type { FileKind } from './file-kinds.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';
import { largestSealed } from './vault.ts';

/** What sealed files begin with, as PNG's (ISO/IEC 15948 5.2): a program that takes one for text spoils it visibly. */
export const sealedMark = '\x89FLS\r\n\x1a\n';

/** So much of a file is read to see what it is; more only when somebody wants it opened. */
export const headBytes = 4_096;

/** Bytes: a journal's whole list of lines takes a third of it. */
const largestReport = 16_000_000;

const largestOf: Readonly<Record<FileKind, number>> = { queue: largestSealed, report: largestReport };

/** `opened-too-large` where far more is in it than Fieldlink ever saves; null: it may be read. */
export const tooLarge = (kind: FileKind, bytes: number): Fault | null =>
  bytes > largestOf[kind] ? fault('opened-too-large', { most: largestOf[kind] / 1_000_000 }) : null;

/** A visit as JSON (electron/core/visit-file.ts), also after another program wrote it anew. */
const reportHead = /^(\xef\xbb\xbf)?\s*\{[^]*?"format"\s*:\s*"fieldlink-visit"/;

/** By the first `headBytes` of a file, whatever its name is; null: neither of ours. */
export function kindOf(head: Uint8Array): FileKind | null {
  const text = String.fromCharCode(...head.subarray(0, headBytes));
  if (text.startsWith(sealedMark)) return 'queue';
  return reportHead.test(text) ? 'report' : null;
}
