import { z } from 'zod';
import type { Fault } from '../model/result.ts';
import type { SavedFile } from '../model/saved-file.ts';
import type { Finding } from '../model/finding.ts';
import type { SiteStep } from '../model/site-plan.ts';
import { method, nothing } from './method.ts';
import { registrationSite, uid } from './queue-shapes.ts';

export interface SiteCheck {
  readonly findings: readonly Finding[];
  readonly steps: readonly SiteStep[];
}

const ids = z.array(uid).min(1).max(5_000);

/** The catalogue of sites that hosts are registered at (domain §1.16), of this laptop. Nothing is asked of anybody. */
export const siteMethods = {
  /** Without an ID it is a new one. What `checkSite` refuses is the answer instead, the first of it. */
  'sites.save': method<{ readonly id: string }>()(
    z.object({ site: registrationSite.extend({ id: uid.nullable() }) }),
  ),
  /** What is queued for one of them goes on as it was. */
  'sites.remove': method<null>()(z.object({ ids })),
  /**
   * JSON or YAML as `sites.export` writes it, CSV with headings, or option texts of the vendor's sample app
   * (`clusterName;profileUid1,profileUid2`), told apart by what they are. Those of the same ID, else of the same name, are
   * replaced. `unread`: what of it could not be read, by line.
   */
  'sites.import': method<{
    readonly added: number;
    readonly replaced: number;
    readonly unread: readonly Fault[];
  }>()(z.object({ text: z.string().max(4_000_000) })),
  'sites.export': method<SavedFile>()(nothing),
  /**
   * What sending it would come to, with the vendor's `validate` where a cluster is to be made: asks the console that is signed
   * in to, and changes nothing. `steps`: what is still to be done, in order; none where something refuses, or all is done.
   */
  'sites.check': method<SiteCheck>()(
    z.object({
      ...{ site: registrationSite, hostId: z.string().max(2_000) },
      pool: z.enum(['control-plane', 'worker']),
      how: z.enum(['create', 'join', 'either']),
    }),
  ),
} as const;
