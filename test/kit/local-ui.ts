import { Agent, request } from 'undici';
import type { Dispatcher } from 'undici';
import { z } from 'zod';
import { operations } from '#shared/wire/operations.ts';
import type { ClusterWish } from './cluster.ts';
import { clusterConfiguration, clusterPath, currentClusterPath, removeNodePath } from './cluster.ts';
import type { Site, SiteHost } from './site.ts';

/** vendor: v1Error. */
const wrong = z.object({ message: z.string() });

/** An address that no host of the site has. */
const vipOf = ({ ip }: SiteHost): string => ip.replace(/^127\.\d+\.\d+/, '127.99.0');

const nodes = z.object({ nodes: z.array(z.object({ nodeName: z.string(), edgeHostID: z.string() })) });

/** What a technician does in Local UI of a host, where Fieldlink has no view: the vendor's own calls, with the site's account. */
export function localUi({ username, password }: Pick<Site, 'username' | 'password'>) {
  const ask = async (host: SiteHost, method: Dispatcher.HttpMethod, path: string, body?: unknown) => {
    // The certificate is the one the site told of; nobody else could have its address on loopback.
    const dispatcher = new Agent({ connect: { rejectUnauthorized: false } });
    const send = async (at: string, how: Dispatcher.HttpMethod, what: unknown, authorization?: string) => {
      const answer = await request(`${host.url}${at}`, {
        ...{ method: how, dispatcher },
        headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
        ...(what === undefined ? {} : { body: JSON.stringify(what) }),
      });
      const text = await answer.body.text();
      return { status: answer.statusCode, body: JSON.parse(text) as unknown };
    };
    try {
      const { login } = operations;
      const answer = await send(login.path, 'POST', { username, password });
      const signedIn = login.answer.parse(answer.body);
      return await send(path, method, body, signedIn.Token.Authorization);
    } finally {
      await dispatcher.destroy();
    }
  };

  const call = async (...asked: Parameters<typeof ask>): Promise<unknown> => {
    const { status, body } = await ask(...asked);
    if (status >= 300) throw new Error(`${asked[1]} ${asked[2]} answered ${status}`);
    return body;
  };

  return {
    /** Status and words of an answer that is no 2xx. */
    async refusal(...asked: Parameters<typeof ask>): Promise<string> {
      const { status, body } = await ask(...asked);
      return `${status} ${wrong.parse(body).message}`;
    },
    /** How a cluster that breaks a rule is refused. */
    refusedCluster(leader: SiteHost, wish: Omit<ClusterWish, 'vip'> & { vip?: string }): Promise<string> {
      const vip = vipOf(leader);
      return this.refusal(leader, 'POST', clusterPath, clusterConfiguration({ vip, ...wish }));
    },
    /** The one configuration that a leader syncs to its followers. */
    async setNtp(on: SiteHost, ntpServers: readonly string[]): Promise<void> {
      await call(on, 'PUT', `${clusterPath}/settings`, { ntpServers });
    },
    /** On the leader, which is the first control-plane node. Alone it uses its own address as VIP, which is legal. */
    async createCluster(controlPlane: readonly SiteHost[], workers: readonly SiteHost[] = []): Promise<void> {
      const [leader] = controlPlane;
      if (!leader) throw new Error('a cluster needs a leader');
      const ids = (hosts: readonly SiteHost[]) => hosts.map(({ id }) => id);
      const alone = controlPlane.length + workers.length === 1;
      const vip = alone ? leader.ip : vipOf(leader);
      const wish = { controlPlane: ids(controlPlane), workers: ids(workers), vip };
      await call(leader, 'POST', clusterPath, clusterConfiguration(wish));
    },
    async link(leader: SiteHost, follower: SiteHost): Promise<void> {
      const { token } = operations.generateToken.answer.parse(
        await call(leader, 'POST', operations.generateToken.path),
      );
      await call(follower, 'POST', operations.link.path, { token });
    },
    /** The pairing ID. `palette`: as the site tells it. */
    async pair(on: SiteHost, { url, registrationToken }: Site['palette']): Promise<string> {
      const paletteEndpoint = new URL(url).host;
      const wish = { paletteEndpoint, registrationToken, insecure: false };
      const answer = await call(on, 'POST', operations.pair.path, wish);
      return operations.pair.answer.parse(answer).pairingUid ?? '';
    },
    async withdraw(on: SiteHost): Promise<void> {
      await call(on, 'POST', operations.pairReject.path);
    },
    async removeNode(via: SiteHost, pool: string, host: SiteHost): Promise<void> {
      const known = nodes.parse(await call(via, 'GET', `${currentClusterPath}/nodes`)).nodes;
      const node = known.find(({ edgeHostID }) => edgeHostID === host.id);
      await call(via, 'DELETE', removeNodePath(pool, node?.nodeName ?? ''));
    },
    /** The one click that the vendor publishes no operation for; needs the site's rule `unlink-self-allowed`. */
    async stopTokenGeneration(on: SiteHost): Promise<void> {
      await call(on, 'POST', `${operations.unlink.path}?peerId=${on.id}`);
    },
    async deleteCluster(on: SiteHost): Promise<void> {
      await call(on, 'DELETE', clusterPath);
    },
  };
}
