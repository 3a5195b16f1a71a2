import { Agent, request } from 'undici';

/** vendor: the layers of the table of what matches (domain §1.11), as the clusters of the site have them. */
const layers = [
  { name: 'csi-aws-ebs', version: '1.20.0', layer: 'csi', type: 'spectro' },
  { name: 'cni-calico', version: '3.25.1', layer: 'cni', type: 'spectro' },
  { name: 'edge-k8s', version: '1.31.0', layer: 'k8s', type: 'spectro' },
  { name: 'edge-native-ubuntu', version: '22.04', layer: 'os', type: 'spectro' },
  { name: 'prometheus-grafana', version: '44.3.1', layer: 'addon', type: 'helm' },
];

interface SiteWithPalette {
  readonly palette: { readonly url: string; readonly registrationToken: string };
}

/** A pairing request in the console of the site, as one of its hosts would send it; answers the pairing ID. */
export async function askToPair({ palette }: SiteWithPalette, name: string): Promise<string> {
  const dispatcher = new Agent({ connect: { rejectUnauthorized: false } });
  const answer = await request(`${palette.url}/x-fieldlink/agent/pairings`, {
    ...{ dispatcher, method: 'POST' },
    headers: { authorization: palette.registrationToken, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ name, localClusterUid: `local-${name}`, cloudType: 'edge-native', tags: ['site:hall-3'] },
      ...{ hosts: [{ uid: 'edge-0123', name: 'edge-host-1' }], layers },
    }),
  });
  const { pairingUid } = (await answer.body.json()) as { pairingUid: string };
  await dispatcher.close();
  return pairingUid;
}
