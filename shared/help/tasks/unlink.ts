import type { Task } from '../page.ts';

export const unlink: Task = {
  title: 'Unlink hosts',
  lead: 'Only followers are unlinked. The host leaves both tables, keeps its content, and can be linked again.',
  parts: [
    {
      title: 'From the leader',
      steps: [
        '**Linked Edge Hosts**, Viewing the leader.',
        'The **three-dot button** next to the address of the host, **Unlink**, **Confirm**. Or tick several and unlink them in one go.',
      ],
    },
    {
      title: 'From the follower',
      steps: ['**Linked Edge Hosts**, Viewing the follower.', '**Unlink** in the upper right, **Confirm**.'],
    },
    {
      title: 'The host is In-Use',
      steps: [
        'A host that a cluster uses has to leave it first: in Local UI **Cluster** > **Nodes**, the pool, delete the node, **Confirm**.',
        'Wait 15 to 25 minutes, until the host is **Ready**.',
        'Unlink it. That its leader is In-Use does not matter.',
      ],
    },
    {
      title: 'The other end is out of reach',
      text: 'Unlink at the end that you reach. What the other one still believes is shown as half-unlinked when it is back, with **Repair**. For a host that is gone for good the leader’s side is all there is to do.',
    },
  ],
};
