import { fail, isOk, ok } from '#shared/model/result.ts';
import { canTakeContent } from '#shared/model/content-plan.ts';
import { followersOf } from '#shared/model/role.ts';
import { lookAt } from '../content/bundle.ts';
import { checkContent } from '../content/check.ts';
import { listFolder } from '../content/folders.ts';
import { refuseStart, start } from './perform.ts';
import type { Handlers } from './types.ts';
import type { World } from './world.ts';

type ContentHandlers = Pick<Handlers, 'files.list' | 'content.check' | 'content.upload'>;

export const contentHandlers = (world: () => World): ContentHandlers => ({
  'files.list': ({ folder }) => listFolder(folder),

  'content.check': async ({ leader, file, signature }) => {
    const here = world();
    const host = here.registry.get(leader);
    if (!host) return fail('unknown-host');
    const followers = followersOf(host).flatMap(({ id }) => here.registry.byId(id) ?? []);
    return checkContent(here.ask, { host, followers }, { file, signature });
  },

  'content.upload': async ({ leader, file, signature, replace }) => {
    const here = world();
    const { registry } = here;
    const found = await lookAt(file);
    if (!isOk(found)) return found;
    const host = registry.get(leader);
    if (!host) return fail('unknown-host');
    const verdict = canTakeContent(host);
    if (verdict) return { error: verdict };
    // By edge host ID where there is no record: only the leader is asked about them.
    const followers = followersOf(host).map(({ id }) => registry.byId(id)?.key ?? id);
    const known = [host.key, ...followers.filter((key) => registry.get(key))];
    const refusal = refuseStart(here, known);
    if (refusal) return { error: refusal };
    const hosts = [host.key, ...followers];
    const what = { op: 'upload', leader: host.key, hosts, file: found.ok, signature, replace } as const;
    return ok({ runId: start(here, { ...what, known: { sha256: null, sentAt: null } }) });
  },
});
