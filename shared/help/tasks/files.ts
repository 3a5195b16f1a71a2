import type { Task } from '../page.ts';

export const files: Task = {
  title: 'When Fieldlink has trouble',
  lead: 'Its window, its files and this laptop. Hosts are not harmed by it: they go on without Fieldlink.',
  parts: [
    {
      title: 'First',
      steps: [
        'Read the notice at the foot of the window: it stays until it is read.',
        'Reload the page; if that does not help, close Fieldlink and start it again.',
        'See that the disk of the laptop has room.',
      ],
    },
    {
      title: 'Ask for help',
      steps: [
        '**About** > **Copy** gives version, system and data folder as text. No passwords and no host names are in it.',
        'Add the file `fieldlink.log` from the data folder, and the code of the error: it is at the head of its help page.',
      ],
    },
    {
      title: 'Start over',
      text: 'Start with another data folder (`--data-dir DIR`): the old one stays as it is. Hosts are then to be trusted and signed in to anew.',
    },
  ],
};
