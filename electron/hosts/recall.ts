import { randomUUID } from 'node:crypto';
import type { HostRecord } from '#shared/model/host.ts';
import { hostPort, splitHostPort } from '#shared/model/names.ts';
import { blankRecord } from './identity.ts';
import type { NewPin, Pin, Seen } from './pins.ts';

/** Compared by somebody, or expected and met: what was never here cannot be missing. */
const wasHere = ({ expected, lastSeen }: Pin): boolean => !expected || lastSeen > 0;

/** A host of an earlier visit, not seen yet in this one; null for a pin that names no place. */
function recalled(pin: Pin): HostRecord | null {
  const places = pin.addresses.flatMap((text) => splitHostPort(text) ?? []);
  const [home] = places;
  if (!home || !wasHere(pin)) return null;
  const { certSha256, hostId, lastSeen, movedFrom } = pin;
  return blankRecord(
    randomUUID(),
    { ...home, certSha256 },
    {
      hostId,
      addresses: places.filter(({ port }) => port === home.port).map(({ address }) => address),
      trust: { state: 'pinned', ...(pin.expected ? { expected: true } : {}) },
      sources: ['pin'],
      ...{ firstSeen: lastSeen, lastSeen, movedFrom },
    },
  );
}

/** Known hosts survive a restart by their pins (design §6), so that the technician sees what is missing. */
export const recall = (pins: readonly Pin[]): HostRecord[] => pins.flatMap((pin) => recalled(pin) ?? []);

/** HOST:PORT of every address it answers at. */
export const addressesOf = (host: HostRecord): string[] =>
  host.addresses.map((address) => hostPort(address, host.port));

export const pinOf = (host: HostRecord): NewPin => ({
  certSha256: host.certSha256,
  addresses: addressesOf(host),
  hostId: host.hostId,
  expected: host.trust.state !== 'new' && host.trust.expected === true,
  lastSeen: host.lastSeen,
  movedFrom: host.movedFrom,
});

/** What pins keep of a host between visits. */
export const remembered = (host: HostRecord): Seen => ({
  certSha256: host.certSha256,
  addresses: addressesOf(host),
  lastSeen: host.lastSeen,
  movedFrom: host.movedFrom,
});
