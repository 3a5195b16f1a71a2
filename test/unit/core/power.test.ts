import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { followPower } from '#electron/core/power.ts';
import { whenAwake } from '#electron/http/awake.ts';

it('a laptop that goes to sleep locks what its rule says and begins nothing; it looks again when it wakes', async () => {
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
