import type { Host } from './types.ts';

/** One direction only: a firewall that stops follower→leader leaves the way back open. */
export function isCut(from: Host, to: { readonly id: string }): boolean {
  const cut = from.faults['path-cut'];
  return cut !== undefined && (cut.includes('*') || cut.includes(to.id));
}

export const canReach = (from: Host, to: Host): boolean =>
  from.live.listening() && to.live.listening() && !isCut(from, to.state);
