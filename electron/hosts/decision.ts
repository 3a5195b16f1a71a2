import type { HostRecord } from '#shared/model/host.ts';
import type { DecisionKind, Details, JournalLine } from '#shared/model/journal.ts';
import { hostPort } from '#shared/model/names.ts';

/** A line about one host, named as it is known in this moment. */
export const lineOn = (kind: string, host: HostRecord, details: Details): JournalLine => ({
  kind,
  hostId: host.hostId,
  address: hostPort(host.address, host.port),
  details,
});

/** What the journal keeps of a decision on a host: which host, where, and the fingerprints that were looked at. */
export const decisionOn = (kind: DecisionKind, host: HostRecord): JournalLine =>
  lineOn(kind, host, {
    certSha256: host.certSha256,
    ...(host.trust.state === 'changed' ? { presented: host.trust.presented } : {}),
    ...(host.movedFrom === null ? {} : { movedFrom: host.movedFrom }),
  });
