import { isOk, ok } from '#shared/model/result.ts';
import { checkAtSite } from '../registration/sites/check.ts';
import type { Handlers } from './types.ts';
import type { World } from './world.ts';

type Row = `sites.${string}`;

export const siteHandlers = (world: () => World): Pick<Handlers, Extract<keyof Handlers, Row>> => ({
  'sites.save': ({ site }) => world().sites.save(site),
  'sites.remove': ({ ids }) => world().sites.remove(ids),
  'sites.import': ({ text }) => world().sites.import(text),
  'sites.export': () => Promise.resolve(ok(world().sites.export())),
  'sites.check': async (wish) => {
    const { console } = world();
    const at = console.scope();
    return isOk(at) ? checkAtSite(at.ok, console.state().projects, wish) : at;
  },
});
