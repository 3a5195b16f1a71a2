/** Of what waits for Palette, and the sealed files and QR codes by which it travels. */
export const queueCodes = [
  'sealed-not-a-sealed-file',
  'sealed-truncated',
  'sealed-too-new',
  'sealed-too-old',
  'sealed-too-large',
  'sealed-wrong-passphrase-or-changed',
  'chain-too-long',
  'chain-not-joined',
  'queue-token-inactive',
  'queue-not-editable',
  'queue-not-by-hand',
  'queue-nothing-made',
  'queue-nothing-left',
  'queue-undo-unfinished',
  'queue-file-foreign',
  'queue-file-version',
] as const;
