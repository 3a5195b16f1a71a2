import type { Task } from '../page.ts';

export const pair: Task = {
  title: 'Pair a cluster with Palette',
  lead: 'A local cluster is handed over to Palette, once and for good. Afterwards only Palette manages it, and its hosts refuse local operations.',
  parts: [
    {
      title: 'What has to hold',
      points: [
        'The cluster is **Running** and every node healthy.',
        'Every host of the cluster, not only this laptop, reaches Palette.',
        'You have a registration token, and somebody a role with `clusterPair` in Palette.',
        'Palette has profiles whose latest versions hold exactly the packs of the cluster: see **Profile match**.',
        'The vendor lists clusters of several nodes as a known issue. Ask before you send.',
      ],
    },
    {
      title: 'On the hosts',
      steps: [
        '**Settings**, tab **Settings**, Viewing a control-plane host: **Centrally Managed**.',
        'Type the **Palette API endpoint** (without `https://`) and the **Registration token**.',
        '**Verify connection** asks the hosts and changes nothing. Then **Pair**.',
        'Keep the **Pairing ID**: it is shown large, to copy, and as a QR code.',
      ],
    },
    {
      title: 'In Palette',
      steps: [
        '**Clusters**, the box on top, **Pair**. Find the request by its pairing ID, **Pair**.',
        'Read the warning, tick **I understand**, **Confirm**.',
        'Go through the wizard **Pair Cluster**: name, profiles, review, **Validate**, **Pair cluster**.',
      ],
      text: 'The view **Console** does the same where the console offers it; else it opens Palette’s own page.',
    },
    {
      title: 'Take it back',
      text: '**Cancel Pairing Request**, as long as nobody has accepted it. If the hosts do not reach Palette at that moment, its entry stays there: reject it by its pairing ID.',
    },
  ],
};
