import type { Task } from '../page.ts';

export const demo: Task = {
  title: 'The demo site',
  lead: 'Emulated hosts and a console of Palette on this laptop, to practise on. They speak the same protocol as real ones.',
  parts: [
    {
      title: 'Open and close',
      steps: [
        'Under Hosts, with no host in the list: **Open demo site**. Or start Fieldlink with `--demo 5`.',
        'The mark **Demo site** stays on screen as long as it is open.',
        '**Close demo site** leads back to your own hosts. Its records are kept apart from yours.',
      ],
    },
    {
      title: 'More than linking',
      points: [
        '**Console…** in the menu of a demo host shows its screen, and a QR code on it.',
        'A demo host can be switched on with user data, beside **Save site ISO**.',
        'Cluster, pairing and registration can be gone through to their ends.',
      ],
    },
  ],
};
