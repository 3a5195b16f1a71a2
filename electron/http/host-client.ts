import { hash } from 'node:crypto';
import type { Socket } from 'node:net';
import { hostPort } from '#shared/model/names.ts';
import type { CertSha256 } from '#shared/model/host.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import type { WireError } from '#shared/wire/errors.ts';
import { readWireError } from '#shared/wire/errors.ts';
import type { Answer, Body, Operation, Query } from '#shared/wire/operations.ts';
import { targetOf } from '#shared/wire/operations.ts';
import { askAwake, onWake, whenAwake } from './awake.ts';
import { dialAhead } from './dial-ahead.ts';
import { exchange } from './exchange.ts';
import { failureOf } from './failure.ts';
import { openLanes } from './lanes.ts';
import type { Patience } from './patience.ts';
import type { Pin } from './pinned-connector.ts';
import { pinnedConnector } from './pinned-connector.ts';

export interface Refusal {
  readonly error: Fault;
  /** HTTP status when the host answered at all. */
  readonly status: number | null;
  readonly wire: WireError | null;
  readonly retryAfterSeconds: number | null;
}

export interface Answered<T> {
  readonly ok: T;
  /** Of what was read: two answers of one operation with the same tag are the same, byte for byte. */
  readonly tag?: string;
}

export type Reply<T> = Answered<T> | Refusal;

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

const tagOf = (body: Buffer): string => hash('sha1', body, 'base64');

/** What is the same as before was good before: it is read again only if somebody wants to know what it says. */
function unread<T>(tag: string, read: () => T): Answered<T> {
  let known: { readonly value: T } | null = null;
  return {
    tag,
    get ok() {
      known ??= { value: read() };
      return known.value;
    },
  };
}

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
  /** The tag of the last good answer, by path. */
  const good = new Map<string, string>();
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

  const off = onWake(() => {
    ahead.close();
    lanes.renew();
  });

  async function sendOnce<O extends Operation>(
    operation: O,
    options: SendOptions<O>,
  ): Promise<Reply<Answer<O>>> {
    const body = operation.body?.parse(options.body);
    // The one place that keeps the promise: nothing secret leaves before the peer matched its pin.
    if (at.pin === null && (body !== undefined || options.authorization !== undefined))
      return refusal(fault('host-unpinned', { host: label }));
    const isRead = operation.method === 'GET' && operation.slow !== true;
    const path = targetOf(operation, options.query);
    const lane = lanes.take(isRead);
    try {
      const response = await exchange(
        lane.client,
        {
          method: operation.method,
          path,
          headers: {
            accept: 'application/json',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(options.authorization === undefined ? {} : { authorization: options.authorization }),
          },
          blocking: !isRead,
          body: body === undefined ? null : JSON.stringify(body),
        },
        { capBytes: bodyCapBytes, withinMs: connectMs + answerMs, signal: options.signal },
      );
      const { statusCode, headers } = response;
      clockSkewSeconds = skewOf(headers['date']) ?? clockSkewSeconds;
      if (statusCode >= 300) {
        const wire = readWireError(response.body.toString());
        return refusal(
          fault('host-error', { address: label, status: statusCode, message: wire.message ?? '–' }),
          { status: statusCode, wire, retryAfterSeconds: secondsOf(headers['retry-after']) },
        );
      }
      const read = () => operation.answer.safeParse(parseJson(response.body.toString()));
      const tag = isRead ? tagOf(response.body) : '';
      if (isRead && good.get(path) === tag) return unread(tag, () => read().data as Answer<O>);
      const answer = read();
      if (!answer.success) return refusal(fault('answer-garbled', { address: label }));
      if (!isRead) return { ok: answer.data as Answer<O> };
      good.set(path, tag);
      return { ok: answer.data as Answer<O>, tag };
    } catch (error) {
      return refusal(failureOf(error, label));
    } finally {
      lane.done();
    }
  }

  return {
    send: (operation, options = {}) => {
      const send = () => sendOnce(operation, options);
      return operation.method === 'GET' || operation.repeatable === true ? askAwake(send) : whenAwake(send);
    },
    leaf: () => leaf,
    clockSkewSeconds: () => clockSkewSeconds,
    dial: () => (lanes.isOpen() ? Promise.resolve() : ahead.dial()),
    close: () => {
      off();
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
