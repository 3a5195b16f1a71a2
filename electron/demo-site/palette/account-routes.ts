import { z } from 'zod';
import { projectList } from './projects.ts';
import { refusals } from './refusals.ts';
import type { PaletteRoute } from './route.ts';
import { ok } from './route.ts';
import { isAccount, isSession, newSession } from './sessions.ts';

const login = z.object({ emailId: z.string(), password: z.string() });
const userToken = (Authorization: string) => ok({ Authorization, isMfa: false });

export const accountRoutes: readonly PaletteRoute[] = [
  {
    ...{ method: 'POST', path: '/v1/auth/authenticate', auth: 'none' },
    async handle({ palette, body }) {
      const given = login.safeParse(body);
      if (!given.success) return refusals.invalid('emailId and password are required');
      const { emailId, password } = given.data;
      if (!isAccount(palette, emailId, password)) return refusals.credentials;
      return userToken(await newSession(palette));
    },
  },
  {
    ...{ method: 'GET', path: '/v1/auth/refresh/:token', auth: 'none' },
    handle: async ({ palette, params }) =>
      (await isSession(palette, params['token'] ?? ''))
        ? userToken(await newSession(palette))
        : refusals.unauthenticated,
  },
  {
    ...{ method: 'GET', path: '/v1/dashboard/projects/metadata', auth: 'account' },
    handle: ({ query: { name } }) =>
      ok({
        items: projectList
          .filter((project) => name === undefined || project.name === name)
          .map((metadata) => ({ metadata })),
      }),
  },
];
