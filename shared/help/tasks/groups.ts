import type { Task } from '../page.ts';

export const groupsTask: Task = {
  title: 'Leaders and groups',
  lead: 'Who leads is what the hosts say, not what Fieldlink decides. Where they disagree, every claim is shown.',
  parts: [
    {
      title: 'Who leads when',
      rows: [
        ['No cluster', 'One leader. Content is uploaded there, and there the cluster is created.'],
        [
          'With a cluster',
          'Every control-plane host gives out tokens and acts as leader; what is done on one reaches all.',
        ],
        [
          'Cluster deleted',
          'All hosts are Ready and still linked. The host that it was deleted on leads alone.',
        ],
      ],
    },
    {
      title: 'Move a group to another leader',
      steps: [
        '**Linked Edge Hosts**, Viewing the old leader: **Move group**.',
        'Choose the new leader, and read what speaks against it.',
        'Fieldlink unlinks, verifies, stops token generation and links, as one piece of work that can be taken up again.',
      ],
    },
    {
      title: 'A leader steps back',
      text: 'Red **Stop token generation**, when no followers and no cluster are left. The vendor publishes no operation for it: on most hosts that one click is made in Local UI, and Fieldlink checks the outcome.',
    },
    {
      title: 'Half-unlinked and stale links',
      text: 'They come from hosts that were out of reach at the wrong moment, or reset without leaving their cluster. Sign in to both ends: Fieldlink compares what they say, and **Repair** names the end that it unlinks.',
    },
  ],
};
