/** What waits for a console, as the journal has it (`electron/registration/queue/lines.ts`). */
const whats = {
  registration: 'Registration',
  'site-registration': 'Registration at a site',
  'token-request': 'Request for a registration token',
  'pairing-decision': 'Decision about a pairing request',
};
const states = {
  sending: 'sent',
  unknown: 'without an answer',
  created: 'taken by Palette',
  already: 'there before',
  refused: 'refused by Palette',
  ready: 'done',
  'by-hand': 'left to be done by hand',
  'handed-over': 'handed over to another laptop',
  undone: 'taken back',
};

/** By the kind of the line. */
export const queueWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(whats).flatMap(([what, name]) =>
      Object.entries(states).map(([state, came]) => [`${what}-${state}`, `${name} ${came}`]),
    ),
  ),
  'queue-exported': 'Queue exported',
  'queue-imported': 'Queue imported',
};
