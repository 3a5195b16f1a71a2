import type { Task } from '../page.ts';

export const firstVisit: Task = {
  title: 'First visit',
  lead: 'From a laptop and a rack of hosts to a linked group. No internet is needed for any of it.',
  parts: [
    {
      title: 'Before you go',
      points: [
        'Practise: **Open demo site** under Hosts opens five emulated hosts on this laptop.',
        'Have the account of the hosts with you (a user of their operating system) and, if there is one, the list of their fingerprints.',
        'Have content bundles on the disk of the laptop, and a cable that fits.',
        'Know the network of the hosts. Where no DHCP serves it, know a free address for the laptop.',
      ],
    },
    {
      title: 'On site',
      steps: [
        'Connect the laptop to the switch of the hosts. Switch off Wi-Fi and VPN.',
        'Choose **Find hosts**, then **Start sweep**. Hosts that are plugged in later appear by themselves.',
        'Choose **Link to leader**. From hosts that are only found it leads through trust and sign-in by itself.',
        'Compare the fingerprints with the hosts, and choose **Trust**.',
        'Sign in once; the account is taken for the whole site.',
        'Read the plan: who leads, and what speaks against each host. Then press **Link 5 hosts**, or however many they are.',
        'Wait for **Done**: both ends list each other.',
      ],
    },
    {
      title: 'Before you leave',
      points: [
        '**Linked Edge Hosts** shows every host Healthy, and content Synced if you uploaded any.',
        '**Session** tells what was done, host by host; **Export report** saves it for the office, and **Sign out of all** ends the sessions.',
        'What waits for Palette stands in **Registration** > **Queue**: it goes from a place with internet.',
      ],
    },
  ],
};
