import { explain } from '#shared/contract/sentences/explain.ts';
import type { Fault } from '#shared/model/result.ts';
import { shortenIds } from './shorten-ids.ts';

/** Why a control is off, and what would turn it on, in one breath. */
export function reasonOf(verdict: Fault | null): string | null {
  if (!verdict) return null;
  const { what, next } = explain(shortenIds(verdict));
  return `${what} ${next}`;
}
