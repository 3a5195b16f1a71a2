import { checkUserData } from '#shared/model/user-data.ts';
import { ok } from '#shared/model/result.ts';
import { siteFiles } from '../registration/site-files.ts';
import type { Handlers } from './types.ts';

/** `now`: epoch milliseconds, the date of what is on an ISO. */
export const registrationHandlers = (now: () => number = Date.now): Pick<Handlers, 'userData.save'> => ({
  'userData.save': ({ form, iso }) => {
    const findings = checkUserData(form);
    const refusal = findings.find(({ weight }) => weight === 'refuses');
    return Promise.resolve(
      refusal ? { error: refusal.fault } : ok({ files: siteFiles(form, iso, now()), warnings: findings }),
    );
  },
});
