import type { Dispatcher } from 'undici';
import type { Client } from './undici.ts';
import { TooLarge } from './failure.ts';

export interface Exchanged {
  readonly statusCode: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface Limits {
  /** Of the body; reading stops there with TooLarge, so memory stays flat. */
  readonly capBytes: number;
  /** From now to the end of the answer, in ms; then it fails with TimeoutError. Null: however long it takes. */
  readonly withinMs: number | null;
  readonly signal?: AbortSignal | undefined;
}

type Controller = Dispatcher.DispatchController;

/**
 * One request and the whole of its answer. Streams and abort signals of their own for each of many hundred calls a second
 * would cost more than the calls.
 */
export function exchange(
  client: Pick<Client, 'dispatch'>,
  request: Dispatcher.DispatchOptions,
  { capBytes, withinMs, signal }: Limits,
): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    let controller: Controller | null = null;
    let given: Error | null = null;
    let [statusCode, size] = [0, 0];
    let headers: Exchanged['headers'] = {};
    const chunks: Buffer[] = [];

    const over = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancelled);
    };
    /** What waits in line behind others is not sent any more when its turn comes. */
    const giveUp = (why: Error): void => {
      given = why;
      over();
      controller?.abort(why);
      reject(why);
    };
    const cancelled = (): void => {
      const why: unknown = signal?.reason;
      giveUp(why instanceof Error ? why : new DOMException('cancelled', 'AbortError'));
    };
    const late = (): void => {
      giveUp(new DOMException('no whole answer in time', 'TimeoutError'));
    };
    const timer = withinMs === null ? undefined : setTimeout(late, withinMs).unref();

    if (signal?.aborted) {
      cancelled();
      return;
    }
    signal?.addEventListener('abort', cancelled);
    client.dispatch(request, {
      onRequestStart: (started) => {
        controller = started;
        if (given) started.abort(given);
      },
      onResponseStart: (_, code, told) => {
        statusCode = code;
        headers = told;
      },
      onResponseData: (_, chunk) => {
        size += chunk.length;
        if (size > capBytes) giveUp(new TooLarge());
        else chunks.push(chunk);
      },
      onResponseEnd: () => {
        over();
        const [first = Buffer.alloc(0)] = chunks;
        resolve({ statusCode, headers, body: chunks.length > 1 ? Buffer.concat(chunks) : first });
      },
      onResponseError: (_, error) => {
        over();
        reject(error);
      },
    });
  });
}
