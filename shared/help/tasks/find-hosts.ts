import type { Task } from '../page.ts';

export const findHosts: Task = {
  title: 'Find hosts',
  lead: 'A host is found when its Local UI answers, usually on port 5080. Looking changes nothing at a host and sends it nothing secret.',
  parts: [
    {
      title: 'Ways to find them',
      rows: [
        [
          'Find hosts',
          'Its **Start sweep** searches the networks of this laptop and any subnet you type, such as `10.10.0.0/24`, and listens for hosts that announce themselves.',
        ],
        [
          'Type an address',
          'Above the list: `10.10.0.21` or `10.10.0.21:5080`, as the console of the host shows it.',
        ],
        ['Lists', 'Paste or open a list of addresses or edge host IDs in **Find hosts**.'],
        [
          'By themselves',
          'While the list is open, hosts that are plugged in appear; hosts that are linked name one another once you are signed in.',
        ],
      ],
    },
    {
      title: 'A host does not appear',
      steps: [
        'Look at the host: it is on, its network light blinks, and its console shows an address.',
        'Choose **Why can’t I see my host?** and type that address. It looks at each link of the chain and says what is broken.',
        'Do what it says, and choose **Look again**.',
      ],
    },
    {
      title: 'Many hosts',
      points: [
        'The field above the table narrows it: all words must match, and a minus leaves out: `till -spare`.',
        'Sort by any heading; group by leader, state, label or network; tick by rule under **Select**.',
        '**Picture**, beside **Table**, shows who leads whom; arrow keys walk through it.',
        '**Name and notes…** in the menu of a host gives it a name that people on site understand.',
      ],
    },
  ],
};
