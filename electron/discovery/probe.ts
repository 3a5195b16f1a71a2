import type { Socket } from 'node:net';
import type { CertSha256 } from '#shared/model/host.ts';
import { hostPort } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { operations } from '#shared/wire/operations.ts';
import type { HostClient, Reply } from '../http/host-client.ts';
import type { Patience } from '../http/patience.ts';
import { createHostClient } from '../http/host-client.ts';

/** What stands at an address. `not-edge-host` names why; `silent` is a failure to reach anything. */
export type Finding =
  | {
      readonly kind: 'edge-host';
      readonly address: string;
      readonly port: number;
      readonly certSha256: CertSha256;
      /** Its clock minus this laptop's, from the Date header; null: not told. */
      readonly clockSkewSeconds: number | null;
    }
  | {
      readonly kind: 'not-edge-host' | 'silent';
      readonly address: string;
      readonly port: number;
      readonly fault: Fault;
    };

/** What makes a peer no edge host although something answered. */
const reasons: Partial<Record<Fault['code'], string>> = {
  'answer-garbled': 'answers something else than the Local Management API',
  'answer-too-large': 'sends an endless answer',
};

/** The same of a peer that has accepted a connection: then silence says something too. */
const reasonsOnLine: Partial<Record<Fault['code'], string>> = {
  ...reasons,
  'connection-timeout': 'accepts the connection and says nothing',
  'connection-lost': 'accepts the connection and hangs up',
  'answer-late': 'takes a request and does not answer it in time',
};

/** By the error code of the TLS library; Electron's is another than Node's, and they agree on these. */
const tlsReasons: readonly (readonly [RegExp, string])[] = [
  [/UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION/, 'speaks only a TLS older than 1.2'],
  [/EXCESSIVE_MESSAGE_SIZE/, 'shows a certificate that is far too large'],
];

const tlsReason = (code: string): string =>
  tlsReasons.find(([pattern]) => pattern.test(code))?.[1] ?? 'no TLS on this port';

/**
 * Asks what any edge host tells without an account: `/v1/ping` and `/v1/edge-mgmt/settings`. A 401 counts as a yes, as the
 * vendor declares an account for both (inferred, domain §1.0); nothing secret is sent, and never a login.
 * `line`: a connection that stands already; it is used and ended here, and its silence is then a finding too.
 */
export async function probe(
  at: { address: string; port: number },
  patience: Patience,
  signal?: AbortSignal,
  line?: Socket,
): Promise<Finding> {
  const { address, port } = at;
  const client = createHostClient({ address, port, pin: null, line }, patience);
  const why = line ? reasonsOnLine : reasons;
  // undici hears of an abort only once a connection stands.
  const stop = (): void => {
    line?.destroy();
    void client.close();
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const reason =
      (await refuses(client, operations.ping, why, signal)) ??
      (await refuses(client, operations.settings, why, signal));
    if (signal?.aborted)
      return {
        kind: 'silent',
        address,
        port,
        fault: fault('cancelled', { address: hostPort(address, port) }),
      };
    const certSha256 = client.leaf();
    const clockSkewSeconds = client.clockSkewSeconds();
    if (reason === null && certSha256 !== null)
      return { kind: 'edge-host', address, port, certSha256, clockSkewSeconds };
    const found = reason ?? fault('connection-lost', { address: hostPort(address, port) });
    if (found.code !== 'not-edge-host') return { kind: 'silent', address, port, fault: found };
    const params = { ...found.params, ip: address, port, certSha256 };
    return { kind: 'not-edge-host', address, port, fault: { ...found, params } };
  } finally {
    signal?.removeEventListener('abort', stop);
    await client.close();
    line?.destroy();
  }
}

const reasonOf = (status: number): string =>
  status >= 300 && status < 400
    ? `sends you to another address, status ${String(status)}`
    : `answers with status ${String(status)}`;

async function refuses(
  client: HostClient,
  operation: typeof operations.ping | typeof operations.settings,
  why: typeof reasons,
  signal: AbortSignal | undefined,
): Promise<Fault | null> {
  const reply: Reply<unknown> = await client.send(operation, { signal });
  if ('ok' in reply || reply.status === 401) return null;
  // Which status an agent gives without an account is not documented: its own error form counts too (inferred).
  if ((reply.status === 400 || reply.status === 403) && reply.wire?.code) return null;
  const { code, params } = reply.error;
  const unanswered = code === 'tls-failed' ? tlsReason(String(params['reason'])) : why[code];
  const reason = reply.status === null ? unanswered : reasonOf(reply.status);
  return reason === undefined
    ? reply.error
    : fault('not-edge-host', { address: params['address'] ?? '', reason });
}
