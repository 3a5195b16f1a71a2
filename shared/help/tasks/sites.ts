import type { Task } from '../page.ts';

export const sites: Task = {
  title: 'Sites and their clusters',
  lead: 'A site says which cluster, profiles and project its hosts belong to. Registering a host at a site makes its entry in Palette and its place in the cluster in one go.',
  parts: [
    {
      title: 'Register at a site',
      steps: [
        '**Registration** > **Sites**: add the site, or import the list (JSON, YAML, CSV).',
        '**Register at a site**: scan or type the host ID, and pick the site.',
        'Read the dry run: what is made and what is found. **Submit**.',
        'The host’s entry is made at once; its cluster when it has called in. Each step shows until it is **Ready**.',
      ],
    },
    {
      title: 'Mind',
      points: [
        'The VIP is free in that network: no host, device or other cluster has it.',
        'Control-plane hosts are odd in number: 1, 3 or 5.',
        'Without a console it waits in the queue. **Undo** takes back what is half done.',
      ],
    },
  ],
};
