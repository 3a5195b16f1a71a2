import { tidy } from './tidy.ts';

/**
 * A refusal arrives in one of four shapes: v1Error, a bare JSON string (`apiError`, the vendor's default response), plain
 * text, or nothing, since v1BadRequest and its kin have no schema at all. One reader for all of them, which never throws:
 * the body comes from a machine that already failed once.
 */
export interface WireError {
  readonly code: string | null;
  readonly message: string | null;
  readonly details: Readonly<Record<string, unknown>> | null;
}

const longestBody = 65_536;
const longestMessage = 600;
const longestCode = 80;
const nothing: WireError = { code: null, message: null, details: null };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function lineOf(value: unknown, longest: number): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return tidy(String(value), longest) || null;
}

function parsed(body: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(body) as unknown };
  } catch {
    return null;
  }
}

const own = (record: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;

export function readWireError(body: string): WireError {
  const json = body.length > longestBody ? null : parsed(body);
  if (!json) {
    // A page of markup says nothing to a technician; the status code and the caller's own sentence do.
    const markup = body.slice(0, 200).trimStart().startsWith('<');
    return markup ? nothing : { ...nothing, message: lineOf(body, longestMessage) };
  }
  if (!isRecord(json.value)) return { ...nothing, message: lineOf(json.value, longestMessage) };
  const details = own(json.value, 'details');
  return {
    code: lineOf(own(json.value, 'code'), longestCode),
    message: lineOf(own(json.value, 'message'), longestMessage),
    details: isRecord(details) ? details : null,
  };
}
