import type { ErrorCode } from '#shared/contract/errors.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import type { WireError } from '#shared/wire/errors.ts';
import type { PaletteOperation } from '#shared/wire/palette/operations.ts';
import { clusterOperations } from '#shared/wire/palette/cluster-operations.ts';
import { reviewOperations } from '#shared/wire/palette/operations.ts';

/** A call that the console refused. */
export interface Refused {
  readonly endpoint: string;
  readonly operation: PaletteOperation;
  readonly uid: string | null;
  readonly projectUid: string | null;
  readonly status: number;
  readonly wire: WireError;
}

const isReview = ({ id }: PaletteOperation): boolean => Object.hasOwn(reviewOperations, id);

const isOfCluster = ({ id }: PaletteOperation): boolean => Object.hasOwn(clusterOperations, id);

/** What operations are about: who asks has to have the permission (vendor: User Permissions), and it may be gone. */
const subjects: readonly {
  readonly has: (operation: PaletteOperation) => boolean;
  readonly permission: string;
  readonly gone: ErrorCode;
}[] = [
  { has: isReview, permission: 'clusterPair', gone: 'pairing-request-gone' },
  { has: ({ id }) => /edgeToken/i.test(id), permission: 'edgeToken', gone: 'edge-token-gone' },
  { has: ({ id }) => /edgeHost/i.test(id), permission: 'edgehost', gone: 'edge-host-gone' },
  { has: isOfCluster, permission: 'cluster', gone: 'site-cluster-gone' },
];

/** The words as seen in the field (domain §5.1): "Operation 'x.y' is forbidden…". */
const permissionIn = (message: string | null): string | null =>
  /Operation '([\w.-]{1,80})'/.exec(message ?? '')?.[1] ?? null;

/** Since 4.9.22 a bad `ProjectUid` is refused, in one of these ways. */
const isOfProject = ({ wire: { code, message }, projectUid }: Refused): boolean =>
  projectUid !== null &&
  (code === 'ProjectNotFoundInTenant' ||
    (/^Resource(NotFound|AccessDenied)$/.test(code ?? '') && /project/i.test(message ?? '')));

/** vendor: codes as seen in the field (domain §5.1), which say what their status does not. */
const spoken: Readonly<Record<string, ErrorCode>> = {
  AlreadyRegisteredEdgeHostDevice: 'edge-host-registered',
  EdgeHostDeviceNotRegistered: 'edge-host-gone',
  DeletionResourceInUseError: 'edge-host-in-use',
  ...{ EdgeHostDeviceInUse: 'site-host-in-use', EdgeHostDeviceNotReady: 'site-host-not-ready' },
  ...{ ClusterAlreadyExists: 'site-cluster-taken', ClusterNotActive: 'site-cluster-going' },
  ControlPlaneEndpointInUse: 'site-endpoint-in-use',
  InvalidControlPlaneEndpoint: 'site-endpoint-refused',
  ...{ InvalidMachinePool: 'site-pools-refused', MachinePoolAlreadyExists: 'site-pools-refused' },
  InvalidClusterProfiles: 'site-profiles-refused',
};

/** Of the profiles of a cluster that is to be made: nothing else that it names has to be there already. */
const isOfProfile = ({ operation, status }: Refused): boolean =>
  status === 404 && (operation.id === 'createCluster' || operation.id === 'validateCluster');

/** One of the complaints of a dry run (vendor: v1ConstraintError). */
export const complaintOf = ({
  code = '',
  message = '',
}: {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
}): Fault =>
  fault(code === 'ResourceNotFound' ? 'site-profile-gone' : (spoken[code] ?? 'site-refused'), {
    message: message || code,
  });

/** What a status other than 2xx means. 401 means what was shown with the call is not good (any more). */
export function refusalOf(refused: Refused): Fault {
  const { endpoint, operation, uid, projectUid, status, wire } = refused;
  if (status === 401) return fault('console-expired', { endpoint });
  if (isOfProject(refused)) return fault('console-project-unknown', { project: projectUid });
  const said = spoken[wire.code ?? ''];
  if (said) return fault(said, { endpoint, id: uid, message: wire.message });
  if (isOfProfile(refused)) return fault('site-profile-gone', { message: wire.message });
  const subject = subjects.find(({ has }) => has(operation));
  if (subject && status === 404 && uid !== null)
    return fault(subject.gone, { endpoint, id: uid, pairingId: uid });
  if (status === 403) {
    const permission = permissionIn(wire.message) ?? subject?.permission ?? operation.id;
    return fault('console-forbidden', { endpoint, permission });
  }
  if (isReview(operation) && status === 409) return fault('pairing-request-decided', { pairingId: uid });
  if (isReview(operation) && status === 400 && /profile/i.test(`${wire.code ?? ''} ${wire.message ?? ''}`))
    return fault('profiles-do-not-match', { pairingId: uid });
  return fault('console-error', { endpoint, status, message: wire.message ?? wire.code ?? '–' });
}
