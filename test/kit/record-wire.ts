import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** One exchange as undici put it on the wire and took it off again. */
export interface Exchange {
  readonly method: string;
  readonly origin: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly authorized: boolean;
  readonly sent: string;
  readonly status: number | null;
  readonly received: string;
}

interface Request {
  readonly method: string;
  readonly origin: string;
  readonly path: string;
  readonly headers: readonly string[];
}

interface Message {
  readonly request: Request;
  readonly chunk?: Uint8Array | string;
  readonly response?: { readonly statusCode: number };
}

type Open = { -readonly [K in keyof Exchange]: Exchange[K] };

const text = (chunk: Message['chunk']): string =>
  typeof chunk === 'string' ? chunk : Buffer.from(chunk ?? []).toString('utf8');

/** Listens to undici itself, so nothing stands between the app and the hosts. Both answer what was heard so far. */
export function recordWire(origins: readonly string[]): { heard: () => Exchange[]; stop: () => Exchange[] } {
  const heard = new Map<Request, Open>();
  const on: Record<string, (open: Open, message: Message) => void> = {
    bodyChunkSent: (open, { chunk }) => (open.sent += text(chunk)),
    headers: (open, { response }) => (open.status = response?.statusCode ?? null),
    bodyChunkReceived: (open, { chunk }) => (open.received += text(chunk)),
  };
  const create = (message: unknown): void => {
    const { request } = message as Message;
    if (!origins.includes(request.origin)) return;
    const url = new URL(request.path, request.origin);
    heard.set(request, {
      method: request.method,
      origin: request.origin,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      authorized: request.headers.some((header) => header.toLowerCase() === 'authorization'),
      sent: '',
      status: null,
      received: '',
    });
  };
  const listeners: [string, (message: unknown) => void][] = [
    ['undici:request:create', create],
    ...Object.entries(on).map(([name, note]): [string, (message: unknown) => void] => [
      `undici:request:${name}`,
      (message) => {
        const open = heard.get((message as Message).request);
        if (open) note(open, message as Message);
      },
    ]),
  ];
  for (const [name, listener] of listeners) subscribe(name, listener);
  const all = (): Exchange[] => [...heard.values()];
  return {
    heard: all,
    stop: () => {
      for (const [name, listener] of listeners) unsubscribe(name, listener);
      return all();
    },
  };
}
