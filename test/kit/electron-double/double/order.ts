import type { Order } from '../electron-wire.ts';

/** To the test; nobody listens once it is gone, and then neither does anybody care. */
export const order = (message: Order): void => {
  process.send?.(message, () => undefined);
};
