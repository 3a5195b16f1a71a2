import type { Details } from './journal.ts';
import { sizeWord } from './sizes.ts';

/** A bundle that a run sent, as the journal has it. */
export interface SentContent {
  readonly name: string;
  readonly bytes: number;
  /** 64 lower-case hex digits; null as long as the file was not read. */
  readonly sha256: string | null;
}

const partOf = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined;

function operationIn({ operation = 'null' }: Details): unknown {
  try {
    return JSON.parse(operation);
  } catch {
    return null;
  }
}

/** What a line about a run tells of the bundle; null: it sends none, or tells it in words of a newer version. */
export function sentContent(details: Details): SentContent | null {
  const operation = operationIn(details);
  const file = partOf(operation, 'file');
  const [name, bytes] = [partOf(file, 'name'), partOf(file, 'bytes')];
  const sha256 = partOf(partOf(operation, 'known'), 'sha256');
  if (typeof name !== 'string' || typeof bytes !== 'number') return null;
  return { name, bytes, sha256: typeof sha256 === 'string' ? sha256 : null };
}

/** Enough of a digest to tell one build from another. */
const shownDigits = 12;

/** `18.4 GB · SHA-256 ab12cd34ef56…`. */
export const contentWord = ({ bytes, sha256 }: SentContent): string =>
  [sizeWord(bytes), ...(sha256 === null ? [] : [`SHA-256 ${sha256.slice(0, shownDigits)}…`])].join(' · ');
