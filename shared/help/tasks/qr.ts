import type { Task } from '../page.ts';

export const qr: Task = {
  title: 'QR codes and labels',
  lead: 'Codes carry edge host IDs from screen to screen and onto the rack, without typing.',
  parts: [
    {
      title: 'Scan',
      points: [
        '**Scan QR code** reads by camera, from a picture file, or from the clipboard; several codes at once where several are asked for.',
        'Nothing that a code says is opened. You see the ID and confirm it.',
        'Is the code drawn badly on a virtual machine, give that machine 8 MB of video memory or more.',
      ],
    },
    {
      title: 'Make',
      points: [
        '**Registration** > **QR**: the code of one host, to show, save as PNG or SVG, or print.',
        '**Registration** > **Labels**: sheets of them, A4 and Letter, from any free label on. **Calibration page** puts right what the printer is off by.',
      ],
    },
  ],
};
