import type { EntryOf, QueueEntry } from '#shared/model/queue.ts';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import { hostIdOf } from './fixtures.ts';

const base: Omit<QueueEntry, 'id' | 'work'> = {
  ...{ endpoint: 'palette.test:8443', project: { uid: 'p1', name: 'Default' }, state: 'waiting' },
  ...{ since: 0, fault: null, by: null, made: [], from: null },
};

const host = (n: number) => ({ hostId: hostIdOf(n), name: null, tags: [], hasPairingKey: false }) as const;

/** An edge host that is to be registered, unless it is said what else. */
export const queueEntry = (n: number, over: Partial<QueueEntry> = {}): QueueEntry => ({
  ...base,
  ...{ id: `q${n}`, work: { kind: 'edge-host', ...host(n) } },
  ...over,
});

export const shop = (n: number, over: Partial<RegistrationSite> = {}): RegistrationSite => ({
  ...{ id: `s${n}`, name: `Shop ${n}`, location: 'Hamburg', project: { uid: 'p1', name: 'Default' } },
  ...{ clusterName: `shop-${n}`, endpoint: { kind: 'vip', host: `10.4.${n}.10` }, addOnProfiles: [] },
  ...{ infraProfile: { uid: 'uid-edge-infra', name: 'edge-infra', version: '1.1.0' }, tags: [] },
  ...over,
});

export const siteEntry = (n: number, over: Partial<EntryOf<'site'>> = {}): EntryOf<'site'> => ({
  ...base,
  id: `q${n}`,
  work: { kind: 'site', ...host(n), site: shop(1), pool: 'control-plane', how: 'either' },
  ...over,
});
