import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { withoutSecret } from '#shared/wire/echo.ts';
import type { WireError } from '#shared/wire/errors.ts';
import { readWireError } from '#shared/wire/errors.ts';
import { announcesReview, extensionsHeader } from '#shared/wire/extensions.ts';
import type { PaletteAnswer, PaletteOperation, PathParameters } from '#shared/wire/palette/operations.ts';
import { paletteTarget } from '#shared/wire/palette/operations.ts';
import { askAwake, onWake, whenAwake } from '../http/awake.ts';
import type { Exchanged } from '../http/exchange.ts';
import { exchange } from '../http/exchange.ts';
import type { Patience } from '../http/patience.ts';
import { Pool } from '../http/undici.ts';
import { retryAfterMs, waitBefore } from './backoff.ts';
import type { Trust } from './connector.ts';
import { trustedConnector } from './connector.ts';
import { faultOf } from './faults.ts';
import type { Ticker } from './pace.ts';
import { createPaces } from './pace.ts';
import type { Place } from './place.ts';
import { throughProxy } from './proxy.ts';
import { refusalOf } from './refusals.ts';

export interface ConsoleRefusal {
  readonly error: Fault;
  /** HTTP status when the console answered at all. */
  readonly status: number | null;
}

export type ConsoleReply<T> = { readonly ok: T } | ConsoleRefusal;

export interface Call extends PathParameters {
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  /** `ApiKey` or `Authorization`. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** What is secret of the body. These, as those, are cut out of whatever the console says. */
  readonly hidden?: readonly string[];
  /** vendor: header `ProjectUid`; null: scope of the tenant. */
  readonly projectUid?: string | null;
  readonly signal?: AbortSignal | undefined;
}

export interface ConsoleClient {
  /** Never throws; waits its turn, and when the console says that it is asked too often. */
  send<O extends PaletteOperation>(operation: O, call?: Call): Promise<ConsoleReply<PaletteAnswer<O>>>;
  /** Whether its last answer announced that pairing requests can be reviewed; null before the first. */
  reviews(): boolean | null;
  close(): Promise<void>;
}

/** vendor: a page has 50 entries, a profile all values of its packs. */
const bodyCapBytes = 16 * 1024 * 1024;
/** As a browser does; more would wait at the rate limit all the same. */
const connections = 4;

/** The connections to one console, bound to why it is trusted for their whole life. */
export function openConsoleClient(
  { endpoint, host, port, proxy }: Place,
  trust: Trust,
  { connectMs, answerMs }: Pick<Patience, 'connectMs' | 'answerMs'>,
  ticker: Ticker,
): ConsoleClient {
  let reviews: boolean | null = null;
  const trusted = trustedConnector(trust, connectMs);
  const connect = throughProxy(proxy, { host, port }, connectMs, trusted);
  const origin = new URL(`https://${host.includes(':') ? `[${host}]` : host}:${String(port)}`).origin;
  const openPool = (): Pool =>
    new Pool(origin, {
      ...{ connect, connections, keepAliveTimeout: 30_000 },
      ...{ headersTimeout: answerMs, bodyTimeout: answerMs },
    });
  let pool = openPool();
  const off = onWake(() => {
    // The answer to what acts may still come.
    if (pool.stats.size > 0) return;
    void pool.destroy();
    pool = openPool();
  });
  const paceOf = createPaces(ticker);

  const exchanged = async (operation: PaletteOperation, path: string, call: Call): Promise<Exchanged> => {
    const body: unknown = operation.body?.parse(call.body);
    const answered = await exchange(
      pool,
      {
        method: operation.method,
        path,
        headers: {
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(call.projectUid && operation.scope === 'project' ? { ProjectUid: call.projectUid } : {}),
          ...call.secrets,
        },
        body: body === undefined ? null : JSON.stringify(body),
      },
      { capBytes: bodyCapBytes, withinMs: connectMs + answerMs, signal: call.signal },
    );
    // What stands in front of it answers 502 in its place, and announces nothing.
    if (answered.statusCode < 500) reviews = announcesReview(answered.headers[extensionsHeader]);
    return answered;
  };

  /** 429 refuses before anything is done, so whatever it is may go again. */
  const admitted = async (
    operation: PaletteOperation,
    path: string,
    call: Call,
  ): Promise<Exchanged | Fault> => {
    const pace = paceOf(path);
    for (let tries = 1; ; tries += 1) {
      await pace.turn(call.signal);
      const answered = await exchanged(operation, path, call);
      if (answered.statusCode !== 429) return answered;
      const saidMs = retryAfterMs(answered.headers['retry-after'], Date.now());
      const ms = waitBefore(tries, saidMs, ticker);
      if (ms === null)
        return fault('console-busy', {
          endpoint,
          seconds: saidMs === null ? null : Math.ceil(saidMs / 1_000),
        });
      pace.hold(ms);
    }
  };

  const sendOnce = async <O extends PaletteOperation>(
    operation: O,
    call: Call,
  ): Promise<ConsoleReply<PaletteAnswer<O>>> => {
    const path = paletteTarget(operation, call);
    try {
      const answered = await admitted(operation, path, call);
      if ('code' in answered) return { error: answered, status: 429 };
      const { statusCode: status } = answered;
      const text = answered.body.toString();
      if (status >= 300) {
        const wire = withoutSecrets(readWireError(text), [
          ...Object.values(call.secrets ?? {}),
          ...(call.hidden ?? []),
        ]);
        const { uid = null, projectUid = null } = call;
        return { error: refusalOf({ endpoint, operation, uid, projectUid, status, wire }), status };
      }
      const answer = operation.answer.safeParse(parseJson(text));
      if (answer.success) return { ok: answer.data as PaletteAnswer<O> };
      return { error: fault('console-unreadable', { endpoint, why: 'not what Palette answers' }), status };
    } catch (error) {
      return { error: faultOf(error, endpoint), status: null };
    }
  };

  return {
    send: (operation, call = {}) => {
      const send = () => sendOnce(operation, call);
      return operation.reads ? askAwake(send) : whenAwake(send);
    },
    reviews: () => reviews,
    close: () => {
      off();
      return pool.destroy();
    },
  };
}

/** A console that quotes what it was shown must not bring it on a screen. */
function withoutSecrets(wire: WireError, secrets: readonly string[]): WireError {
  const cut = (text: string | null): string | null => text && withoutSecret(text, secrets);
  return { ...wire, code: cut(wire.code), message: cut(wire.message) };
}

/** Undefined for what is not JSON, also for nothing: no schema of an essential answer accepts it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
