import type { Sentence } from './sentence.ts';

/** The call itself and this laptop. */
export const callSentences = {
  'bad-input': [
    'Fieldlink did not understand that input ({field}).',
    'A value is missing, too long or of the wrong form.',
    'Correct it and try again.',
  ],
  'unknown-method': [
    'This part of Fieldlink does not know that request.',
    'The page is older or newer than the app behind it.',
    'Reload the page.',
  ],
  'caller-refused': [
    'The request was refused.',
    'It did not come from the Fieldlink window that this app opened.',
    'Use the window or the address that Fieldlink opened.',
  ],
  internal: [
    'Fieldlink failed inside. Nothing is known to be lost.',
    'A fault in Fieldlink itself; it is in the log.',
    'Try again. If it stays, restart Fieldlink and send the log.',
  ],
  'shell-lost': [
    'This page has lost the Fieldlink app behind it.',
    'The app was closed or the laptop slept.',
    'Start Fieldlink again; this page reconnects by itself while the app is back.',
  ],
  'unknown-host': [
    'That host is no longer in the list.',
    'It was forgotten or merged with another entry of the same edge host ID.',
    'Pick it again from Hosts.',
  ],
  'unknown-run': ['That work is no longer known.', 'It was dismissed.', 'Nothing to do.'],
  busy: [
    '{host} is already being worked on.',
    'An earlier action for it has not ended yet.',
    'Wait for that action to end, or cancel it.',
  ],
  'work-under-way': [
    'Hosts of this site are being worked on.',
    'Changing to another site would leave that work half done.',
    'Wait until it has ended, or cancel it.',
  ],
  cancelled: [
    'Cancelled.',
    'You stopped this action before it was sent to the host.',
    'Start it again when you are ready.',
  ],
  'note-too-long': [
    'The {field} is too long: at most {most} characters.',
    'It is read in a row of a table, or on one screen.',
    'Make it shorter; longer texts belong in your own documents.',
  ],
  'note-unprintable': [
    'The {field} holds a character that cannot be shown.',
    'It came along with text that was copied from another program.',
    'Type it by hand, or paste it as plain text.',
  ],
  'note-like-id': [
    'The name looks like an edge host ID or an address.',
    'It stands beside the real ones, and one host must not be taken for another.',
    'Choose words that say where the host is or what it is for. An ID or address can go into the notes.',
  ],
  'note-labels': [
    'There are more than {most} labels.',
    'Only a few of them can be read in a row.',
    'Remove some, or write the rest under Notes.',
  ],
  'data-dir-busy': [
    'The data folder {dir} is in use.',
    'Another Fieldlink has it open.',
    'Use the window that is already open (a file can be dropped on it), or start with another --data-dir.',
  ],
  'data-dir-lost': [
    'Another Fieldlink has taken over the data folder {dir}. This one ends.',
    'This one stood still for more than ten seconds, as a laptop does that sleeps.',
    'Go on in the window of the other one.',
  ],
  'file-damaged': [
    'The file {file} was damaged and has been set aside as {aside}.',
    'The laptop lost power while it was written, or something else changed it.',
    'Fieldlink went on without it. Check what it held: pins must be compared, settings set and remembered passwords typed again.',
  ],
  'file-restored': [
    'The file {file} was damaged. Fieldlink set it aside as {aside} and went back to the state before its last change.',
    'The laptop lost power while it was written, its disk is failing, or something else changed it.',
    'Check that your last change to hosts and settings is still there, and make it again if it is not.',
  ],
  'file-unreadable': [
    'The file {file} is there but cannot be read ({reason}).',
    'It belongs to another user, its permissions were changed, or the disk is failing.',
    'Make it readable and start Fieldlink again. Until then Fieldlink goes on without it and writes nothing over it.',
  ],
  'journal-damaged': [
    'The journal {file} has {lines} lines that cannot be read.',
    'The laptop lost power while a line was written, or something else changed the file.',
    'Nothing to do: the lines stay in the file, and Fieldlink goes on below them.',
  ],
  'file-not-saved': [
    'The file {file} could not be saved ({reason}).',
    'The disk is full or the folder is read-only.',
    'Free some space or make the folder writable; until then this is kept in memory only.',
  ],
  'demo-failed': [
    'The demo site did not start ({reason}).',
    'Its addresses or ports on this laptop are taken.',
    'Close other demo sites and try again.',
  ],
  'demo-running': [
    'The demo site is already open.',
    'You opened it before.',
    'Close it first to open another.',
  ],
  'demo-closed': [
    'The demo site is not open.',
    'It was closed, or this is a page of your own hosts.',
    'Open the demo site first.',
  ],
  'demo-host-refused': [
    'The demo host did not do it. Its words: {message}',
    'It is linked to others, or part of a cluster already.',
    'Choose another host, or unlink this one first.',
  ],
  'clipboard-refused': [
    'The text was not copied.',
    'The browser, or another program, refused access to the clipboard.',
    'Select the text shown and copy it by hand.',
  ],
} as const satisfies Record<string, Sentence>;
