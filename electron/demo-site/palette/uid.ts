import { randomBytes } from 'node:crypto';

/** As Palette names everything: 24 hexadecimal digits. */
export const newUid = (): string => randomBytes(12).toString('hex');
