import type { Host, World } from './types.ts';
import { askPalette } from './palette-client.ts';
import { edgeHostIdOf, ipOf } from './situation.ts';
import type { UserData } from './user-data.ts';
import { hostInfoView } from './views.ts';

/** Site time between two tries to be registered. */
const registerMs = 4_000;

/** vendor: v1EdgeHostDevice. */
function deviceOf(world: World, host: Host, given: UserData) {
  const { hardwareSpec, hostInfo, networkInfo } = hostInfoView(host, world.distinctIps).spec;
  const uid = edgeHostIdOf(host);
  const { projectUid, projectName } = given;
  const project = projectUid ? { uid: projectUid } : projectName ? { name: projectName } : null;
  return {
    metadata: { uid, name: uid, labels: given.tags },
    spec: {
      ...{ type: 'edge-native', device: { ...hardwareSpec, ...hostInfo, nics: networkInfo } },
      host: {
        ...{ hostUid: uid, hostAddress: ipOf(host), macAddress: networkInfo[0]?.macAddr ?? '' },
        ...{ hostAuthToken: given.edgeHostToken, hostPairingKey: given.hostPairingKey },
        disableAutoRegister: given.disableAutoRegister,
        ...(project ? { project } : {}),
      },
    },
  };
}

/**
 * vendor: a host registers when it boots; what it does when it is refused is undocumented: it asks until it is taken (inferred),
 * and its console does not say why it was not.
 */
export function callIn(world: World, host: Host): void {
  const { userData } = host.state;
  if (userData?.managementMode !== 'central') return;
  const { paletteEndpoint: endpoint, edgeHostToken: token, insecureSkipVerify: insecure } = userData;
  const stops = host.live.stops();
  const tryOnce = async (): Promise<void> => {
    // Whatever boots next calls in for itself.
    if (host.live.stops() !== stops) return;
    const body = deviceOf(world, host, userData);
    const asked = { method: 'POST', path: '/v1/edgehosts/register', body } as const;
    const { status } = await askPalette(world, host, { endpoint, token, insecure }, asked);
    if (status !== 200) world.clock.after(registerMs, () => void tryOnce());
  };
  void tryOnce();
}
