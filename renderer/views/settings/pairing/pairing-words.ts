import type { PairingState } from '#shared/model/pairing.ts';

const lines: Readonly<Record<PairingState, readonly string[]>> = {
  sending: [
    'Nobody has heard yet whether the host took the request. Fieldlink asks the host, and never sends it again by itself.',
    'The pairing ID shows here as soon as the host tells it.',
  ],
  pairing: [
    'It waits to be accepted. In Palette, choose Clusters, press Pair in the box on top, and find the request by this ID.',
  ],
  paired: [
    'Palette manages this cluster from now on. Its hosts refuse what used to be done from here: linking, unlinking, uploads and settings. There is no way back.',
    'Go on in Palette: the cluster is listed under Clusters.',
  ],
  rejected: [
    'Somebody rejected the request in Palette. The cluster stays locally managed, and nothing has changed on it.',
    'Ask whoever looks after Palette for the reason before you send another request.',
  ],
  failed: [
    'The cluster could not be handed over to Palette and stays locally managed.',
    'Mend what the host says, then send another request.',
  ],
  withdrawn: ['The cluster stays locally managed.'],
  unsent: ['The host has sent no request.'],
  unknown: [
    'The host tells of no request any more, and it was not withdrawn from this laptop: somebody may have cancelled it elsewhere.',
    'Look under Clusters in Palette for this ID, and reject it there if it still waits.',
  ],
};

/** What a state means for the technician, and what comes next. */
export const pairingLines = (state: PairingState | null): readonly string[] =>
  state ? lines[state] : ['Fieldlink does not know this word of the host. Look under Clusters in Palette.'];
