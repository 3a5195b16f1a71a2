import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';

it('a laptop that goes to sleep locks what its rule says and begins nothing; it looks again when it wakes', async () => {
  // What the process knows of its sleep is its own from here on.
  vi.resetModules();
  const { followPower } = await import('#electron/core/power.ts');
  const { whenAwake } = await import('#electron/http/awake.ts');
  const system = new EventEmitter();
  const lockIfIdle = vi.fn();
  const power = {
    onSuspend: (fn: () => void) => system.on('suspend', fn),
    onResume: (fn: () => void) => system.on('resume', fn),
  };
  const off = followPower(power, lockIfIdle);
  system.emit('suspend');
  expect(lockIfIdle).toHaveBeenCalledTimes(1);
  const act = vi.fn(() => Promise.resolve('sent'));
  const begun = whenAwake(act);
  await Promise.resolve();
  expect(act).not.toHaveBeenCalled();
  system.emit('resume');
  expect(await begun).toBe('sent');
  expect(lockIfIdle).toHaveBeenCalledTimes(2);
  off();
});
