import { describe, expect, it } from 'vitest';
import type { PaletteHost } from '#shared/model/palette-host.ts';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import type { SiteCluster, SitePool } from '#shared/model/site-plan.ts';
import { planSite } from '#shared/model/site-plan.ts';

const site: RegistrationSite = {
  ...{ id: '1', name: 'Hall', location: '', project: null, clusterName: 'hall', tags: [], addOnProfiles: [] },
  endpoint: { kind: 'vip', host: '10.0.0.100' },
  infraProfile: { uid: 'infra', name: 'infra', version: null },
};
const me: PaletteHost = {
  ...{ id: 'me', name: 'me', state: 'ready', health: null, address: null, tags: [], projectUid: 'p' },
  ...{ cluster: null, createdAt: null },
};
const unpaired = { ...me, state: 'unpaired' };
const pool = (name: string, ...hostIds: string[]): SitePool => ({
  ...{ name, hostIds, isControlPlane: name === 'cp' },
});
const cluster = (...pools: SitePool[]): SiteCluster => ({
  ...{ uid: 'c', name: 'hall', state: 'Running', isMine: false, pools },
});
const [single, pair] = [pool('cp', 'a'), pool('cp', 'a', 'b')];

interface Case {
  readonly host?: PaletteHost | null;
  readonly cluster?: SiteCluster | null;
  readonly pool?: 'control-plane' | 'worker';
  readonly how?: 'create' | 'join' | 'either';
  readonly of?: Partial<RegistrationSite>;
}

/** The steps that are left, or the code of the refusal. */
function plan({ host = me, cluster = null, pool = 'control-plane', how = 'either', of = {} }: Case): string {
  const seen = { host, projectName: 'Elsewhere', cluster };
  const made = planSite({ hostId: 'me', site: { ...site, ...of }, pool, how }, seen, 'p');
  if ('refusal' in made) return made.refusal.code;
  return made.steps
    .map((step) => (step.is === 'join' ? `join ${step.isNew ? 'new ' : ''}${step.pool}` : step.is))
    .join(', ');
}

describe('what is left to do for a host at its site', () => {
  it.each<[string, Case, string]>([
    ['nothing is there', { host: null }, 'register, call-in, create'],
    ['its entry is there', { host: unpaired }, 'call-in, create'],
    ['it has called in', {}, 'create'],
    ['it has to create', { how: 'create' }, 'create'],
    ['it waits for others', { how: 'join' }, 'await-cluster'],
    ['it waits, and is entered meanwhile', { host: null, how: 'join' }, 'register, call-in, await-cluster'],
    ['a worker creates no cluster', { pool: 'worker' }, 'await-cluster'],
    ['no VIP', { of: { endpoint: null } }, 'site-endpoint-unset'],
    ['no profile', { of: { infraProfile: null }, host: null }, 'site-profile-unset'],
    ['neither, but to join', { of: { endpoint: null, infraProfile: null }, how: 'join' }, 'await-cluster'],
    ['neither, but it is there', { of: { endpoint: null }, cluster: cluster(pair) }, 'join cp'],

    ['an even control plane', { cluster: cluster(pair) }, 'join cp'],
    ['an odd one', { cluster: cluster(single) }, 'join new worker-pool'],
    ['an odd one and workers', { cluster: cluster(single, pool('w', 'b')) }, 'join w'],
    ['an odd one, and nothing else', { cluster: cluster(single), how: 'join' }, 'site-control-plane-even'],
    ['a worker', { cluster: cluster(pair, pool('w')), pool: 'worker', how: 'join' }, 'join w'],
    ['a worker is first', { cluster: cluster(pair), pool: 'worker' }, 'join new worker-pool'],
    ['without pools', { cluster: cluster() }, 'join new worker-pool'],
    ['its host is not in', { host: unpaired, cluster: cluster(pair) }, 'call-in, join cp'],

    ['it is in', { cluster: cluster(pool('cp', 'me')) }, ''],
    ['it is in another pool', { cluster: cluster(single, pool('w', 'me')), how: 'create' }, ''],
    ['it is in, still starting', { cluster: { ...cluster(pool('cp', 'me')), state: 'Provisioning' } }, ''],
    ['it is going', { cluster: { ...cluster(pool('cp', 'me')), state: 'Deleting' } }, 'site-cluster-going'],
    ['taken', { cluster: cluster(single), how: 'create' }, 'site-cluster-taken'],
    ['taken, nothing is made', { cluster: cluster(single), how: 'create', host: null }, 'site-cluster-taken'],
    ['made before', { cluster: { ...cluster(pair), isMine: true }, how: 'create' }, 'join cp'],

    ['of another project', { host: { ...me, projectUid: 'q' } }, 'edge-host-registered'],
    ['used elsewhere', { host: { ...me, state: 'in-use', cluster: 'depot' } }, 'site-host-in-use'],
    [
      'still leaving',
      { host: { ...me, state: 'in-use', cluster: 'hall' }, cluster: cluster(pair) },
      'site-host-in-use',
    ],
  ])('%s: %j', (_, given, expected) => {
    expect(plan(given)).toBe(expected);
  });
});
