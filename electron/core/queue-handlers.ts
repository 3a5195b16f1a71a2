import { isOk, ok } from '#shared/model/result.ts';
import { joinCodes } from '../registration/queue/travel.ts';
import { newPassphrase } from '../vault/sealed.ts';
import type { Handlers } from './types.ts';
import type { World } from './world.ts';

type Row = `queue.${string}`;

export const queueHandlers = (world: () => World): Pick<Handlers, Extract<keyof Handlers, Row>> => ({
  'queue.add': ({ work, to }) => Promise.resolve(world().queue.add(work, to)),
  'queue.retry': ({ ids }) => {
    void world().queue.retry(ids);
    return Promise.resolve(ok(null));
  },
  'queue.remove': ({ ids }) => Promise.resolve(world().queue.remove(ids)),
  'queue.edit': ({ id, work }) => world().queue.edit(id, work),
  'queue.move': ({ id, before }) => world().queue.move(id, before),
  'queue.undo': ({ id }) => world().queue.undo(id),
  'queue.markDone': ({ id }) => world().queue.markDone(id),
  'queue.newPassphrase': () => Promise.resolve(ok({ passphrase: newPassphrase() })),
  'queue.export': ({ ids, passphrase }) => world().queue.travel.export(ids, passphrase),
  'queue.import': async ({ data, passphrase }) => {
    const sealed = 'codes' in data ? await joinCodes(data.codes) : ok(Buffer.from(data.base64, 'base64'));
    return isOk(sealed) ? world().queue.travel.import(sealed.ok, passphrase) : sealed;
  },
});
