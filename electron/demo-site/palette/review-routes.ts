import { pairingsPath } from '#shared/wire/extensions.ts';
import { z } from 'zod';
import { accept, chosenProfiles, pendingPairing, reject } from './admin.ts';
import { pendingIn } from './inbox.ts';
import { labelsOf } from './labels.ts';
import { isMatch, matchOf } from './match.ts';
import { isRefusal, refusals } from './refusals.ts';
import type { PaletteCall, PaletteRoute } from './route.ts';
import { created, done, ok } from './route.ts';
import type { Pairing } from './types.ts';

/** Where the vendor publishes no operation: a real Palette offers this in its own pages only (domain §1.10, §1.13). */

const choice = z.object({ profileUids: z.array(z.string()).min(1) });
const acceptance = choice.extend({
  name: z.string().min(1),
  description: z.string().default(''),
  tags: z.array(z.string()).default([]),
});

const itemOf = ({ pairingUid, name, localClusterUid, cloudType, createdAt, ...rest }: Pairing) => ({
  ...{ pairingUid, name, localClusterUid, cloudType },
  creationTimestamp: new Date(createdAt).toISOString(),
  ...{ state: rest.state, tags: rest.tags, hosts: rest.hosts, layers: rest.layers },
});

const pendingOf = ({ palette, params, projectUid }: PaletteCall) =>
  pendingPairing(palette, params['uid'], projectUid);

const review = { auth: 'account', extension: true } as const;
const change = { ...review, method: 'POST', permission: 'clusterPair.update' } as const;

export const reviewRoutes: readonly PaletteRoute[] = [
  {
    ...{ ...review, method: 'GET', path: pairingsPath, permission: 'clusterPair.list' },
    handle: ({ palette, projectUid }) => ok({ items: pendingIn(palette.state, projectUid).map(itemOf) }),
  },
  {
    ...{ ...change, path: `${pairingsPath}/:uid/validate`, dry: true },
    handle(call) {
      const pairing = pendingOf(call);
      if (isRefusal(pairing)) return pairing;
      const asked = choice.safeParse(call.body);
      if (!asked.success) return refusals.invalid(z.prettifyError(asked.error));
      const chosen = chosenProfiles(call.palette, asked.data.profileUids);
      if (isRefusal(chosen)) return chosen;
      const results = matchOf(pairing.layers, chosen);
      return ok({ valid: isMatch(results), results });
    },
  },
  {
    ...{ ...change, path: `${pairingsPath}/:uid/accept` },
    handle(call) {
      const pairing = pendingOf(call);
      if (isRefusal(pairing)) return pairing;
      const asked = acceptance.safeParse(call.body);
      if (!asked.success) return refusals.invalid(z.prettifyError(asked.error));
      const { name, description, tags, profileUids } = asked.data;
      const made = accept(call.palette, pairing, {
        ...{ name, profileUids, labels: labelsOf(tags) },
        annotations: description === '' ? {} : { description },
      });
      return isRefusal(made) ? made : created({ uid: made.uid });
    },
  },
  {
    ...{ ...change, path: `${pairingsPath}/:uid/reject` },
    handle(call) {
      const pairing = pendingOf(call);
      if (isRefusal(pairing)) return pairing;
      reject(call.palette, pairing);
      return done;
    },
  },
];
