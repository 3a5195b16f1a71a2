import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import type { Credentials } from '#electron/demo-site/identity.ts';
import { selfSign } from '#electron/demo-site/identity.ts';
import type { Finding } from '#electron/discovery/probe.ts';
import { sweep } from '#electron/discovery/sweep.ts';
import type { Patience } from '#electron/http/patience.ts';
import { impatience, json, oddHost } from '#test/kit/odd-host.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Listens on loopback until the test ends; answers the port. */
async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('error', () => undefined));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}

const edgeHost = async (): Promise<number> => {
  const host = await oddHost((_, response) => {
    json(response, { code: 'Unauthorized', message: 'sign in' }, 401);
  });
  closers.push(host.close);
  return host.port;
};

const withCertificate = async (credentials: Credentials): Promise<number> => {
  const host = await oddHost((_, response) => {
    json(response, {});
  }, credentials);
  closers.push(host.close);
  return host.port;
};

const megabyte = Buffer.alloc(1024 * 1024, 'x');

/** As much as the peer takes, up to 1 GB. */
function pour(socket: Socket | NodeJS.WritableStream): void {
  let left = 1024;
  const more = (): void => {
    while (left > 0 && socket.writable) {
      left -= 1;
      if (!socket.write(megabyte)) {
        socket.once('drain', more);
        return;
      }
    }
  };
  more();
}

/** Ours are made by a library that refuses to write such a one. */
async function manyNames(): Promise<Credentials> {
  const dir = await mkdtemp(join(tmpdir(), 'fieldlink-test-'));
  const [key, cert, config] = ['key', 'cert', 'config'].map((name) => join(dir, name)) as [
    string,
    string,
    string,
  ];
  const names = Array.from({ length: 10_000 }, (_, n) => `DNS.${String(n)} = name-${String(n)}.example`);
  await writeFile(
    config,
    `[req]\ndistinguished_name = dn\n[dn]\n[ext]\nsubjectAltName = @names\n[names]\n${names.join('\n')}\n`,
  );
  const how = [
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-extensions',
    'ext',
  ];
  try {
    await promisify(execFile)('openssl', [
      ...['req', ...how, '-subj', '/CN=many', '-config', config, '-keyout', key, '-out', cert],
    ]);
    return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Each starts a peer and answers its port. */
const strangers: Record<string, { start: () => Promise<number>; reason: RegExp; patience?: Patience }> = {
  'accepts and says nothing': {
    start: () => listening(createServer()),
    reason: /accepts the connection and says nothing/,
    // A machine that is busy must not come to the end of both waits at once.
    patience: { ...impatience, answerMs: 20_000 },
  },
  'accepts and hangs up': {
    start: () => listening(createServer((socket) => socket.destroy())),
    reason: /accepts the connection and hangs up/,
  },
  'pours 1 GB at whoever connects': {
    start: () => listening(createServer(pour)),
    reason: /no TLS/,
  },
  'answers with 1 GB': {
    start: async () =>
      listening(
        createTlsServer({ ...(await selfSign('big', '127.0.0.1')) }, (_, response) => {
          pour(response);
        }),
      ),
    reason: /endless answer/,
  },
  'sends the caller elsewhere': {
    start: async () =>
      listening(
        createTlsServer({ ...(await selfSign('gone', '127.0.0.1')) }, (_, response) => {
          response.writeHead(302, { location: 'https://192.0.2.1/' }).end();
        }),
      ),
    reason: /another address, status 302/,
  },
  'speaks TLS 1.0 only': {
    start: async () =>
      listening(
        createTlsServer({
          ...(await selfSign('old', '127.0.0.1')),
          minVersion: 'TLSv1',
          maxVersion: 'TLSv1',
          ciphers: 'DEFAULT@SECLEVEL=0',
        }),
      ),
    reason: /TLS older than 1\.2/,
  },
  'speaks HTTP without TLS': {
    start: () => listening(createHttpServer((_, response) => response.end('hello'))),
    reason: /no TLS/,
  },
  'takes a request and never answers': {
    start: async () =>
      listening(createTlsServer({ ...(await selfSign('slow', '127.0.0.1')) }, () => undefined)),
    reason: /does not answer it in time/,
  },
  'shows a certificate of 10,000 names': {
    start: async () => withCertificate(await manyNames()),
    reason: /certificate that is far too large|something else/,
  },
};

async function swept(ports: readonly number[], patience = impatience): Promise<Finding[]> {
  const found: Finding[] = [];
  let tried = 0;
  const on = {
    found: (finding: Finding) => found.push(finding),
    tried: (count: number) => (tried += count),
  };
  const places = ports.map((port) => ({ address: '127.0.0.1', port }));
  await sweep(places, patience, on, new AbortController().signal);
  expect(tried).toBe(ports.length);
  return found;
}

describe('what is no edge host is named', () => {
  it.each(Object.entries(strangers))('one that %s', async (_, { start, reason, patience }) => {
    const [port, good] = [await start(), await edgeHost()];
    const before = process.memoryUsage().rss;
    const found = await swept([port, good], patience);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
    const stranger = found.find((finding) => finding.port === port);
    expect(stranger).toMatchObject({ kind: 'not-edge-host' });
    expect(stranger && 'fault' in stranger ? stranger.fault.params['reason'] : '').toMatch(reason);
    expect(found.find((finding) => finding.port === good)).toMatchObject({ kind: 'edge-host' });
  });
});

it('goes on with the connection that found the host: one, for finding, TLS and both questions', async () => {
  let connections = 0;
  const server = createTlsServer({ ...(await selfSign('once', '127.0.0.1')) }, (_, response) => {
    json(response, {}, 401);
  });
  server.on('connection', () => (connections += 1));
  expect(await swept([await listening(server)])).toMatchObject([{ kind: 'edge-host' }]);
  expect(connections).toBe(1);
});

it('a refused address ends at once, and is no finding', async () => {
  const server = createServer();
  const port = await listening(server);
  server.close();
  await once(server, 'close');
  expect(await swept([port])).toEqual([]);
});

it('ends soon after it is cancelled, and leaves no connection', async () => {
  const server = createServer();
  let open = 0;
  let most = 0;
  server.on('connection', (socket: Socket) => {
    most = Math.max(most, (open += 1));
    socket.once('close', () => (open -= 1));
    socket.resume();
    if (open === 5) stop.abort();
  });
  const stop = new AbortController();
  const port = await listening(server);
  const places = Array.from({ length: 5 }, () => ({ address: '127.0.0.1', port }));
  // Their silence would otherwise be waited for much longer than a test lasts.
  const patience = { ...impatience, connectMs: 3_600_000, answerMs: 3_600_000 };
  await sweep(places, patience, { found: () => undefined, tried: () => undefined }, stop.signal);
  expect(most).toBe(5);
  await expect.poll(() => open).toBe(0);
});
