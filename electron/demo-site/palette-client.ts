import { request } from 'node:https';
import { BlockList, isIP } from 'node:net';
import type { Endpoint } from './pair-rules.ts';
import { readEndpoint } from './pair-rules.ts';
import type { PairMeta } from './pairing.ts';
import { ruleOf } from './faults.ts';
import type { PeerAnswer } from './peer-client.ts';
import { patienceMs, readAnswer, realPatienceMs } from './peer-client.ts';
import { objectOf, textOf } from './route.ts';
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
const timeout = 'i/o timeout';
const dialing = ({ host, port }: Endpoint, why: string): string => `dial tcp ${host}:${String(port)}: ${why}`;

/** In the words of an agent written in Go. */
function reasonOf({ code = '', message }: NodeJS.ErrnoException, to: Endpoint): string {
  if (code === 'ECONNREFUSED') return dialing(to, 'connect: connection refused');
  if (code === 'ECONNRESET') return dialing(to, 'connection reset by peer');
  if (unknownAuthority.test(code)) return 'x509: certificate signed by unknown authority';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return `x509: certificate is not valid for ${to.host}`;
  return message === timeout ? dialing(to, timeout) : message;
}

interface Asked {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

export interface PaletteAnswer {
  /** 0: there was none. */
  readonly status: number;
  readonly body: unknown;
  /** What Palette says, or why there is no answer. */
  readonly words: string;
}

function send(
  world: World,
  from: Host,
  to: Endpoint & { readonly address: string },
  { token, insecure }: PairMeta,
  { method, path, body }: Asked,
): Promise<PeerAnswer> {
  const trusted = ruleOf(from, 'palette-trusted') ? { ca: world.palette.state.cert } : {};
  const payload = body === undefined ? '' : JSON.stringify(body);
  const content = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) };
  return new Promise((resolve, reject) => {
    const call = request(
      {
        ...{ host: to.address, port: to.port, servername: isIP(to.host) ? '' : to.host, method, path },
        ...{ agent: false, timeout: realPatienceMs, rejectUnauthorized: !insecure, ...trusted },
        headers: { authorization: token, ...(payload === '' ? {} : content) },
        ...(world.distinctIps ? { localAddress: ipOf(from) } : {}),
      },
      (answer) => {
        readAnswer(answer).then(resolve, reject);
      },
    );
    call.on('timeout', () => call.destroy(new Error(timeout)));
    call.on('error', reject);
    call.end(payload);
  });
}

/**
 * A host calls Palette itself, from its own address (vendor: every host of the cluster must reach Palette): the app
 * reaching it proves nothing about this path.
 */
export async function askPalette(
  world: World,
  from: Host,
  meta: PairMeta,
  asked: Asked,
): Promise<PaletteAnswer> {
  const none = (words: string): PaletteAnswer => ({ status: 0, body: null, words });
  const to = readEndpoint(meta.endpoint);
  if (!to) return none(`dial tcp: invalid address ${meta.endpoint}`);
  if (!from.live.listening()) return none('edge host does not answer');
  if (from.faults['palette-cut']) {
    await world.clock.sleep(patienceMs);
    return none(dialing(to, timeout));
  }
  const address = addressOf(world, to);
  if (address === null) return none(`dial tcp: lookup ${to.host}: no such host`);
  try {
    const { status, body } = await send(world, from, { ...to, address }, meta, asked);
    const words = textOf(objectOf(body)?.['message']) || `palette answered ${String(status)}`;
    return { status, body, words };
  } catch (error) {
    return none(error instanceof Error ? reasonOf(error, to) : String(error));
  }
}

/** Some agents put what they were given into what they say about it. */
export const telling = (host: Pick<Host, 'faults'>, { token }: PairMeta, words: string): string =>
  ruleOf(host, 'pair-error-echoes-token') ? `${words} (token ${token})` : words;
