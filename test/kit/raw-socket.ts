import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';

export interface RawAnswer {
  /** 0 when the peer closed without an answer. */
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

export const open = async (port: number): Promise<Socket> => {
  const socket = connect(port, '127.0.0.1');
  // A server that hangs up on an attacker is what we want to see, not a failed test.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
};

/** Unlike `once`, not put off by how the peer hung up. */
export const heard = (socket: Socket, ...events: ('close' | 'drain')[]): Promise<void> =>
  new Promise((resolve) => {
    if (socket.closed) resolve();
    for (const event of events)
      socket.once(event, () => {
        resolve();
      });
  });

function parse(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).toLowerCase();
    const value = line.slice(at + 1).trim();
    headers.set(name, headers.has(name) ? `${headers.get(name) ?? ''}, ${value}` : value);
  }
  return { status: Number(first.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n') };
}

/** Everything the peer says until it hangs up; send `Connection: close`. */
export async function readAll(socket: Socket): Promise<RawAnswer> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await heard(socket, 'close');
  return parse(Buffer.concat(chunks).toString('latin1'));
}

/** Bytes in, one answer out: no HTTP client puts anything right that was meant to be wrong. */
export async function raw(port: number, bytes: string): Promise<RawAnswer> {
  const socket = await open(port);
  const answer = readAll(socket);
  socket.write(bytes);
  return answer;
}

export interface RawRequest {
  readonly method?: string;
  readonly target?: string;
  /** Null leaves the header out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string;
}

/** A request as the real page sends it; a test changes only what it is about. */
export function requestText(
  port: number,
  { method = 'GET', target = '/', headers = {}, body }: RawRequest,
): string {
  const host = `127.0.0.1:${String(port)}`;
  const all: Record<string, string | null> = {
    Host: host,
    ...(method === 'POST' ? { Origin: `http://${host}`, 'Content-Type': 'application/json' } : {}),
    ...(body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }),
    Connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}\r\n`],
  );
  return `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`;
}
