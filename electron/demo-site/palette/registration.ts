import { z } from 'zod';
import { findEdgeHost, isEdgeHostId, newEdgeHost, withEdgeHost } from './edge-hosts.ts';
import { projectList } from './projects.ts';
import type { PaletteRefusal } from './refusals.ts';
import { refusals } from './refusals.ts';
import { liveToken } from './tokens.ts';
import type { EdgeHost, Palette, PaletteState, Seen } from './types.ts';

const text = z.string().default('');

/** vendor: v1EdgeHostDevice, as a host that boots tells of itself. */
export const registrationRequest = z.object({
  metadata: z
    .object({ name: text, labels: z.record(z.string(), z.string()).default({}) })
    .default({ name: '', labels: {} }),
  spec: z.object({
    device: z.looseObject({ archType: z.enum(['amd64', 'arm64']).default('amd64') }),
    host: z.object({
      hostUid: z.string().refine(isEdgeHostId, 'is not a valid edge host ID'),
      ...{ hostAddress: text, macAddress: text, hostAuthToken: text, hostPairingKey: text },
      disableAutoRegister: z.boolean().default(false),
      project: z.object({ uid: text, name: text }).optional(),
    }),
  }),
});
type Request = z.output<typeof registrationRequest>;

/** vendor: what user data says overrides the default of the token. Undefined: it has nowhere to go. */
function projectOf(project: Request['spec']['host']['project'], standard: string | null) {
  if (!project?.uid && !project?.name) return standard ?? undefined;
  const byUid = projectList.find(({ uid }) => uid === project.uid);
  return (byUid ?? projectList.find(({ name }) => name === project.name && !project.uid))?.uid;
}

/**
 * What becomes of a host that calls in (domain §5.3, in detail inferred): who is not expected is taken in where the token or
 * its user data says; who was announced by ID is `ready` from now on. One that has been here calls again with each boot.
 */
export function registered(
  { state, faults }: Pick<Palette, 'state' | 'faults'>,
  { metadata, spec: { device, host } }: Request,
): { readonly state: PaletteState; readonly host: EdgeHost } | PaletteRefusal {
  const { hostUid: uid, hostAddress, macAddress, hostPairingKey } = host;
  const token = liveToken(state, host.hostAuthToken);
  const known = findEdgeHost(state, uid);
  if (!token && !(known && host.hostAuthToken === '' && faults['palette-tokenless']))
    return refusals.registrationToken;
  const seen: Seen = { hostAddress, macAddress, device };
  const take = (as: EdgeHost) => {
    const next = { ...as, archType: device.archType, seen };
    return { state: withEdgeHost(state, next), host: next };
  };
  if (!known) {
    if (host.disableAutoRegister) return refusals.unknownEdgeHost(uid);
    const projectUid = projectOf(host.project, token?.projectUid ?? null);
    if (projectUid === undefined) return refusals.noProject;
    const { labels, name } = metadata;
    return take(newEdgeHost({ uid, name: name || uid, projectUid, labels, hostPairingKey }));
  }
  if (known.seen) return known.seen.macAddress === macAddress ? take(known) : refusals.knownEdgeHost(uid);
  if (known.hostPairingKey !== '' && known.hostPairingKey !== hostPairingKey) return refusals.pairingKey;
  // vendor: tags of user data are taken at the first registration only.
  return take({ ...known, labels: { ...metadata.labels, ...known.labels } });
}
