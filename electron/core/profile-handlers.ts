import type { ProfileSet } from '#shared/model/profile-match.ts';
import { hostLabel } from '#shared/model/names.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import { profilesFrom } from '#shared/wire/match-files.ts';
import { operations } from '#shared/wire/operations.ts';
import type { LatestProfiles } from '#shared/wire/profiles.ts';
import { asClusterProfile, latestOnly, layersOf } from '#shared/wire/profiles.ts';
import { readProfiles } from '../palette/profiles.ts';
import { refusalFault } from '../pairing/words.ts';
import type { Handlers } from './types.ts';
import type { World } from './world.ts';

type ProfileHandlers = Pick<
  Handlers,
  'pairing.layers' | 'profiles.current' | 'profiles.import' | 'profiles.export' | 'profiles.fetch'
>;

/** `cluster-profiles-2026-11-21.json`: the day they were read, by the clock of this laptop. */
const fileNameOf = ({ readAt }: ProfileSet): string =>
  `cluster-profiles-${new Date(readAt).toISOString().slice(0, 10)}.json`;

/** What the match compares: the packs of a cluster, and the profiles there are to choose from. */
export function profileHandlers(world: () => World, now: () => number = Date.now): ProfileHandlers {
  const take = async (
    { profiles: store }: Pick<World, 'profiles'>,
    { profiles, withoutLatest }: LatestProfiles,
    source: Pick<ProfileSet, 'from' | 'name'>,
  ): Promise<Result<ProfileSet>> => {
    if (profiles.length === 0) return fail('profiles-unpublished', { file: source.name });
    const set: ProfileSet = { ...source, readAt: now(), profiles, withoutLatest };
    // A disk that is full is told of by the store; the profiles can be worked with all the same.
    await store.replace(set);
    return ok(set);
  };

  return {
    'pairing.layers': async ({ key }) => {
      const { registry, ask, discretion } = world();
      const host = registry.get(key);
      if (!host) return fail('unknown-host');
      const told = await ask(key, operations.clusterApplications);
      if ('ok' in told) return ok(layersOf(told.ok));
      return told.status === 404
        ? fail('layers-no-cluster', { host: hostLabel(host) })
        : { error: refusalFault(told, discretion) };
    },

    'profiles.current': () => Promise.resolve(ok(world().profiles.current())),

    'profiles.import': async ({ name, text }) => {
      const read = profilesFrom(name, text);
      return isOk(read) ? take(world(), read.ok, { from: 'file', name }) : read;
    },

    'profiles.export': () => {
      const set = world().profiles.current();
      if (!set) return Promise.resolve(fail('profiles-none'));
      const text = `${JSON.stringify(set.profiles.map(asClusterProfile), null, 2)}\n`;
      return Promise.resolve(ok({ name: fileNameOf(set), text }));
    },

    'profiles.fetch': async () => {
      // Another set of hosts may be open when all of them have been read.
      const here = world();
      const scope = here.console.scope();
      if (!isOk(scope)) return scope;
      const { endpoint, projectUid } = scope.ok;
      const project = here.console.state().projects.find(({ uid }) => uid === projectUid);
      const name = project ? `${endpoint}, project ${project.name}` : endpoint;
      const read = await readProfiles(scope.ok);
      return 'ok' in read
        ? take(here, latestOnly(read.ok), { from: 'console', name })
        : { error: read.error };
    },
  };
}
