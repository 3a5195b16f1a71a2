import { z } from 'zod';
import { projectList } from './projects.ts';
import type { PaletteRefusal } from './refusals.ts';
import { isRefusal, refusals } from './refusals.ts';
import type { PaletteCall, PaletteRoute } from './route.ts';
import { created, done, ok } from './route.ts';
import type { TokenTerms } from './tokens.ts';
import { changedToken, newToken, tokenView } from './tokens.ts';
import type { RegistrationToken } from './types.ts';

const path = '/v1/edgehosts/tokens';

const words = z.record(z.string(), z.string()).default({});
/** vendor: v1EdgeTokenEntity. `defaultProject`, which is how it is read, is dropped without a word (domain §5.2). */
const terms = z.object({
  metadata: z.object({
    name: z.string().min(1),
    ...{ labels: words, annotations: words },
  }),
  spec: z.object({ defaultProjectUid: z.string().optional(), expiry: z.iso.datetime({ offset: true }) }),
});

function termsIn(body: unknown): TokenTerms | PaletteRefusal {
  const given = terms.safeParse(body);
  if (!given.success) return refusals.invalid(z.prettifyError(given.error));
  const { metadata, spec } = given.data;
  const projectUid = spec.defaultProjectUid || null;
  if (projectUid !== null && !projectList.some(({ uid }) => uid === projectUid)) return refusals.noProject;
  return {
    ...{ ...metadata, projectUid, expiresAt: Date.parse(spec.expiry) },
  };
}

const tokenOf = ({ palette, params }: PaletteCall): RegistrationToken | PaletteRefusal =>
  palette.state.tokens.find(({ uid }) => uid === params['uid']) ?? refusals.noResource('edge token');

const state = z.object({ isActive: z.boolean() });

const tenant = { auth: 'account', scope: 'tenant' } as const;

export const tokenRoutes: readonly PaletteRoute[] = [
  {
    ...{ ...tenant, method: 'GET', path, permission: 'edgeToken.list' },
    handle: ({ palette }) => ok({ items: palette.state.tokens.map(tokenView) }),
  },
  {
    ...{ ...tenant, method: 'POST', path, permission: 'edgeToken.create' },
    handle({ palette, body }) {
      const given = termsIn(body);
      if (isRefusal(given)) return given;
      const made = newToken(given);
      palette.update({ ...palette.state, tokens: [...palette.state.tokens, made] });
      return created({ uid: made.uid });
    },
  },
  {
    ...{ ...tenant, method: 'GET', path: `${path}/:uid`, permission: 'edgeToken.get' },
    handle(call) {
      const known = tokenOf(call);
      return isRefusal(known) ? known : ok(tokenView(known));
    },
  },
  {
    ...{ ...tenant, method: 'PUT', path: `${path}/:uid`, permission: 'edgeToken.update' },
    handle(call) {
      const known = tokenOf(call);
      if (isRefusal(known)) return known;
      const given = termsIn(call.body);
      if (isRefusal(given)) return given;
      call.palette.update(changedToken(call.palette.state, known.uid, given));
      return done;
    },
  },
  {
    ...{ ...tenant, method: 'PUT', path: `${path}/:uid/state`, permission: 'edgeToken.update' },
    handle(call) {
      const known = tokenOf(call);
      if (isRefusal(known)) return known;
      const given = state.safeParse(call.body);
      if (!given.success) return refusals.invalid(z.prettifyError(given.error));
      call.palette.update(changedToken(call.palette.state, known.uid, given.data));
      return done;
    },
  },
  {
    ...{ ...tenant, method: 'DELETE', path: `${path}/:uid`, permission: 'edgeToken.delete' },
    handle(call) {
      const known = tokenOf(call);
      if (isRefusal(known)) return known;
      const { state: now } = call.palette;
      call.palette.update({ ...now, tokens: now.tokens.filter(({ uid }) => uid !== known.uid) });
      return done;
    },
  },
];
