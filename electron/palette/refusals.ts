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

/** What operations are about: who asks has to have the permission (vendor: User Permissions), and it may be gone. */
const subjects: readonly {
  readonly has: (operation: PaletteOperation) => boolean;
  readonly permission: string;
  readonly gone: ErrorCode;
}[] = [
  { has: isReview, permission: 'clusterPair', gone: 'pairing-request-gone' },
  { has: ({ id }) => /edgeToken/i.test(id), permission: 'edgeToken', gone: 'edge-token-gone' },
  { has: ({ id }) => /edgeHost/i.test(id), permission: 'edgehost', gone: 'edge-host-gone' },
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
};

/** What a status other than 2xx means. 401 means what was shown with the call is not good (any more). */
export function refusalOf(refused: Refused): Fault {
  const { endpoint, operation, uid, projectUid, status, wire } = refused;
  if (status === 401) return fault('console-expired', { endpoint });
  if (isOfProject(refused)) return fault('console-project-unknown', { project: projectUid });
  const said = spoken[wire.code ?? ''];
  if (said) return fault(said, { endpoint, id: uid });
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
