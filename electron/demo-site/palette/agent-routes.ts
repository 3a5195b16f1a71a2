import { z } from 'zod';
import { agentPairingsPath, agentPingPath, pairingRequest } from './agent.ts';
import { findPairing, isManaged, received, withdrawn } from './inbox.ts';
import { registered, registrationRequest } from './registration.ts';
import { edgeHostView } from './edge-host-views.ts';
import { isRefusal, refusals } from './refusals.ts';
import type { PaletteCall, PaletteRoute } from './route.ts';
import { created, done, ok } from './route.ts';
import { liveToken } from './tokens.ts';
import type { Pairing } from './types.ts';

/** A request outlives the token that it was sent with. */
const ownPairing = ({ palette, token, params }: PaletteCall): Pairing | undefined => {
  const pairing = findPairing(palette.state, params['uid']);
  return pairing?.token === token && pairing.state !== 'Withdrawn' ? pairing : undefined;
};

const noSuch = refusals.noResource('pairing request');

/** What emulated hosts call: see `agent.ts`. */
export const agentRoutes: readonly PaletteRoute[] = [
  {
    ...{ method: 'GET', path: agentPingPath, auth: 'agent' },
    handle: ({ palette, token }) => (liveToken(palette.state, token) ? ok({}) : refusals.registrationToken),
  },
  {
    ...{ method: 'POST', path: agentPairingsPath, auth: 'agent' },
    handle({ palette, token: shown, body }) {
      const token = liveToken(palette.state, shown);
      if (!token) return refusals.registrationToken;
      const { projectUid } = token;
      if (projectUid === null) return refusals.noProject;
      const request = pairingRequest.safeParse(body);
      if (!request.success) return refusals.invalid(z.prettifyError(request.error));
      if (isManaged(palette.state, request.data.localClusterUid)) return refusals.managed;
      const { state, pairing } = received(palette.state, request.data, { token: shown, projectUid });
      palette.update(state);
      return created({ pairingUid: pairing.pairingUid });
    },
  },
  {
    ...{ method: 'GET', path: `${agentPairingsPath}/:uid`, auth: 'agent' },
    handle(call) {
      const pairing = ownPairing(call);
      if (!pairing) return noSuch;
      const { state, message, clusterUid } = pairing;
      return ok({ state, message, ...(clusterUid === null ? {} : { clusterUid }) });
    },
  },
  {
    ...{ method: 'DELETE', path: `${agentPairingsPath}/:uid`, auth: 'agent' },
    handle(call) {
      const pairing = ownPairing(call);
      if (!pairing) return noSuch;
      if (pairing.state !== 'Pairing') return refusals.decided(pairing.state);
      call.palette.update(withdrawn(call.palette.state, pairing));
      return done;
    },
  },
  {
    // The vendor's own, which takes the token in the body.
    ...{ method: 'POST', path: '/v1/edgehosts/register', auth: 'agent' },
    handle({ palette, body }) {
      const request = registrationRequest.safeParse(body);
      if (!request.success) return refusals.invalid(z.prettifyError(request.error));
      const outcome = registered(palette, request.data);
      if (isRefusal(outcome)) return outcome;
      palette.update(outcome.state);
      return ok(edgeHostView(outcome.state, outcome.host));
    },
  },
];
