import { z } from 'zod';
import { agentPairingsPath, agentPingPath, pairingRequest } from './agent.ts';
import { findPairing, isManaged, received, withdrawn } from './inbox.ts';
import { refusals } from './refusals.ts';
import type { PaletteCall, PaletteRoute } from './route.ts';
import { created, done, ok } from './route.ts';
import type { Pairing, RegistrationToken } from './types.ts';

const liveToken = ({ palette, token }: PaletteCall): RegistrationToken | undefined =>
  palette.state.tokens.find(
    (known) => known.token === token && known.isActive && known.expiresAt > Date.now(),
  );

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
    handle: (call) => (liveToken(call) ? ok({}) : refusals.registrationToken),
  },
  {
    ...{ method: 'POST', path: agentPairingsPath, auth: 'agent' },
    handle(call) {
      const token = liveToken(call);
      if (!token) return refusals.registrationToken;
      const request = pairingRequest.safeParse(call.body);
      if (!request.success) return refusals.invalid(z.prettifyError(request.error));
      const { palette } = call;
      if (isManaged(palette.state, request.data.localClusterUid)) return refusals.managed;
      const { state, pairing } = received(palette.state, request.data, token);
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
];
