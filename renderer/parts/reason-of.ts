import { explain } from '#shared/contract/sentences/index.ts';
import type { Fault } from '#shared/model/result.ts';

/** Why a control is off, and what would turn it on, in one breath. */
export function reasonOf(verdict: Fault | null): string | null {
  if (!verdict) return null;
  const { what, next } = explain(verdict);
  return `${what} ${next}`;
}
