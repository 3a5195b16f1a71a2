import { z } from 'zod';
import { key, method } from './method.ts';

/**
 * Files that the laptop's system handed over: they wait in the topic `app` (`opened`). No path comes from a page: it knows
 * of a file what the core tells, and its content once a person has confirmed.
 */
export const openedMethods = {
  /** A person confirmed: the whole of it. It goes on waiting, as what is made of it may fail. */
  'opened.read': method<{ readonly base64: string }>()(z.object({ id: key })),
  /** It waits no more: it was opened, or is not wanted. */
  'opened.dismiss': method<null>()(z.object({ id: key })),
} as const;
