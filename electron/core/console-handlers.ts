import { consolePage } from '#shared/model/console-page.ts';
import { fail, ok } from '#shared/model/result.ts';
import type { CoreDeps, Handlers } from './types.ts';
import type { World } from './world.ts';

type ConsoleHandlers = Pick<Handlers, Extract<keyof Handlers, `console.${string}`>>;

/** The Palette console of the world that is shown. */
export const consoleHandlers = (world: () => World, openPage: CoreDeps['openPage']): ConsoleHandlers => ({
  'console.look': (asked) => world().console.look(asked),
  'console.signIn': (given) => world().console.signIn(given),
  'console.signOut': () => {
    world().console.signOut();
    return Promise.resolve(ok(null));
  },
  'console.forget': () => world().console.forget(),
  'console.project': ({ uid }) => world().console.choose(uid),
  'console.read': () => world().console.read(),
  'console.open': async () => {
    const { endpoint } = world().console.state();
    if (endpoint === null) return fail('console-sign-in-needed');
    if (!openPage) return fail('console-not-opened', { endpoint });
    try {
      await openPage(consolePage(endpoint));
      return ok(null);
    } catch {
      return fail('console-not-opened', { endpoint });
    }
  },
  'console.validate': ({ pairingId, profileUids }) => world().review.validate(pairingId, profileUids),
  'console.accept': ({ understood: _, ...given }) => world().review.accept(given),
  'console.reject': ({ pairingId }) => world().review.reject(pairingId),
});
