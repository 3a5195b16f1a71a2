import { NotBuiltYet } from '../../parts/NotBuiltYet.tsx';
import type { Meanwhile } from '../../parts/NotBuiltYet.tsx';
import { ViewFrame } from '../../parts/ViewFrame.tsx';

const ways: readonly Meanwhile[] = [
  {
    title: 'Review a pairing request',
    steps: [
      'Open your Palette console in a browser and choose Clusters.',
      'Press Pair in the box on top and find the request by the pairing ID the host showed.',
      'Press Pair to take the cluster over for good, or Reject.',
    ],
  },
  {
    title: 'Look at the registered edge hosts',
    steps: [
      'Open your Palette console and choose the project.',
      'Choose Clusters, Edge Hosts tab. Ready hosts are free, In-Use ones belong to a cluster, Unpaired ones have not called in.',
    ],
  },
];

export function Console() {
  return (
    <ViewFrame title="Console" summary="Not built yet">
      <NotBuiltYet
        intro="Fieldlink does not talk to a Palette management console yet. Finding, linking and unlinking hosts needs none. For the rest use the console itself:"
        ways={ways}
      />
    </ViewFrame>
  );
}
