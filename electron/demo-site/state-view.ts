import { certSha256 } from './identity.ts';
import { isSynced } from './content-sync.ts';
import { homeOf } from './group.ts';
import { paletteView } from './palette/state-view.ts';
import { followerOf, nodeRoleOf, situationOf } from './situation.ts';
import type { Host, World } from './types.ts';

/** Of a follower, as its leader has it; null: it follows nobody. */
function contentSyncOf(world: World, host: Host): 'Synced' | 'Not Synced' | null {
  const home = homeOf(world, host);
  const entry = followerOf(home.state, host.state.id);
  if (!entry) return null;
  return isSynced(world, home, host, entry.since) ? 'Synced' : 'Not Synced';
}

/** For tests: what is really so, whatever a host's API would say. No secrets. */
export const stateView = (world: World) => ({
  scale: world.clock.scale,
  distinctIps: world.distinctIps,
  tokenTtl: world.tokenTtl,
  linkMs: world.linkMs,
  palette: paletteView(world.palette),
  hosts: world.hosts.map((host) => ({
    id: host.state.id,
    index: host.state.index,
    url: `https://${host.state.ip}:${String(host.state.port)}`,
    ip: host.state.ip,
    port: host.state.port,
    certSha256: certSha256(host.presented.cert),
    listening: host.live.listening(),
    generating: host.state.issuing !== null,
    nodeRole: nodeRoleOf(host),
    inCluster: situationOf(host).inCluster,
    cluster: host.state.cluster?.state ?? null,
    pairing: host.state.pairing && {
      pairingUid: host.state.pairing.uid,
      status: host.state.pairing.status,
    },
    ntpServers: host.state.ntpServers,
    failedLogins: host.state.throttle.failures,
    link: host.state.link && {
      state: host.state.link.state,
      leader: host.state.link.leader?.id ?? null,
      errorMessage: host.state.link.errorMessage,
    },
    followers: Object.values(host.state.followers).map(({ id, state }) => ({ id, state })),
    /** Bytes of the upload that it is just taking. */
    receiving: host.receiving,
    unpacking: host.unpacking,
    contents: host.state.contents.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    content: contentSyncOf(world, host),
    faults: host.faults,
  })),
});
