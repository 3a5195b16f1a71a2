import { fail } from '#shared/model/result.ts';
import type { Handlers } from './types.ts';
import type { World } from './world.ts';

type ConsoleHandlers = Pick<
  Handlers,
  | 'console.look'
  | 'console.signIn'
  | 'console.signOut'
  | 'console.forget'
  | 'console.project'
  | 'console.read'
  | 'console.open'
  | 'console.validate'
  | 'console.accept'
  | 'console.reject'
>;

export const consoleHandlers = (_world: () => World): ConsoleHandlers => ({
  'console.look': () => Promise.resolve(fail('internal')),
  'console.signIn': () => Promise.resolve(fail('internal')),
  'console.signOut': () => Promise.resolve(fail('internal')),
  'console.forget': () => Promise.resolve(fail('internal')),
  'console.project': () => Promise.resolve(fail('internal')),
  'console.read': () => Promise.resolve(fail('internal')),
  'console.open': () => Promise.resolve(fail('internal')),
  'console.validate': () => Promise.resolve(fail('internal')),
  'console.accept': () => Promise.resolve(fail('internal')),
  'console.reject': () => Promise.resolve(fail('internal')),
});
