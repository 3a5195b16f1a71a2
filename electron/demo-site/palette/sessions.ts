import { errors, jwtVerify, SignJWT } from 'jose';
import { sameText } from '../same-text.ts';
import type { Palette } from './types.ts';

const keyOf = ({ state }: Palette): Uint8Array => Buffer.from(state.jwtSecret, 'hex');

/** Vendor: it lives some 15 minutes; by the wall's clock, not by that of the site. */
export const newSession = (palette: Palette): Promise<string> =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(palette.account.emailId)
    .setIssuedAt()
    .setExpirationTime('15m')
    .sign(keyOf(palette));

export async function isSession(palette: Palette, token: string): Promise<boolean> {
  try {
    await jwtVerify(token, keyOf(palette), { algorithms: ['HS256'] });
    return true;
  } catch (error) {
    if (error instanceof errors.JOSEError) return false;
    throw error;
  }
}

export const isApiKey = ({ state, faults }: Palette, key: string): boolean =>
  !faults['palette-token-revoked'] && sameText(key, state.apiKey);

export const isAccount = ({ account }: Palette, emailId: string, password: string): boolean =>
  sameText(emailId, account.emailId) && sameText(password, account.password);
