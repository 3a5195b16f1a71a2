import { fail } from '#shared/model/result.ts';
import type { Handlers } from './types.ts';
import type { World } from './world.ts';

type ProfileHandlers = Pick<
  Handlers,
  'pairing.layers' | 'profiles.current' | 'profiles.import' | 'profiles.export' | 'profiles.fetch'
>;

export const profileHandlers = (_world: () => World): ProfileHandlers => ({
  'pairing.layers': () => Promise.resolve(fail('internal')),
  'profiles.current': () => Promise.resolve(fail('internal')),
  'profiles.import': () => Promise.resolve(fail('internal')),
  'profiles.export': () => Promise.resolve(fail('internal')),
  'profiles.fetch': () => Promise.resolve(fail('internal')),
});
