import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ConsoleClient } from '#electron/palette/client.ts';
import { openConsoleClient } from '#electron/palette/client.ts';
import type { Trust } from '#electron/palette/connector.ts';
import { placeOf } from '#electron/palette/place.ts';
import { openConsoleSession } from '#electron/palette/session.ts';
import { explain } from '#shared/contract/sentences/index.ts';
import { registrationOperations } from '#shared/wire/palette/registration-operations.ts';
import { paletteOperations, reviewOperations } from '#shared/wire/palette/operations.ts';
import { fakeTicker } from '#test/kit/fake-ticker.ts';
import type { OddHost } from '#test/kit/odd-host.ts';
import { impatience, json, oddHost } from '#test/kit/odd-host.ts';

/** A console whose answers are the test's: real TLS. */
let odd: OddHost;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let headers: IncomingMessage['headers'][] = [];
const clients: ConsoleClient[] = [];

beforeAll(async () => {
  odd = await oddHost((request, response) => {
    headers.push(request.headers);
    answer(request, response);
  });
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
  headers = [];
});
afterAll(() => odd.close());

const endpoint = (): string => `127.0.0.1:${String(odd.port)}`;
function open(trust?: Trust) {
  const ticker = fakeTicker();
  const pinned = { by: 'person', certSha256: odd.certSha256 } as const;
  const client = openConsoleClient(placeOf(endpoint()), trust ?? pinned, impatience, ticker);
  clients.push(client);
  return { client, ticker };
}
const { projects, clusters } = paletteOperations;
const secrets = { ApiKey: 'key-SECRET-1' };
const errorOf = (reply: object) =>
  'error' in reply ? (reply.error as { code: string; params: object }) : null;

describe('trust', () => {
  it('sends nothing to a console that shows another certificate', async () => {
    answer = (_, response) => {
      json(response, { items: [] });
    };
    const { client } = open({ by: 'person', certSha256: '0'.repeat(64) });
    const reply = await client.send(projects, { secrets });
    expect(errorOf(reply)).toMatchObject({ code: 'console-changed', params: { presented: odd.certSha256 } });
    expect(headers).toEqual([]);
  });

  it('nor to one that no authority vouches for', async () => {
    // Set on laptops where some other program would not work otherwise.
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const { client } = open({ by: 'authority', authorities: [] });
    const reply = await client.send(projects, { secrets });
    vi.unstubAllEnvs();
    expect(errorOf(reply)?.code).toBe('console-changed');
    expect(headers).toEqual([]);
  });
});

describe('one call', () => {
  it('names project and account in headers only, the project where the call is about one', async () => {
    answer = (_, response) => {
      json(response, { items: null });
    };
    const { client } = open();
    expect(await client.send(projects, { secrets, projectUid: 'p1' })).toEqual({ ok: { items: [] } });
    await client.send(clusters, { secrets, projectUid: 'p1', query: { limit: 50 }, body: { sort: [] } });
    expect(headers.map(({ apikey, projectuid }) => [apikey, projectuid])).toEqual([
      ['key-SECRET-1', undefined],
      ['key-SECRET-1', 'p1'],
    ]);
    expect(odd.asked.join(' ')).not.toContain('SECRET');
  });

  it.each([
    [
      'a code that is a word',
      403,
      { code: 'OperationForbidden', message: "Operation 'cluster.list' is forbidden" },
    ],
    ['a code that is a number', 405, { code: 405, message: 'method GET is not allowed, but [POST] are' }],
    ['a bare string', 500, '"it broke"'],
    ['plain text', 500, 'it broke'],
    ['markup', 502, '<html><body>Bad gateway</body></html>'],
    ['nothing', 503, ''],
  ])('refused with %s is told in words', async (_, status, body) => {
    answer = (__, response) => {
      json(response, body, status);
    };
    const error = errorOf(await open().client.send(clusters, { secrets, query: {}, body: { sort: [] } }));
    expect(error?.code).toBe(status === 403 ? 'console-forbidden' : 'console-error');
    expect(error?.params).toMatchObject(status === 403 ? { permission: 'cluster.list' } : { status });
  });

  it.each([
    ['the project is unknown', 404, 'ProjectNotFoundInTenant', 'console-project-unknown'],
    ['the project is not accessible', 403, 'ResourceAccessDenied', 'console-project-unknown'],
    ['the request is gone', 404, 'ResourceNotFound', 'pairing-request-gone'],
    ['it was decided', 409, 'PairingRequestNotPending', 'pairing-request-decided'],
    ['the profiles do not match', 400, 'ProfilesDoNotMatch', 'profiles-do-not-match'],
    ['the input is bad', 400, 'InvalidInput', 'console-error'],
    ['the account may not', 403, 'OperationForbidden', 'console-forbidden'],
  ])('of a review, where %s', async (_, status, code, expected) => {
    const message = expected === 'console-project-unknown' ? 'Resource project is not found' : 'no';
    answer = (__, response) => {
      json(response, { code, message }, status);
    };
    const body = { name: 'n', description: '', tags: [], profileUids: [] };
    const call = { secrets, uid: 'id-1', projectUid: 'p1', body };
    const error = errorOf(await open().client.send(reviewOperations.accept, call));
    expect(error?.code).toBe(expected);
    if (expected === 'console-forbidden') expect(error?.params).toMatchObject({ permission: 'clusterPair' });
  });

  it.each([
    ['is registered already', 409, 'AlreadyRegisteredEdgeHostDevice', 'edge-host-registered', {}],
    ['is used by a cluster', 500, 'DeletionResourceInUseError', 'edge-host-in-use', {}],
    ['is not there', 404, 'ResourceNotFound', 'edge-host-gone', { id: 'edge-1' }],
    ['is none of this account', 403, 'OperationForbidden', 'console-forbidden', { permission: 'edgehost' }],
  ])('of an edge host, where it %s', async (_, status, code, expected, params) => {
    answer = (__, response) => {
      json(response, { code, message: 'no' }, status);
    };
    const call = { secrets, uid: 'edge-1', projectUid: 'p1' };
    const error = errorOf(await open().client.send(registrationOperations.deleteEdgeHost, call));
    expect(error).toMatchObject({ code: expected, params });
    const token = { secrets, uid: 't1', body: { isActive: true } };
    const other = errorOf(await open().client.send(registrationOperations.setEdgeTokenState, token));
    if (status === 404) expect(other?.code).toBe('edge-token-gone');
    if (status === 403) expect(other?.params).toMatchObject({ permission: 'edgeToken' });
  });

  it('does not repeat what is secret though the console does', async () => {
    answer = (_, response) => {
      json(response, { code: 400, message: 'bad key key-SECRET-1 given' }, 400);
    };
    const error = errorOf(await open().client.send(projects, { secrets }));
    expect(JSON.stringify(error)).not.toContain('SECRET');
    expect(error?.params).toMatchObject({ message: 'bad key [token] given' });
  });

  it('nor the beginning of a session that is longer than what is kept of its words', async () => {
    const Authorization = `eyJ${'Session.'.repeat(200)}`;
    answer = (_, response) => {
      json(response, { code: 400, message: `bad session: ${Authorization}` }, 400);
    };
    const error = errorOf(await open().client.send(projects, { secrets: { Authorization } }));
    expect(JSON.stringify(error)).not.toContain('Session.');
  });

  it.each([
    ['no JSON', 'hello'],
    ['other JSON', '{"hello":1}'],
  ])('answered with %s is no answer of Palette', async (_, body) => {
    answer = (__, response) => {
      json(response, body);
    };
    expect(errorOf(await open().client.send(projects, { secrets }))?.code).toBe('console-unreadable');
  });

  it('is told apart from silence', async () => {
    answer = (request) => {
      request.socket.destroy();
    };
    const error = errorOf(await open().client.send(projects, { secrets }));
    expect(error).toMatchObject({ code: 'console-unreached', params: { why: 'the connection broke off' } });
    answer = () => undefined;
    const late = errorOf(await open().client.send(projects, { secrets }));
    expect(late).toMatchObject({ params: { why: 'it took the call and did not answer in time' } });
  });

  it('ends when it is cancelled', async () => {
    answer = () => undefined;
    const over = new AbortController();
    const reply = open().client.send(projects, { secrets, signal: over.signal });
    over.abort();
    expect(errorOf(await reply)?.code).toBe('cancelled');
  });
});

describe('asked too often', () => {
  const busy = (times: number, after?: string) => {
    let left = times;
    answer = (_, response) => {
      left -= 1;
      if (left < 0) json(response, { items: [] });
      else {
        if (after !== undefined) response.setHeader('retry-after', after);
        json(response, { code: 429, message: 'Too many requests' }, 429);
      }
    };
  };

  it('waits as told, also before a change, as nothing was done', async () => {
    busy(2, '3');
    const { client, ticker } = open();
    const reply = await client.send(reviewOperations.reject, { secrets, uid: 'id-1' });
    expect('ok' in reply).toBe(true);
    expect(ticker.waits).toEqual([3_000, 3_000]);
    expect(headers).toHaveLength(3);
  });

  it('gives up after five tries, and says so', async () => {
    busy(99);
    const { client, ticker } = open();
    const error = errorOf(await client.send(projects, { secrets }));
    expect(error?.code).toBe('console-busy');
    expect(headers).toHaveLength(5);
    expect(ticker.waits).toHaveLength(4);
  });

  it('does not wait for an hour', async () => {
    busy(99, '3600');
    const reply = await open().client.send(projects, { secrets });
    expect(errorOf(reply)).toMatchObject({ code: 'console-busy', params: { seconds: 3_600 } });
    expect(headers).toHaveLength(1);
    if ('error' in reply) expect(explain(reply.error).cause).toContain('3600 s');
  });
});

describe('a session by password', () => {
  const password = { by: 'password', email: 'a@b', password: 'pw-SECRET-2', org: '' } as const;

  it('signs in once for all who ask together, and again once when it ran out', async () => {
    let jwt = 0;
    answer = (request, response) => {
      const isLogin = (request.url ?? '').startsWith('/v1/auth/authenticate');
      if (isLogin) json(response, { Authorization: `jwt${String((jwt += 1))}`, isMfa: false });
      else if (request.headers.authorization === `jwt${String(jwt)}` && jwt > 1)
        json(response, { items: [] });
      else json(response, { code: 'Unauthenticated', message: 'no' }, 401);
    };
    const session = openConsoleSession(open().client, password, endpoint());
    const replies = await Promise.all([session.ask(projects), session.ask(projects), session.ask(projects)]);
    expect(replies.map((reply) => 'ok' in reply)).toEqual([true, true, true]);
    expect(jwt).toBe(2);
  });

  it('is over when a fresh one is refused too; nobody goes round in circles', async () => {
    answer = (request, response) => {
      if ((request.url ?? '').startsWith('/v1/auth')) json(response, { Authorization: 'jwt' });
      else json(response, { code: 401, message: 'no' }, 401);
    };
    const session = openConsoleSession(open().client, password, endpoint());
    expect(errorOf(await session.ask(projects))?.code).toBe('console-expired');
    expect(headers).toHaveLength(4);
    expect(errorOf(await session.ask(projects))?.code).toBe('console-expired');
    expect(headers).toHaveLength(4);
  });

  it.each([
    ['refused', 401, { code: 'InvalidCredentials', message: 'pw-SECRET-2?' }, 'console-refused-login'],
    ['a second factor', 200, { Authorization: 'x', isMfa: true }, 'console-mfa'],
  ])('%s is not tried again', async (_, status, body, expected) => {
    answer = (__, response) => {
      json(response, body, status);
    };
    const session = openConsoleSession(open().client, password, endpoint());
    for (let time = 0; time < 2; time += 1) {
      const error = errorOf(await session.ask(projects));
      expect(error?.code).toBe(expected);
      expect(JSON.stringify(error)).not.toContain('SECRET');
    }
    expect(headers).toHaveLength(1);
  });
});
