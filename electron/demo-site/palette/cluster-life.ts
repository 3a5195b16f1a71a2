import { nodesOf, settled, withCluster } from './clusters.ts';
import type { ManagedCluster } from './cluster-types.ts';
import type { Palette } from './types.ts';

/** Site time until a node has come, or gone. Real ones need some ten minutes, to leave 15 to 25 (vendor: Scale a Cluster). */
const settleMs = 10_000;

/** Takes up whatever the plain state says is under way. */
function carryOn(palette: Palette, { uid, state, ...cluster }: ManagedCluster): void {
  const moving = nodesOf(cluster).filter((node) => node.state !== 'Running');
  if (moving.length === 0 && (state === 'Running' || state === 'Deleted')) return;
  const machineUids = new Set(moving.map(({ machineUid }) => machineUid));
  palette.clock.after(settleMs, () => {
    const known = palette.state.clusters.find((each) => each.uid === uid);
    if (known) palette.update(withCluster(palette.state, settled(known, machineUids)));
  });
}

export function changeCluster(palette: Palette, cluster: ManagedCluster): void {
  palette.update(withCluster(palette.state, cluster));
  carryOn(palette, cluster);
}

/** After a start from kept state. */
export function resumeClusters(palette: Palette): void {
  for (const cluster of palette.state.clusters) carryOn(palette, cluster);
}
