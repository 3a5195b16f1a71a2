import type { Task } from '../page.ts';

export const userData: Task = {
  title: 'User data and site ISO',
  lead: 'User data tells a host at its start who it is and where it belongs. Fieldlink writes it, checked, with no console needed.',
  parts: [
    {
      title: 'Write it',
      steps: [
        '**Registration** > **User data**: fill in what you need. The file stands beside the form; a mistake shows at its field.',
        '**Save site ISO** for a USB stick, or **Save files** for `user-data` and `meta-data`.',
        'Write the ISO to a stick (it is not bootable; a warning about that is harmless), plug it in, and switch the host on.',
      ],
    },
    {
      title: 'Fields that decide most',
      rows: [
        [
          'managementMode',
          '`local` for hosts that you link and pair, `central` (the default) for hosts that register.',
        ],
        ['enableMultiNode', '`true` on every host that shall be linked; `false` is the default.'],
        ['paletteEndpoint', 'The bare name, `api.spectrocloud.com`, without `https://`.'],
        ['edgeHostToken', 'A registration token. Needed for every kind of registration with current agents.'],
        ['projectName', 'Goes before the default project of the token. A wrong one fails without a word.'],
        ['name', 'Replaces the edge host ID as a whole.'],
      ],
    },
    {
      title: 'What is secret in it',
      text: 'Tokens and passwords are in the file in clear, as the host needs them. Fieldlink keeps none of it: what is secret is gone when you leave the page. Erase the stick afterwards.',
    },
  ],
};
