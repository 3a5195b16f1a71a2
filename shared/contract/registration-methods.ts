import { z } from 'zod';
import type { SavedFile } from '../model/saved-file.ts';
import type { FieldFinding } from '../model/user-data.ts';
import { userDataForm } from '../wire/user-data.ts';
import { method } from './method.ts';

/** Hosts that register. */
export const registrationMethods = {
  /**
   * User data as files: `user-data` and an empty `meta-data`, or with `iso` the site ISO that holds both. What is secret in
   * it leaves in these files only. What refuses (`checkUserData`) is the answer instead, the first of it.
   */
  'userData.save': method<{
    readonly files: readonly SavedFile[];
    readonly warnings: readonly FieldFinding[];
  }>()(z.object({ form: userDataForm, iso: z.boolean().default(false) })),
} as const;
