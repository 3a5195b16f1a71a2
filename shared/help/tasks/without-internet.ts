import type { Task } from '../page.ts';

export const withoutInternet: Task = {
  title: 'Without internet',
  lead: 'Fieldlink needs none. Only what is for Palette waits, in the queue, until this laptop or another one has a connection.',
  parts: [
    {
      title: 'What works without',
      points: [
        'Finding, trusting, signing in, linking, unlinking, moving, uploading content.',
        'User data, site ISO, QR codes, labels, scanning, profile match with an imported file.',
        'Registering hosts and sites, asking for tokens, rejecting requests: as entries of the queue.',
        'This help. Nothing of Fieldlink is fetched from anywhere.',
      ],
    },
    {
      title: 'The queue',
      points: [
        '**Registration** > **Queue** sends in order, by itself, once you are signed in under Console. A restart loses none of it.',
        'Move an entry with Alt+Up and Alt+Down, edit it, send it alone with **Send now**, take it back with **Undo**.',
        '**Mark done** is for what only a person can do in Palette.',
      ],
    },
    {
      title: 'By another laptop',
      steps: [
        '**Export** seals the queue, as a file or as QR codes to scan from this screen. Note the words: they are shown once.',
        'Carry the file over, and the words by another way.',
        'There choose **Import**, type the words, and press **Send from this laptop**.',
        'What the other laptop has done is found when this one is online, and not done twice.',
      ],
    },
  ],
};
