import { fail } from '#shared/model/result.ts';
import type { Handlers } from './types.ts';
import type { World } from './world.ts';

type PairingHandlers = Pick<
  Handlers,
  'pairing.check' | 'pairing.verify' | 'pairing.send' | 'pairing.withdraw' | 'pairing.followedUp'
>;

export const pairingHandlers = (_world: () => World): PairingHandlers => ({
  'pairing.check': () => Promise.resolve(fail('internal')),
  'pairing.verify': () => Promise.resolve(fail('internal')),
  'pairing.send': () => Promise.resolve(fail('internal')),
  'pairing.withdraw': () => Promise.resolve(fail('internal')),
  'pairing.followedUp': () => Promise.resolve(fail('internal')),
});
