import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createClipboardKeeper } from '#electron/core/clipboard.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const setUp = () => {
  const system = {
    text: '',
    read: () => Promise.resolve(system.text),
    write: async (text: string) => void (system.text = text),
    clear: () => void (system.text = ''),
  };
  const keeper = createClipboardKeeper(system);
  return { system, keeper, copy: keeper.handlers['clipboard.copy'] };
};

it('takes a dead secret off, and nothing else', async () => {
  const { system, copy } = setUp();
  await copy({ text: 'secret', diesInMs: 1_000 });
  await vi.advanceTimersByTimeAsync(999);
  expect(system.text).toBe('secret');
  await vi.advanceTimersByTimeAsync(1);
  expect(system.text).toBe('');
  await copy({ text: 'secret', diesInMs: 1_000 });
  system.text = 'from another program';
  await vi.advanceTimersByTimeAsync(1_000);
  expect(system.text).toBe('from another program');
});

it('gives every copy its own time, and a plain one none', async () => {
  const { system, copy } = setUp();
  await copy({ text: 'first', diesInMs: 1_000 });
  await vi.advanceTimersByTimeAsync(900);
  await copy({ text: 'first', diesInMs: 1_000 });
  await vi.advanceTimersByTimeAsync(900);
  expect(system.text).toBe('first');
  await copy({ text: 'first' });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(system.text).toBe('first');
});

it('does not leave a living secret behind', async () => {
  const { system, keeper, copy } = setUp();
  await copy({ text: 'secret', diesInMs: 60_000 });
  await keeper.close();
  expect([system.text, vi.getTimerCount()]).toEqual(['', 0]);
});

it('says so where there is no clipboard, or it is somebody else’s at the moment', async () => {
  const refused = { error: { code: 'clipboard-refused', params: {} } };
  const none = createClipboardKeeper(undefined).handlers['clipboard.copy'];
  expect(await none({ text: 'x' })).toEqual(refused);
  const { system, copy } = setUp();
  system.write = () => Promise.reject(new Error('busy'));
  expect(await copy({ text: 'x', diesInMs: 1 })).toEqual(refused);
});
