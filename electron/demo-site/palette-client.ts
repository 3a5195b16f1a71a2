import { request } from 'node:https';
import { BlockList, isIP } from 'node:net';
import type { Endpoint } from './pair-rules.ts';
import { readEndpoint } from './pair-rules.ts';
import type { PairMeta } from './pairing.ts';
import { ruleOf } from './faults.ts';
import type { PeerAnswer } from './peer-client.ts';
import { patienceMs, readAnswer, realPatienceMs } from './peer-client.ts';
import { ipOf } from './situation.ts';
import type { Host, World } from './types.ts';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);

/**
 * Null: nothing of that name is in reach. An emulated site has no way out: whatever is typed, the token of a real Palette
 * never leaves this machine.
 */
function addressOf({ palette }: World, { host }: Endpoint): string | null {
  const ip = host.toLowerCase() === 'localhost' ? '127.0.0.1' : host;
  return ip === palette.state.ip || (isIP(ip) === 4 && loopback.check(ip)) ? ip : null;
}

const unknownAuthority = /SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/;

/** In the words of an agent written in Go. */
function wordsOf(error: NodeJS.ErrnoException, to: Endpoint): string {
  const { code = '', message } = error;
  const place = `${to.host}:${String(to.port)}`;
  if (code === 'ECONNREFUSED') return `dial tcp ${place}: connect: connection refused`;
  if (code === 'ECONNRESET') return `read tcp ${place}: connection reset by peer`;
  if (unknownAuthority.test(code)) return 'x509: certificate signed by unknown authority';
  return code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? `x509: certificate is not valid for ${to.host}` : message;
}

interface Asked {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

/**
 * A host calls Palette itself, from its own address (vendor: every host of the cluster must reach Palette): the app
 * reaching it proves nothing about this path. Throws in words when there is no answer.
 */
export async function askPalette(
  world: World,
  from: Host,
  { endpoint, token, insecure }: PairMeta,
  { method, path, body }: Asked,
): Promise<PeerAnswer> {
  const to = readEndpoint(endpoint);
  if (!to) throw new Error(`dial tcp: invalid address ${endpoint}`);
  if (!from.live.listening()) throw new Error('edge host does not answer');
  if (from.faults['palette-cut']) {
    await world.clock.sleep(patienceMs);
    throw new Error(`dial tcp ${to.host}:${String(to.port)}: i/o timeout`);
  }
  const address = addressOf(world, to);
  if (address === null) throw new Error(`dial tcp: lookup ${to.host}: no such host`);
  const trusted = ruleOf(from, 'palette-trusted') ? { ca: world.palette.state.cert } : {};
  const payload = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const call = request(
      {
        ...{ host: address, port: to.port, servername: isIP(to.host) ? '' : to.host, method, path },
        ...{ agent: false, timeout: realPatienceMs, rejectUnauthorized: !insecure, ...trusted },
        headers: {
          authorization: token,
          ...(payload === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
        },
        ...(world.distinctIps ? { localAddress: ipOf(from) } : {}),
      },
      (answer) => {
        readAnswer(answer).then(resolve, reject);
      },
    );
    call.on('timeout', () => call.destroy(new Error(`${method} ${endpoint}: i/o timeout`)));
    call.on('error', (error) => {
      reject(new Error(wordsOf(error, to)));
    });
    call.end(payload);
  });
}
