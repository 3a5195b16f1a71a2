import { z } from 'zod';
import { flag, id, maybe, text } from '../tolerant.ts';
import { items } from './meta.ts';

export const authenticateQuery = z.strictObject({ setCookie: z.boolean().optional() });

/** vendor: v1AuthLogin */
export const authLogin = z.strictObject({
  emailId: z.string().min(1),
  password: z.string().min(1),
  org: z.string(),
});

/** vendor: v1UserToken. `isMfa`: the session is none before a second factor was given, which no operation takes. */
export const userToken = z.object({ Authorization: z.string().min(1).max(16_384), isMfa: flag });

export const projectsQuery = z.strictObject({ name: z.string().optional() });

const project = z.object({ metadata: maybe(z.object({ uid: id, name: text })) });
/** vendor: v1ProjectsMetadata. */
export const projectsMetadata = z.object({ items: items(project) });
