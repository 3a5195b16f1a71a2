import { describe, expect, it, vi } from 'vitest';
import { keychainOf } from '#electron/desktop/safe-vault.ts';

type Storage = Parameters<typeof keychainOf>[0];

const storage = (over: Partial<Storage> = {}): Storage => ({
  getSelectedStorageBackend: () => 'gnome_libsecret',
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text) => Promise.resolve(Buffer.from(`<${text}>`)),
  decryptStringAsync: (wrapped) =>
    Promise.resolve({ shouldReEncrypt: false, result: wrapped.toString().slice(1, -1) }),
  ...over,
});
const never = <T>(): Promise<T> => new Promise(() => undefined);

describe('the keychain of the desktop shell', () => {
  it('wraps and unwraps', async () => {
    const keychain = await keychainOf(storage(), 'linux');
    expect(await keychain?.unwrap(await keychain.wrap('key'))).toBe('key');
  });

  it.each(['basic_text', 'unknown'] as const)('%s counts as none on Linux', async (backend) => {
    expect(await keychainOf(storage({ getSelectedStorageBackend: () => backend }), 'linux')).toBeUndefined();
  });

  it('asks for no backend where only Linux has several', async () => {
    const getSelectedStorageBackend = (): never => {
      throw new Error('not on this platform');
    };
    for (const platform of ['darwin', 'win32'] as const)
      expect(await keychainOf(storage({ getSelectedStorageBackend }), platform)).toBeDefined();
  });

  it('that is not there, fails or does not answer keeps no window away', async () => {
    vi.useFakeTimers();
    const answers = [
      () => Promise.resolve(false),
      () => Promise.reject(new Error('no bus')),
      () => never<boolean>(),
    ];
    const found = answers.map((isAsyncEncryptionAvailable) =>
      keychainOf(storage({ isAsyncEncryptionAvailable }), 'linux'),
    );
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await Promise.all(found)).toEqual([undefined, undefined, undefined]);
    vi.useRealTimers();
  });
});
