import type { HostRecord } from '#shared/model/host.ts';
import type { DecisionKind } from '#shared/model/journal.ts';
import { hostPort } from '#shared/model/names.ts';
import type { Records } from './identity.ts';
import type { Pins } from './pins.ts';
import { pinOf, remembered } from './recall.ts';

/** What of the records goes into the pins, and when. */
export function createPinKeeper(deps: {
  pins: Pins;
  list: () => Records;
  get: (key: string) => HostRecord | null;
  onDecision: (kind: DecisionKind, host: HostRecord) => void;
}) {
  const { pins, list, get, onDecision } = deps;
  return {
    /** Seen there before, showing the same. */
    isKnownPlace: ({ address, port, certSha256 }: HostRecord): boolean => {
      const at = hostPort(address, port);
      return pins
        .all()
        .some((each) => each.certSha256 === certSha256 && each.lastSeen > 0 && each.addresses.includes(at));
    },
    /** When each trusted host was last seen. */
    keep: (): Promise<unknown> =>
      pins.note(
        list()
          .filter(({ trust, lastSeen }) => trust.state === 'pinned' && lastSeen > 0)
          .map(remembered),
      ),
    pin: async (kind: DecisionKind, key: string): Promise<void> => {
      const host = get(key);
      if (!host) return;
      onDecision(kind, host);
      await pins.add(pinOf(host));
    },
    /**
     * A list that overrules a pin takes its place on disk too, or the next visit would believe the old one again. What waits
     * for the certificate elsewhere goes on waiting.
     */
    overrule: async (before: Records): Promise<void> => {
      const stale = new Map(
        before.filter(({ trust }) => trust.state === 'pinned').map((host) => [host.key, host.certSha256]),
      );
      const overruled = list().filter(({ key, certSha256 }) => (stale.get(key) ?? certSha256) !== certSha256);
      if (overruled.length === 0) return;
      const shown = new Set(overruled.map(({ certSha256 }) => certSha256));
      const waiting = pins.all().filter((each) => each.addresses.length === 0 && shown.has(each.certSha256));
      await pins.add(...overruled.map(pinOf), ...waiting);
    },
  };
}
