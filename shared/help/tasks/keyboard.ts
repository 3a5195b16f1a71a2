import type { Task } from '../page.ts';

export const keyboard: Task = {
  title: 'Keyboard',
  lead: 'Everything can be done without a mouse. On a Mac, ⌘ stands for Ctrl.',
  parts: [
    {
      title: 'Everywhere',
      rows: [
        [
          'F1',
          'Help about what is on screen, laid over it. Escape closes it, and you are back where you were.',
        ],
        ['Tab, Shift+Tab', 'To the next control, and back. The first stop is **Skip to content**.'],
        ['Enter', 'In a field of a dialog: does what the dialog is for.'],
        ['Escape', 'Closes a dialog or a menu, and shows all of a table that was narrowed.'],
        [
          'Ctrl+F',
          'Goes to the field that narrows the table, or that searches this help. Pressed once more it is the browser’s own.',
        ],
        ['Ctrl+1 … Ctrl+6', 'The six views of the menu, in the desktop app.'],
        ['Ctrl+O', 'Opens a sealed queue or a report, in the desktop app.'],
      ],
    },
    {
      title: 'In particular places',
      rows: [
        [
          'Arrow keys',
          'From tab to tab, from row to row in a folder, from host to host in the picture; Home and End go to the first and the last.',
        ],
        ['+, −, 0', 'Zoom of the picture.'],
        ['Alt+Up, Alt+Down', 'Moves an entry of the queue.'],
        ['Ctrl+V', 'Pastes a picture of a QR code where codes are scanned.'],
      ],
    },
  ],
};
