import type { Sentence } from './sentence.ts';

/** What waits for Palette, and how it travels. */
export const queueSentences = {
  'sealed-not-a-sealed-file': [
    'This is no sealed file of Fieldlink.',
    'Another file was chosen, or a program on its way took it for text and changed it.',
    'Choose the file that Fieldlink saved, or copy it again.',
  ],
  'sealed-truncated': [
    'The sealed file is not all there.',
    'Copying it was cut short: a drive that was pulled out early, or a full one.',
    'Copy it again from where it was saved, and eject the drive before you pull it out.',
  ],
  'sealed-too-new': [
    'The sealed file is of format {version}; this Fieldlink reads {known}.',
    'It was sealed with a newer Fieldlink.',
    'Update Fieldlink on this laptop.',
  ],
  'sealed-too-old': [
    'The sealed file is of format {version}, which this Fieldlink does not read any more.',
    'It was sealed with a very old Fieldlink.',
    'Update Fieldlink on the laptop that it comes from, and seal it anew there.',
  ],
  'sealed-too-large': [
    'That is too large for a sealed file: at most {most} MB.',
    'Far more waits than one visit makes, or it is no file of Fieldlink.',
    'Seal it in parts.',
  ],
  'sealed-wrong-passphrase-or-changed': [
    'The sealed file did not open, and nothing of it was taken.',
    'The passphrase is another one, or the file was changed or damaged since it was sealed: which of the two, nobody can tell.',
    'Check caps lock, keyboard layout and the blanks between the words. If you are sure of it, copy the file again.',
  ],
  'chain-too-long': [
    'That takes more than {most} QR codes.',
    'A code holds little, and each has to be scanned.',
    'Save it as a sealed file instead, or take less at once.',
  ],
  'chain-not-joined': [
    'The codes were all read, but they do not make a whole.',
    'One was read wrong, or another code was made to look like one of them.',
    'Scan them again from the screen that shows them.',
  ],
  'queue-token-inactive': [
    'The registration token “{name}” is in Palette already, and switched off.',
    'It was made for this request before, perhaps from another laptop, and somebody has deactivated it since.',
    'Activate it under Registration Tokens in Console, or queue a new one.',
  ],
  'queue-not-editable': [
    'This can no longer be changed.',
    'It is under way, Palette has something of it already, or another laptop may send it as it was.',
    'Look how it goes on. If it is wrong, undo or remove it and queue it anew.',
  ],
  'queue-not-by-hand': [
    'This is not left to be done by hand.',
    'Fieldlink sends it itself, or it is done already.',
    'Look at its state in the queue.',
  ],
  'queue-nothing-made': [
    'There is nothing to take back.',
    'Fieldlink made nothing in Palette for it, or that is taken back already.',
    'Remove it from the queue, if you do not want it.',
  ],
  'queue-nothing-left': [
    'There is nothing to hand over.',
    'The queue is empty, or all of it is done or just being sent.',
    'Queue something first, or wait until it shows how it ended.',
  ],
  'queue-undo-unfinished': [
    'Taking it back is not finished.',
    'It is just being done, or Fieldlink was stopped in the middle of it.',
    'If it stays like this, choose Undo again: what is gone already is no trouble.',
  ],
  'queue-file-foreign': [
    'The file opened, but it holds no queue.',
    'Something else was sealed with this passphrase.',
    'Choose the file that was exported from the queue.',
  ],
  'queue-file-version': [
    'The queue in this file is of format {version}; this Fieldlink reads {known}.',
    'It was exported with another version of Fieldlink.',
    'Update Fieldlink where it is older, and export again if need be.',
  ],
} as const satisfies Record<string, Sentence>;
