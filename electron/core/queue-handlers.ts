import { ok } from '#shared/model/result.ts';
import type { Handlers } from './types.ts';
import type { World } from './world.ts';

type Row = `queue.${string}`;

export const queueHandlers = (world: () => World): Pick<Handlers, Extract<keyof Handlers, Row>> => ({
  'queue.add': ({ work, to }) => Promise.resolve(world().queue.add(work, to)),
  'queue.retry': ({ ids }) => {
    world().queue.retry(ids);
    return Promise.resolve(ok(null));
  },
  'queue.remove': ({ ids }) => Promise.resolve(world().queue.remove(ids)),
});
