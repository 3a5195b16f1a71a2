import { useMemo, useState } from 'react';
import type { HostRecord } from '#shared/model/host.ts';
import type { PlannedHost } from '#shared/model/link-plan.ts';
import { planLink } from '#shared/model/link-plan.ts';

/**
 * The plan, worst first as long as the checks are under way; then every row keeps its place, so that what has just been
 * mended does not jump away from under the pointer. `leader` null: there is none to plan for.
 */
export function usePlan(
  chosen: readonly HostRecord[],
  leader: HostRecord | undefined,
  all: readonly HostRecord[],
  isMoving: boolean,
): readonly PlannedHost[] {
  const plan = useMemo(() => (leader ? planLink(chosen, leader, all) : []), [chosen, leader, all]);
  const [order, setOrder] = useState<{ leader: string; places: ReadonlyMap<string, number> } | null>(null);
  if (leader && !isMoving && plan.length > 0 && order?.leader !== leader.key)
    setOrder({ leader: leader.key, places: new Map(plan.map(({ host }, index) => [host.key, index])) });
  return useMemo(() => {
    if (order?.leader !== leader?.key) return plan;
    const placeOf = ({ host }: PlannedHost): number => order?.places.get(host.key) ?? 0;
    return [...plan].sort((a, b) => placeOf(a) - placeOf(b));
  }, [plan, order, leader]);
}
