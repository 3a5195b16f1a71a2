import { Agent, request } from 'node:https';
import { createSecureContext } from 'node:tls';
import { isCut } from './reach.ts';
import { ipOf } from './situation.ts';
import type { Host, PeerCard, World } from './types.ts';

export interface PeerAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Site time a host waits for another whose path is cut. */
export const patienceMs = 3000;
/** Real time it waits where nothing is cut: all hosts of a site share one process, and a busy laptop is no bad network. */
export const realPatienceMs = 15_000;
const largest = 65_536;

/** A host that has been let in reports for duty over the same connection: with all hosts in one process handshakes are dear. */
const agent = new Agent({
  secureContext: createSecureContext(),
  rejectUnauthorized: false,
  keepAlive: true,
});

const timedOut = (to: { ip: string; port: number }) =>
  new Error(`dial tcp ${to.ip}:${String(to.port)}: i/o timeout`);

/**
 * One host calls another over the network, at its address, as the agents do: the app reaching the leader proves nothing
 * about this path (domain §1.1). Nobody has exchanged certificates yet, so the one-time password is all that vouches.
 */
export async function callPeer(
  world: World,
  from: Host,
  to: Omit<PeerCard, 'id'> & { readonly id?: string },
  path: string,
  body: unknown,
): Promise<PeerAnswer> {
  if (!from.live.listening()) throw new Error('this edge host is down');
  const target = world.hosts.find(({ state }) => state.ip === to.ip && state.port === to.port);
  if (target && isCut(from, target.state)) {
    await world.clock.sleep(patienceMs);
    throw timedOut(to);
  }
  return new Promise((resolve, reject) => {
    const payload = JSON.stringify(body);
    const call = request(
      {
        host: to.ip,
        port: to.port,
        path,
        method: 'POST',
        agent,
        timeout: realPatienceMs,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) },
        ...(world.distinctIps ? { localAddress: ipOf(from) } : {}),
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          text += chunk;
          if (text.length > largest) answer.destroy(new Error('answer too large'));
        });
        answer.on('error', reject);
        answer.on('end', () => {
          try {
            resolve({
              status: answer.statusCode ?? 0,
              body: text === '' ? null : (JSON.parse(text) as unknown),
            });
          } catch {
            reject(new Error('answer is not JSON'));
          }
        });
      },
    );
    call.on('timeout', () => call.destroy(timedOut(to)));
    call.on('error', reject);
    call.end(payload);
  });
}
