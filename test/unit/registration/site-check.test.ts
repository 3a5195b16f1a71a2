import { expect, it } from 'vitest';
import { projects } from '#electron/demo-site/palette/projects.ts';
import { checkAtSite } from '#electron/registration/sites/check.ts';
import { explain } from '#shared/contract/sentences/index.ts';
import { siteConsole } from '#test/kit/site-console.ts';
import type { Work } from '#test/kit/site-queue.ts';
import { addOn, entryOf, hall, profile, project, start } from '#test/kit/site-queue.ts';

const depot = { clusterName: 'depot', endpoint: { kind: 'vip', host: '10.0.0.101' } } as const;
const elsewhere = { uid: projects.fieldSites.uid, name: 'Field sites' };

it.each<[string, Partial<Work>, Partial<Work['site']>, string, string]>([
  ['all is well', {}, {}, 'create', 'ready'],
  ['it is not known', { hostId: 'new' }, {}, 'register, call-in, create', 'created'],
  [
    ...(['its cluster is not there', { hostId: 'new', how: 'join' }, {}] as const),
    ...(['warns site-cluster-absent, register, call-in, await-cluster', 'created'] as const),
  ],
  [
    'as a worker',
    { pool: 'worker' },
    {},
    'warns site-cluster-absent, await-cluster',
    'created site-cluster-absent',
  ],
  ['no VIP', {}, { endpoint: null }, 'refuses site-endpoint-unset', 'refused site-endpoint-unset'],
  ['no profile', {}, { infraProfile: null }, 'refuses site-profile-unset', 'refused site-profile-unset'],
  [
    'VIP in use',
    {},
    { endpoint: depot.endpoint },
    'refuses site-endpoint-in-use',
    'refused site-endpoint-in-use',
  ],
  ['name taken', { how: 'create' }, depot, 'refuses site-cluster-taken', 'refused site-cluster-taken'],
  ['even', { how: 'join' }, depot, 'refuses site-control-plane-even', 'refused site-control-plane-even'],
  ['not even', {}, depot, 'join', 'ready'],
  ['host in use', { hostId: 'b' }, {}, 'refuses site-host-in-use', 'refused site-host-in-use'],
  ['host there', { hostId: 'b' }, depot, 'warns site-joined-already', 'already site-joined-already'],
  [
    'profile gone',
    {},
    { addOnProfiles: [profile('x')] },
    'refuses site-profile-gone',
    'refused site-profile-gone',
  ],
  [
    ...(['no base', {}, { infraProfile: profile(addOn) }] as const),
    ...(['refuses site-profiles-refused', 'refused site-profiles-refused'] as const),
  ],
  [
    'host elsewhere',
    {},
    { project: elsewhere },
    'refuses edge-host-registered',
    'refused edge-host-registered',
  ],
])('says beforehand what it comes to: %s', async (_, change, ofSite, before, after) => {
  const console = siteConsole();
  for (const hostId of ['a', 'b']) console.on.callIn(hostId);
  await start(console, [entryOf('b', { site: { ...hall, ...depot } })]);
  const site = { ...hall, ...ofSite };
  const entry = { ...entryOf('a', { ...change, site }), project: site.project ?? project };
  const checked = await checkAtSite(console.scope, [elsewhere, project], entry.work);
  if (!('ok' in checked)) throw new Error(checked.error.code);
  const { findings, steps } = checked.ok;
  // The IDs are short, so that they can be read.
  const told = findings
    .map(({ weight, fault: { code } }) => `${weight} ${code}`)
    .filter((each) => each !== 'warns host-id-prefix');
  expect([...told, ...steps.map(({ is }) => is)].join(', ')).toBe(before);
  const [ended] = await start(console, [entry]);
  expect([ended?.state, ...(ended?.fault ? [ended.fault.code] : [])].join(' ')).toBe(after);
  // What is not told of a host leaves no hole in its sentence.
  for (const why of [...findings.map(({ fault: each }) => each), ...(ended?.fault ? [ended.fault] : [])])
    expect(explain(why).what).not.toMatch(/[{}]|host –|cluster “–”|– does/);
});
