import { afterEach, expect, it, vi } from 'vitest';
import { createClient } from '#shared/contract/client.ts';
import { keepAttending } from '#renderer/store/attention.ts';
import { scriptedTransport } from './kit/scripted-transport.ts';

afterEach(() => vi.useRealTimers());

it('a page tells that it can be seen for as long as it can, and at once when it can again', async () => {
  vi.useFakeTimers();
  const app = scriptedTransport();
  let hidden = false;
  let show = (): void => undefined;
  const stop = keepAttending(createClient(app), {
    isHidden: () => hidden,
    onVisible: (fn) => {
      show = fn;
      return () => undefined;
    },
  });
  const told = (): number => app.sent.filter(({ method }) => method === 'hosts.attend').length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told()).toBe(3);
  hidden = true;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(told()).toBe(3);
  hidden = false;
  show();
  await vi.advanceTimersByTimeAsync(0);
  expect(told()).toBe(4);
  stop();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(told()).toBe(4);
});
