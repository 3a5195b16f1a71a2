import type { SafeStorage } from 'electron';
import type { Keychain } from '../vault/keys.ts';

type Storage = Pick<
  SafeStorage,
  'getSelectedStorageBackend' | 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'
>;

/** A keychain that asks the technician something at the start must not keep the window away. */
const answerWithinMs = 3_000;

const late = (): Promise<boolean> =>
  new Promise((resolve) => {
    setTimeout(resolve, answerWithinMs, false).unref();
  });

/**
 * The laptop's keychain, once Electron is ready; undefined where there is none. vendor (Electron): on Linux `basic_text`
 * encrypts under a key that everybody knows, so it counts as none.
 */
export async function keychainOf(
  storage: Storage,
  platform: NodeJS.Platform = process.platform,
): Promise<Keychain | undefined> {
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend()))
    return undefined;
  const isThere = storage.isAsyncEncryptionAvailable().catch(() => false);
  if (!(await Promise.race([isThere, late()]))) return undefined;
  return {
    wrap: (text) => storage.encryptStringAsync(text),
    unwrap: async (wrapped) => (await storage.decryptStringAsync(wrapped)).result,
  };
}
