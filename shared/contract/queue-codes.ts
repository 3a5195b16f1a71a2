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
] as const;
