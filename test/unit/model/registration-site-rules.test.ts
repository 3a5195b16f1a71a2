import { expect, it } from 'vitest';
import { checkSite, whyNotCreated } from '#shared/model/registration-site-rules.ts';
import type { RegistrationSite } from '#shared/model/registration-site.ts';

const profile = (uid: string) => ({ uid, name: uid, version: null });
const good: RegistrationSite = {
  ...{ id: '1', name: 'Hall', location: '', project: null, clusterName: 'hall-4', tags: ['shop:4'] },
  endpoint: { kind: 'vip', host: '10.0.0.100' },
  ...{ infraProfile: profile('infra'), addOnProfiles: [profile('add')] },
};
const other = { ...good, id: '2', name: 'Depot', clusterName: 'depot' };

it.each<[Partial<RegistrationSite>, string]>([
  [{}, ''],
  [{ name: ' ' }, 'name refuses site-nameless'],
  [{ name: 'depot ' }, 'name refuses site-name-twice'],
  [{ id: '2', name: 'Depot', clusterName: 'depot' }, ''],
  [{ clusterName: '' }, 'clusterName refuses site-cluster-name'],
  [{ clusterName: 'Hall' }, 'clusterName refuses site-cluster-name'],
  [{ clusterName: '4-hall' }, 'clusterName refuses site-cluster-name'],
  [{ clusterName: 'hall-' }, 'clusterName refuses site-cluster-name'],
  [{ clusterName: 'h'.repeat(64) }, 'clusterName refuses site-cluster-name'],
  [{ clusterName: 'depot' }, 'clusterName warns site-cluster-shared'],
  [{ clusterName: 'depot', project: { uid: null, name: 'Elsewhere' } }, ''],
  [{ endpoint: null }, 'endpoint warns site-endpoint-unset'],
  [{ endpoint: { kind: 'vip', host: 'hall.example' } }, 'endpoint refuses site-vip-invalid'],
  [{ endpoint: { kind: 'vip', host: '10.0.0.300' } }, 'endpoint refuses site-vip-invalid'],
  [{ endpoint: { kind: 'vip', host: 'fd00::7' } }, ''],
  [{ endpoint: { kind: 'dns', host: 'hall.example' } }, ''],
  [{ endpoint: { kind: 'dns', host: '10.0.0.1' } }, 'endpoint refuses site-dns-invalid'],
  [{ endpoint: { kind: 'dns', host: 'hall example' } }, 'endpoint refuses site-dns-invalid'],
  [{ infraProfile: null }, 'infraProfile warns site-profile-unset'],
  [{ addOnProfiles: [profile('infra')] }, 'addOnProfiles refuses site-profile-twice'],
  [{ tags: ['a', 'a'] }, 'tags refuses tag-twice'],
])('of %j says %j', (change, expected) => {
  const found = checkSite({ ...good, ...change }, [good, other]);
  expect(found.map(({ field, weight, fault }) => `${field} ${weight} ${fault.code}`).join()).toBe(expected);
});

it('keeps a cluster from being made without what it needs, and from nothing else', () => {
  expect(whyNotCreated(good)).toBeNull();
  expect(whyNotCreated({ ...good, endpoint: null })?.code).toBe('site-endpoint-unset');
  expect(whyNotCreated({ ...good, infraProfile: null })?.code).toBe('site-profile-unset');
  expect(whyNotCreated({ ...good, endpoint: null, name: '' })?.code).toBe('site-nameless');
});
