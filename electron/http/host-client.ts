import type { Socket } from 'node:net';
import { hostPort } from '#shared/model/names.ts';
import type { CertSha256 } from '#shared/model/host.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import type { WireError } from '#shared/wire/errors.ts';
import { readWireError } from '#shared/wire/errors.ts';
import type { Answer, Body, Operation, Query } from '#shared/wire/operations.ts';
import { targetOf } from '#shared/wire/operations.ts';
import { askAwake } from './awake.ts';
import { dialAhead } from './dial-ahead.ts';
import { failureOf } from './failure.ts';
import { openLanes } from './lanes.ts';
import type { Patience } from './patience.ts';
import type { Pin } from './pinned-connector.ts';
import { pinnedConnector } from './pinned-connector.ts';
import { readCapped } from './read-capped.ts';

export interface Refusal {
  readonly error: Fault;
  /** HTTP status when the host answered at all. */
  readonly status: number | null;
  readonly wire: WireError | null;
  readonly retryAfterSeconds: number | null;
}

export type Reply<T> = { readonly ok: T } | Refusal;

export interface SendOptions<O extends Operation> {
  readonly query?: Query<O>;
  readonly body?: Body<O>;
  /** The session's JWT; sent raw, without Bearer (domain §4). */
  readonly authorization?: string;
  readonly signal?: AbortSignal | undefined;
}

export interface HostClient {
  send<O extends Operation>(operation: O, options?: SendOptions<O>): Promise<Reply<Answer<O>>>;
  /** The leaf certificate of the last connection; null before the first. */
  leaf(): CertSha256 | null;
  /** The peer's clock minus this laptop's, from the Date header of its last answer, good or bad; null when none told. */
  clockSkewSeconds(): number | null;
  /** Connects before there is anything to send; nothing is sent. Settles when the connection stands or has failed. */
  dial(): Promise<unknown>;
  close(): Promise<void>;
}

/** Documents of hosts are a few kB; 2 MiB leaves room for the largest group and stops a runaway answer. */
const bodyCapBytes = 2 * 1024 * 1024;

const skewOf = (date: unknown): number | null => {
  const at = typeof date === 'string' ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at) ? null : Math.round((at - Date.now()) / 1000);
};

const secondsOf = (header: unknown): number | null =>
  typeof header === 'string' && /^\d{1,6}$/.test(header) ? Number(header) : null;

export const refusal = (error: Fault, rest: Partial<Refusal> = {}): Refusal => ({
  error,
  status: null,
  wire: null,
  retryAfterSeconds: null,
  ...rest,
});

/**
 * The kept-alive connections to one host, bound to one pin for its whole life. A new pin needs a new client. `line`: a
 * TCP connection that stands already; the first TLS goes over it.
 */
export function createHostClient(
  at: { address: string; port: number; pin: Pin; line?: Socket | undefined },
  { connectMs, answerMs }: Patience,
): HostClient {
  const label = hostPort(at.address, at.port);
  let leaf: CertSha256 | null = null;
  let clockSkewSeconds: number | null = null;
  const pinned = pinnedConnector(
    at.pin,
    connectMs,
    (seen) => {
      leaf = seen;
    },
    at.line,
  );
  const ahead = dialAhead(pinned, { ...at, label });
  const lanes = openLanes(`https://${label}`, {
    connect: ahead.connect,
    keepAliveTimeout: 30_000,
    headersTimeout: answerMs,
    bodyTimeout: answerMs,
  });

  async function sendOnce<O extends Operation>(
    operation: O,
    options: SendOptions<O>,
  ): Promise<Reply<Answer<O>>> {
    const body = operation.body?.parse(options.body);
    // The one place that keeps the promise: nothing secret leaves before the peer matched its pin.
    if (at.pin === null && (body !== undefined || options.authorization !== undefined))
      return refusal(fault('host-unpinned', { host: label }));
    const limit = AbortSignal.timeout(connectMs + answerMs);
    const isRead = operation.method === 'GET' && operation.slow !== true;
    const lane = lanes.take(isRead);
    try {
      const response = await lane.client.request({
        method: operation.method,
        path: targetOf(operation, options.query),
        headers: {
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(options.authorization === undefined ? {} : { authorization: options.authorization }),
        },
        blocking: !isRead,
        body: body === undefined ? null : JSON.stringify(body),
        signal: options.signal ? AbortSignal.any([options.signal, limit]) : limit,
      });
      clockSkewSeconds = skewOf(response.headers.date) ?? clockSkewSeconds;
      const text = await readCapped(response.body, bodyCapBytes);
      if (response.statusCode >= 300) {
        const wire = readWireError(text);
        return refusal(
          fault('host-error', { address: label, status: response.statusCode, message: wire.message ?? '–' }),
          {
            status: response.statusCode,
            wire,
            retryAfterSeconds: secondsOf(response.headers['retry-after']),
          },
        );
      }
      const answer = operation.answer.safeParse(parseJson(text));
      if (!answer.success) return refusal(fault('answer-garbled', { address: label }));
      return { ok: answer.data as Answer<O> };
    } catch (error) {
      return refusal(failureOf(error, label));
    } finally {
      lane.done();
    }
  }

  return {
    send: (operation, options = {}) => {
      const send = () => sendOnce(operation, options);
      return operation.method === 'GET' || operation.repeatable === true ? askAwake(send) : send();
    },
    leaf: () => leaf,
    clockSkewSeconds: () => clockSkewSeconds,
    dial: () => (lanes.isOpen() ? Promise.resolve() : ahead.dial()),
    close: () => {
      ahead.close();
      return lanes.close();
    },
  };
}

/** Undefined for what is not JSON: no schema of an essential answer accepts it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
