import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { createSecureContext } from 'node:tls';
import { isCut } from './reach.ts';
import { ipOf } from './situation.ts';
import type { Host, PeerCard, World } from './types.ts';

export interface PeerAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Where it is; who it is shows there. */
type Whom = Omit<PeerCard, 'id'> & { readonly id?: string };

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
async function ask(
  world: World,
  from: Host,
  to: Whom,
  path: string,
  body: unknown,
): Promise<IncomingMessage> {
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
      resolve,
    );
    call.on('timeout', () => call.destroy(timedOut(to)));
    call.on('error', reject);
    call.end(payload);
  });
}

/** The whole answer as JSON; null where there is none. Throws when it is something else. */
export async function readAnswer(answer: IncomingMessage): Promise<PeerAnswer> {
  let text = '';
  answer.setEncoding('utf8');
  for await (const chunk of answer as AsyncIterable<string>) {
    text += chunk;
    if (text.length > largest) throw new Error('answer too large');
  }
  if (text === '') return { status: answer.statusCode ?? 0, body: null };
  try {
    return { status: answer.statusCode ?? 0, body: JSON.parse(text) as unknown };
  } catch {
    throw new Error('answer is not JSON');
  }
}

export const callPeer = async (
  ...[world, from, to, path, body]: Parameters<typeof ask>
): Promise<PeerAnswer> => readAnswer(await ask(world, from, to, path, body));

/** What the other host sends, however much, piece by piece. Throws when it refuses, or when the way is cut meanwhile. */
export async function* readPeer(
  world: World,
  from: Host,
  to: Host,
  path: string,
  body: unknown,
): AsyncGenerator<Buffer> {
  const answer = await ask(world, from, { ip: ipOf(to), port: to.state.port }, path, body);
  if (answer.statusCode !== 200) {
    answer.resume();
    throw new Error(`answered ${String(answer.statusCode)}`);
  }
  for await (const piece of answer as AsyncIterable<Buffer>) {
    if (isCut(from, to.state)) throw timedOut({ ip: ipOf(to), port: to.state.port });
    yield piece;
  }
}
