import type { ErrorCode } from '#shared/contract/errors.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import type { WireError } from '#shared/wire/errors.ts';
import type { PaletteOperation } from '#shared/wire/palette/operations.ts';
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

/** vendor: User Permissions. What whoever reviews pairing requests has to have. */
const reviewPermission = 'clusterPair';

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
};

/** What is asked for by UID, and is not there. */
const goneOf = ({ id }: PaletteOperation): ErrorCode | null =>
  /edgeToken/i.test(id) ? 'edge-token-gone' : /edgeHost/i.test(id) ? 'edge-host-gone' : null;

/** Of registration tokens and edge hosts; null: nothing that only they have. */
function registrationRefusal({ endpoint, operation, uid, status, wire }: Refused): Fault | null {
  const code = spoken[wire.code ?? ''] ?? (status === 404 && uid !== null ? goneOf(operation) : null);
  return code && fault(code, { endpoint, id: uid });
}

/** What a status other than 2xx means. 401 means what was shown with the call is not good (any more). */
export function refusalOf(refused: Refused): Fault {
  const { endpoint, operation, uid, projectUid, status, wire } = refused;
  if (status === 401) return fault('console-expired', { endpoint });
  if (isOfProject(refused)) return fault('console-project-unknown', { project: projectUid });
  if (status === 403) {
    const permission = permissionIn(wire.message) ?? (isReview(operation) ? reviewPermission : operation.id);
    return fault('console-forbidden', { endpoint, permission });
  }
  if (isReview(operation) && status === 404) return fault('pairing-request-gone', { pairingId: uid });
  if (isReview(operation) && status === 409) return fault('pairing-request-decided', { pairingId: uid });
  if (isReview(operation) && status === 400 && /profile/i.test(`${wire.code ?? ''} ${wire.message ?? ''}`))
    return fault('profiles-do-not-match', { pairingId: uid });
  return (
    registrationRefusal(refused) ??
    fault('console-error', { endpoint, status, message: wire.message ?? wire.code ?? '–' })
  );
}
