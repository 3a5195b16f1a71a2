import { certSha256 } from './identity.ts';
import { nodeRoleOf, situationOf } from './situation.ts';
import type { World } from './types.ts';

/** For tests: what is really so, whatever a host's API would say. No secrets. */
export const stateView = (world: World) => ({
  scale: world.clock.scale,
  distinctIps: world.distinctIps,
  tokenTtl: world.tokenTtl,
  linkMs: world.linkMs,
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
    ntpServers: host.state.ntpServers,
    failedLogins: host.state.throttle.failures,
    link: host.state.link && {
      state: host.state.link.state,
      leader: host.state.link.leader?.id ?? null,
      errorMessage: host.state.link.errorMessage,
    },
    followers: Object.values(host.state.followers).map(({ id, state }) => ({ id, state })),
    faults: host.faults,
  })),
});
