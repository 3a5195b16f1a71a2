import { checkUserData } from '#shared/model/user-data.ts';
import { isOk, ok } from '#shared/model/result.ts';
import { dropEdgeHost, readEdgeHosts } from '../registration/edge-hosts.ts';
import { readHostDrafts } from '../registration/id-list.ts';
import type { Handlers } from './types.ts';
import type { World } from './world.ts';

type Row = `${'userData' | 'tokens' | 'edgeHosts' | 'registrations'}.${string}`;

/** `now`: epoch milliseconds, the date of what is on an ISO. */
export const registrationHandlers = (
  world: () => World,
  now: () => number = Date.now,
): Pick<Handlers, Extract<keyof Handlers, Row>> => ({
  'userData.save': async ({ form, iso }) => {
    const findings = checkUserData(form);
    const refusal = findings.find(({ weight }) => weight === 'refuses');
    if (refusal) return { error: refusal.fault };
    const { siteFiles } = await import('../registration/site-files.ts');
    return ok({ files: siteFiles(form, iso, now()), warnings: findings });
  },

  'tokens.list': () => world().tokens.list(),
  'tokens.reveal': ({ uid }) => world().tokens.reveal(uid),
  'tokens.add': (draft) => world().tokens.add(draft),
  'tokens.setActive': ({ uid, isActive }) => world().tokens.setActive(uid, isActive),
  'tokens.delete': ({ uid }) => world().tokens.delete(uid),

  'edgeHosts.list': async () => {
    const scope = world().console.scope();
    return isOk(scope) ? readEdgeHosts(scope.ok) : scope;
  },
  'edgeHosts.delete': async ({ id }) => {
    const { console, journal, queue } = world();
    const scope = console.scope();
    if (!isOk(scope)) return scope;
    const dropped = await dropEdgeHost(scope.ok, id);
    if (!isOk(dropped)) return dropped;
    queue.deleted(id);
    const { endpoint } = scope.ok;
    void journal.append({ kind: 'edge-host-deleted', hostId: id, address: null, details: { endpoint } });
    return dropped;
  },

  'registrations.readList': ({ text }) => Promise.resolve(readHostDrafts(text)),
});
