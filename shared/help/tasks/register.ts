import type { Task } from '../page.ts';

export const register: Task = {
  title: 'Register hosts',
  lead: 'Centrally managed hosts become known to Palette by a token in their user data, or by their ID. This is not for hosts that you link and pair.',
  parts: [
    {
      title: 'By token: the host does it',
      steps: [
        '**Registration** > **Registration Tokens** > **Add New Registration Token**: name, default project, expiration date, **Confirm**.',
        'Put it into the user data of the host: see the page about user data.',
        'The host registers when it starts. It then shows under **Clusters** > **Edge Hosts** as **Ready**.',
      ],
    },
    {
      title: 'By ID: you do it',
      steps: [
        '**Console** > **Edge Hosts** > **Add Edge Hosts**.',
        'Type or paste the **Edge Host IDs**, scan their QR codes, or take hosts found on the LAN. Slips and look-alikes are found before anything is sent.',
        'Each ID gets its result. It is **Unpaired** until the host calls in, then **Ready**.',
      ],
    },
    {
      title: 'A host never appears',
      points: [
        'Its user data names a project that does not exist, or none, and its token has no default project: nothing says so anywhere.',
        'Its token is inactive or expired.',
        'It does not reach the endpoint: DNS, proxy, firewall, clock.',
        'An old entry with its ID is still there: delete it first.',
      ],
    },
  ],
};
