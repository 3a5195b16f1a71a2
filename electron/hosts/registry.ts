import { randomUUID } from 'node:crypto';
import type { CertSha256, HostRecord } from '#shared/model/host.ts';
import { hostPort } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';
import type { Records, Sighting } from './identity.ts';
import { absorb, bindId, withAlarms } from './identity.ts';
import type { Pins } from './pins.ts';

/** The parts of a record that reading a host may change. Identity and trust have their own verbs. */
export type Learned = Partial<
  Pick<HostRecord, 'session' | 'facts' | 'link' | 'cluster' | 'tokenRequested' | 'reach'>
>;

/** The only writer of host records. Everything else reads, or asks it to write by one of these verbs. */
export interface Registry {
  list(): readonly HostRecord[];
  get(key: string): HostRecord | null;
  byId(hostId: string): HostRecord | null;
  sight(sighting: Sighting): string;
  /** The address of a trusted host presented another certificate: a hard stop until a person decides. */
  markChanged(key: string, presented: CertSha256): void;
  /** Sign-in told the ID. Answers the key that lives on after a merge. */
  bind(key: string, hostId: string): Promise<string>;
  trust(key: string): Promise<void>;
  learn(key: string, learned: Learned): void;
  /** `clockSkewSeconds`: the host's clock minus this laptop's; null when it did not tell. */
  answered(key: string, clockSkewSeconds: number | null): void;
  fellSilent(key: string, fault: Fault): void;
  forget(key: string): Promise<void>;
  /** Two records turned out to be one machine: `gone` answers as `kept` from now on. */
  onMerge(listener: (gone: string, kept: string) => void): void;
}

const addressesOf = (host: HostRecord): string[] =>
  host.addresses.map((address) => hostPort(address, host.port));

export function createRegistry(deps: { pins: Pins; onChange: () => void; now?: () => number }): Registry {
  const { pins, onChange, now = Date.now } = deps;
  let records: Records = [];
  const merged = new Map<string, string>();
  const mergeListeners: ((gone: string, kept: string) => void)[] = [];

  /** A run or a click that started with the key of a merged record goes on with the one that lives. */
  const living = (key: string): string => {
    const kept = merged.get(key);
    return kept === undefined ? key : living(kept);
  };
  const get = (key: string): HostRecord | null => {
    const at = living(key);
    return records.find((host) => host.key === at) ?? null;
  };
  /** Who is who has changed. */
  const write = (next: Records): void => {
    records = withAlarms(next);
    onChange();
  };
  /** What is known of one host has changed. */
  const edit = (key: string, change: (host: HostRecord) => HostRecord): void => {
    const at = living(key);
    records = records.map((host) => (host.key === at ? change(host) : host));
    onChange();
  };

  return {
    list: () => records,
    get,
    byId: (hostId) => records.find((host) => host.hostId === hostId) ?? null,
    sight: (sighting) => {
      const absorbed = absorb(records, sighting, { pins: pins.all(), newKey: randomUUID(), now: now() });
      write(absorbed.records);
      return absorbed.key;
    },
    markChanged: (key, presented) => {
      edit(key, (host) => ({
        ...host,
        trust: { state: 'changed', presented },
        // Something answers there, and that is the alarm: it must not look like a host that is merely gone.
        reach: { state: 'reachable', fault: null, since: now() },
        lastSeen: now(),
        session: { ...host.session, state: 'signed-out', fault: null },
      }));
    },
    bind: async (key, hostId) => {
      const from = living(key);
      const bound = bindId(records, from, hostId);
      if (bound.key !== from) {
        merged.set(from, bound.key);
        for (const listener of mergeListeners) listener(from, bound.key);
      }
      write(bound.records);
      const host = get(bound.key);
      if (host) await pins.add({ certSha256: host.certSha256, addresses: addressesOf(host), hostId });
      return bound.key;
    },
    trust: async (key) => {
      edit(key, (host) => ({ ...host, trust: { state: 'pinned' } }));
      const host = get(key);
      if (host)
        await pins.add({ certSha256: host.certSha256, addresses: addressesOf(host), hostId: host.hostId });
    },
    learn: (key, learned) => {
      edit(key, (host) => ({ ...host, ...learned }));
    },
    answered: (key, clockSkewSeconds) => {
      edit(key, (host) => ({
        ...host,
        lastSeen: now(),
        clockSkewSeconds: clockSkewSeconds ?? host.clockSkewSeconds,
        reach:
          host.reach.state === 'reachable' ? host.reach : { state: 'reachable', fault: null, since: now() },
      }));
    },
    fellSilent: (key, fault) => {
      edit(key, (host) => ({
        ...host,
        reach: { state: 'lost', fault, since: host.reach.state === 'lost' ? host.reach.since : now() },
      }));
    },
    forget: async (key) => {
      const host = get(key);
      if (!host) return;
      write(records.filter((each) => each !== host));
      await pins.remove(host.certSha256, addressesOf(host));
    },
    onMerge: (listener) => void mergeListeners.push(listener),
  };
}
