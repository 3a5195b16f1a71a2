import { z } from 'zod';
import type { HostScreen } from '../model/host-screen.ts';
import { userDataForm } from '../wire/user-data.ts';
import { key, method, nothing } from './method.ts';

/** Of the demo site; all but `demo.open` and `demo.close` are refused without one (`demo-closed`). */
export const demoMethods = {
  'demo.open': method<{ hosts: number }>()(z.object({ hosts: z.int().min(1).max(1000).default(5) })),
  'demo.close': method<null>()(nothing),
  /** A cluster of this host and its followers, which real ones get in Local UI. */
  'demo.cluster': method<null>()(z.object({ key })),
  /** What a technician is given for its console. */
  'demo.access': method<{ readonly endpoint: string; readonly registrationToken: string }>()(nothing),
  /**
   * Switches this host on with this user data, as a stick would bring it. What `checkUserData` refuses is the answer
   * instead, the first of it.
   */
  'demo.boot': method<null>()(z.object({ key, form: userDataForm })),
  /** What stands on the screen of this host. */
  'demo.screen': method<HostScreen>()(z.object({ key })),
} as const;
