import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** The user's keychain, alike at every start: a test that wants one names its secret. Without it: `basic_text`. */
const secret = process.env['ELECTRON_DOUBLE_KEYCHAIN'];
const key = createHash('sha256')
  .update(secret ?? 'peanuts')
  .digest();

/** As Electron's: `basic_text` encrypts too, under a key that everybody knows. */
export const safeStorage = {
  getSelectedStorageBackend: () => (secret === undefined ? 'basic_text' : 'gnome_libsecret'),
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text: string) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Promise.resolve(Buffer.concat([nonce, cipher.getAuthTag(), sealed]));
  },
  decryptStringAsync: async (wrapped: Buffer) => {
    const cipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, 12));
    cipher.setAuthTag(wrapped.subarray(12, 28));
    const result = Buffer.concat([cipher.update(wrapped.subarray(28)), cipher.final()]).toString('utf8');
    return Promise.resolve({ shouldReEncrypt: false, result });
  },
};
