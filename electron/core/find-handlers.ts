import { ok } from '#shared/model/result.ts';
import { readAddressList } from './address-list.ts';
import type { Handlers } from './types.ts';
import type { World } from './world.ts';

type FindHandlers = Pick<
  Handlers,
  'find.offer' | 'find.readList' | 'find.look' | 'find.keepLooking' | 'sweep.start'
>;

export const findHandlers = (world: () => World): FindHandlers => ({
  'find.offer': () => Promise.resolve(ok(world().finder.offer())),
  'find.readList': ({ text }) =>
    Promise.resolve(readAddressList(text, (id) => world().registry.byId(id)?.key ?? null)),
  'find.look': async () => {
    await world().finder.look();
    return ok(null);
  },
  'find.keepLooking': async ({ on }) => {
    await world().finder.keepLooking(on);
    return ok(null);
  },
  'sweep.start': (asked) => world().finder.start(asked),
});
