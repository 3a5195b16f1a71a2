import type { Task } from '../page.ts';

export const link: Task = {
  title: 'Link hosts',
  lead: 'Hosts are linked so that they can form a cluster of several nodes. One leads; the others follow, and get its content and settings.',
  parts: [
    {
      title: 'What has to hold',
      points: [
        'Every host is locally managed: `stylus.managementMode: local`.',
        'Multi-node is on at every host: `stylus.enableMultiNode: true`. Both are set at the installation.',
        'All are deployed in one way, appliance mode or agent mode; in agent mode with one operating system.',
        'All are in one network, reach each other on TCP 5080, and have addresses that do not change. The address of a linked host cannot be changed.',
        'No follower runs a cluster. The leader may.',
      ],
    },
    {
      title: 'All at once',
      steps: [
        'Under Hosts tick the hosts, or none for all that are shown, and choose **Link to leader**.',
        'Read the plan. Change the leader if you like; open a host to see what was checked, and mend it on the spot.',
        'Press **Link 5 hosts**, or however many they are. Each host gets a fresh token of the leader, with nothing to copy.',
        '**Done** means that both ends list each other. **Retry failed** takes up the rest.',
      ],
    },
    {
      title: 'One host, as in Local UI',
      steps: [
        '**Linked Edge Hosts**, Viewing the leader: **Generate token**, then **Copy**. The token lives two minutes; the next one comes by itself.',
        'Viewing the follower: **Link this device to another**, paste the token, **Confirm**.',
      ],
    },
    {
      title: 'Order of work',
      text: 'Fixed addresses first, then link, then upload content, then create the cluster in Local UI (**Cluster** > **Create cluster**).',
    },
  ],
};
