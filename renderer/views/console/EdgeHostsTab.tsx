import { NotBuiltYet } from '../../parts/NotBuiltYet.tsx';
import type { Meanwhile } from '../../parts/NotBuiltYet.tsx';

const ways: readonly Meanwhile[] = [
  {
    title: 'Look at the registered edge hosts',
    steps: [
      'Open your Palette console and choose the project.',
      'Choose Clusters, Edge Hosts tab. Ready hosts are free, In-Use ones belong to a cluster, Unpaired ones have not called in.',
    ],
  },
];

/** vendor: Palette > Clusters > Edge Hosts tab. */
export function EdgeHostsTab() {
  return <NotBuiltYet intro="Fieldlink does not list registered edge hosts yet. Until then:" ways={ways} />;
}
