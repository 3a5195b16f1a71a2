import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core, CoreDeps } from '#electron/core/types.ts';
import type { Site, SiteOptions } from '#electron/demo-site/site.ts';
import { startSite } from '#electron/demo-site/site.ts';
import type { HostRecord } from '#shared/model/host.ts';
import type { Run, RunItem } from '#shared/model/run.ts';
import type { Result } from '#shared/model/result.ts';
import type { AskedCore } from './ask-core.ts';
import { askCore, openCore, valueOf } from './ask-core.ts';

export { reads } from './ask-core.ts';

export interface CoreOnSite extends AskedCore {
  readonly core: Core;
  readonly site: Site;
  readonly dataDir: string;
  host(index: number): HostRecord;
  fault(host: number | '*' | 'palette', name: string, value: unknown): Promise<void>;
  /** What an admin clicks in the console's own pages. */
  decide(action: 'accept' | 'reject', pairingUid: string): Promise<void>;
  /** Pairing requests as the console has them, the last one last. */
  requests(): Promise<readonly { pairingUid: string; state: string }[]>;
  /** Adds, trusts and signs in to these hosts (all without numbers). */
  enter(...indexes: number[]): Promise<void>;
  /** Starts a run and answers its single or all items when it has ended. */
  run(start: Promise<Result<{ runId: string }>>): Promise<Run>;
  link(follower: number, leader: number): Promise<RunItem>;
  /** The app ends and starts again over what it left on disk, and over what somebody else did to it meanwhile. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** `beside`: another laptop on the site of that one. */
export async function coreOnSite(
  options: SiteOptions | { readonly beside: CoreOnSite } = {},
  deps: Partial<CoreDeps> = {},
): Promise<CoreOnSite> {
  const site =
    'beside' in options
      ? options.beside.site
      : await startSite({ hosts: 3, linkMs: 0, scale: 50, control: true, ...options });
  const dataDir = await mkdtemp(join(tmpdir(), 'fieldlink-test-'));
  const open = (): Promise<Core> => openCore(dataDir, deps);
  let core = await open();

  const { call, must, until } = askCore(() => core);

  const at = (index: number) => {
    const host = site.hosts[index];
    if (!host) throw new Error(`the site has no host ${String(index)}`);
    return host;
  };
  const host = (index: number): HostRecord => {
    const { ip, port } = at(index);
    const found = core.read('hosts').find((each) => each.address === ip && each.port === port);
    if (!found) throw new Error(`host ${String(index)} is not in the list`);
    return found;
  };

  const enter = async (...indexes: number[]): Promise<void> => {
    const wanted = indexes.length > 0 ? indexes : site.hosts.map((_, index) => index);
    const added = await Promise.all(
      wanted.map((index) => must('hosts.add', { address: `${at(index).ip}:${String(at(index).port)}` })),
    );
    const keys = added.map(({ key }) => key);
    await must('hosts.trust', {
      pins: wanted.map((index) => ({ key: host(index).key, certSha256: at(index).certSha256 })),
    });
    const { username, password } = site;
    await must('session.signIn', { keys, account: { username, password } });
  };

  const run: CoreOnSite['run'] = async (start) => {
    const { runId } = valueOf(await start);
    const ended = await until('runs', (runs) =>
      runs.some((each) => each.id === runId && each.state === 'ended'),
    );
    const found = ended.find((each) => each.id === runId);
    if (!found) throw new Error('the run is gone');
    return found;
  };

  const post = async (path: string, body: unknown): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${site.control ?? ''}${path}`, {
      ...{ method: 'POST', headers, body: JSON.stringify(body) },
    });
    if (!response.ok) throw new Error(`${path} ${JSON.stringify(body)}: ${await response.text()}`);
  };

  return {
    get core() {
      return core;
    },
    site,
    dataDir,
    call,
    must,
    until,
    host,
    enter,
    run,
    fault: (index, name, faultValue) => post('/faults', { host: index, fault: name, value: faultValue }),
    decide: (action, pairingUid) => post('/palette', { action, pairingUid }),
    requests: async () => {
      const state = (await (await fetch(`${site.control ?? ''}/state`)).json()) as {
        palette: { pairings: { pairingUid: string; state: string }[] };
      };
      return state.palette.pairings;
    },
    link: async (follower, leader) => {
      const ended = await run(
        call('link.toLeader', { leader: host(leader).key, followers: [host(follower).key] }),
      );
      const [item] = ended.items;
      if (!item) throw new Error('a link run without items');
      return item;
    },
    restart: async (meanwhile) => {
      await core.close();
      await meanwhile?.();
      core = await open();
    },
    close: async () => {
      await core.close();
      if (!('beside' in options)) await site.close();
      // On a busy machine a last line may still be on its way to the journal.
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
