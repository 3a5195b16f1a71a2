import { Agent, request } from 'undici';
import type { Dispatcher } from 'undici';
import { z } from 'zod';
import { operations } from '#shared/wire/operations.ts';
import { clusterConfiguration, clusterPath, currentClusterPath, removeNodePath } from './cluster.ts';
import type { Site, SiteHost } from './site.ts';

const nodes = z.object({ nodes: z.array(z.object({ nodeName: z.string(), edgeHostID: z.string() })) });

/** What a technician does in Local UI of a host, where Fieldlink has no view: the vendor's own calls, with the site's account. */
export function localUi({ username, password }: Pick<Site, 'username' | 'password'>) {
  const call = async (host: SiteHost, method: Dispatcher.HttpMethod, path: string, body?: unknown) => {
    // The certificate is the one the site told of; nobody else could have its address on loopback.
    const dispatcher = new Agent({ connect: { rejectUnauthorized: false } });
    const send = async (at: string, how: Dispatcher.HttpMethod, what: unknown, authorization?: string) => {
      const answer = await request(`${host.url}${at}`, {
        ...{ method: how, dispatcher },
        headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
        ...(what === undefined ? {} : { body: JSON.stringify(what) }),
      });
      const text = await answer.body.text();
      if (answer.statusCode >= 300) throw new Error(`${how} ${at} answered ${answer.statusCode}`);
      return JSON.parse(text) as unknown;
    };
    try {
      const { login } = operations;
      const signedIn = login.answer.parse(await send(login.path, 'POST', { username, password }));
      return await send(path, method, body, signedIn.Token.Authorization);
    } finally {
      await dispatcher.destroy();
    }
  };

  return {
    /** On the leader, which is the first control-plane node. Alone it uses its own address as VIP, which is legal. */
    async createCluster(controlPlane: readonly SiteHost[], workers: readonly SiteHost[] = []): Promise<void> {
      const [leader] = controlPlane;
      if (!leader) throw new Error('a cluster needs a leader');
      const ids = (hosts: readonly SiteHost[]) => hosts.map(({ id }) => id);
      const alone = controlPlane.length + workers.length === 1;
      const vip = alone ? leader.ip : leader.ip.replace(/^127\.\d+\.\d+/, '127.99.0');
      const wish = { controlPlane: ids(controlPlane), workers: ids(workers), vip };
      await call(leader, 'POST', clusterPath, clusterConfiguration(wish));
    },
    async removeNode(via: SiteHost, pool: string, host: SiteHost): Promise<void> {
      const known = nodes.parse(await call(via, 'GET', `${currentClusterPath}/nodes`)).nodes;
      const node = known.find(({ edgeHostID }) => edgeHostID === host.id);
      await call(via, 'DELETE', removeNodePath(pool, node?.nodeName ?? ''));
    },
    async deleteCluster(on: SiteHost): Promise<void> {
      await call(on, 'DELETE', clusterPath);
    },
  };
}
