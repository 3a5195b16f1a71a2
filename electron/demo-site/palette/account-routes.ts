import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { projectList } from './projects.ts';
import { refusals } from './refusals.ts';
import type { PaletteRoute } from './route.ts';
import { ok } from './route.ts';
import { isAccount, isSession, newSession } from './sessions.ts';

const login = z.object({ emailId: z.string(), password: z.string() });
const userToken = (Authorization: string, isMfa = false) => ok({ Authorization, isMfa });

export const accountRoutes: readonly PaletteRoute[] = [
  {
    ...{ method: 'POST', path: '/v1/auth/authenticate', auth: 'none' },
    async handle({ palette, body }) {
      const given = login.safeParse(body);
      if (!given.success) return refusals.invalid('emailId and password are required');
      const { emailId, password } = given.data;
      if (!isAccount(palette, emailId, password)) return refusals.credentials;
      const isMfa = palette.faults['palette-mfa'] === true;
      return userToken(isMfa ? `mfa-${randomUUID()}` : await newSession(palette), isMfa);
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
