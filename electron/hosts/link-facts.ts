import type { LinkTable, Peer } from '#shared/model/host.ts';
import type { LinkPeer, LinkStatus } from '#shared/wire/link.ts';

const portOf = (word: string | undefined): number | null => {
  const port = Number(word);
  return Number.isInteger(port) && port > 0 && port <= 65_535 ? port : null;
};

const peerOf = (peer: LinkPeer): Peer[] =>
  peer.id === undefined
    ? []
    : [
        {
          id: peer.id,
          ip: peer.ip ?? '',
          port: portOf(peer.localUIPort),
          role: peer.role ?? null,
          nodeRole: peer.nodeRole ?? null,
          status: peer.status ?? null,
          content: peer.contentSyncStatus ?? null,
          health: peer.health?.status ?? null,
          healthReason: peer.health?.reason ?? null,
          notSyncedSince: null,
        },
      ];

export const linkFactsOf = (status: LinkStatus): LinkTable => ({
  status: status.status ?? '',
  errorMessage: status.errorMessage ?? null,
  peers: (status.peers ?? []).flatMap(peerOf),
});

export const neverLinked: LinkTable = { status: 'never', errorMessage: null, peers: [] };
