import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '#shared/model/result.ts';
import { fakeCore } from '#test/kit/fake-core.ts';
import type { RawRequest } from '#test/kit/raw-socket.ts';
import { raw } from '#test/kit/raw-socket.ts';
import type { TestWebServer } from '#test/kit/web-server.ts';
import { webServer } from '#test/kit/web-server.ts';

/** Who may come in. Raw sockets: a client library would not let us lie. */
const called = vi.fn(() => Promise.resolve(ok(null)));
let on: TestWebServer;
let cookie = '';
let host = '';

beforeAll(async () => {
  on = await webServer(fakeCore(called).core);
  host = `127.0.0.1:${String(on.port)}`;
});
afterAll(() => on.close());
beforeEach(() => {
  called.mockClear();
});

const call = (changes: RawRequest = {}) =>
  on.ask({
    method: 'POST',
    target: '/api/call',
    body: JSON.stringify({ method: 'demo.close', input: {} }),
    ...changes,
    headers: { Cookie: cookie, ...changes.headers },
  });

describe('the one-time token', () => {
  it('is not guessed, and nothing is served before it was used', async () => {
    for (const target of ['/', '/?token=', '/?token=wrong', `/?token=${'a'.repeat(43)}`, '/index.html'])
      expect((await on.ask({ target })).status, target).toBe(401);
    for (const target of ['/api/events', '/assets/app-1a2b.js', '/nothing'])
      expect((await on.ask({ target })).status, target).toBe(401);
    // Before the token was redeemed no cookie is right, not even the empty one.
    for (const value of ['', '=undefined', '=null', '='])
      expect(
        (await on.ask({ headers: { Cookie: `fieldlink-${String(on.port)}${value}` } })).status,
        value,
      ).toBe(401);
  });

  it('becomes a strict cookie and a clean address', async () => {
    const answer = await on.ask({ target: `/?token=${on.token}` });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/');
    expect(answer.headers.get('set-cookie')).toMatch(
      /^fieldlink-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(cookie).not.toContain(on.token);
    expect((await on.ask({ headers: { Cookie: cookie } })).status).toBe(200);
  });

  it('works once: a second client gets a page that says why, and no cookie', async () => {
    const second = await on.ask({ target: `/?token=${on.token}` });
    expect(second.status).toBe(401);
    expect(second.headers.has('set-cookie')).toBe(false);
    expect(second.body).toContain('has been used already');
    expect(second.body).not.toContain(on.token);
    const again = await on.ask({ target: `/?token=${on.token}`, headers: { Cookie: cookie } });
    expect(again.status).toBe(302);
  });
});

describe('the cookie', () => {
  it('is needed for everything', async () => {
    const name = `fieldlink-${String(on.port)}`;
    for (const value of [null, `${name}=wrong`, `${name}=${on.token}`, cookie.replace(name, 'other')]) {
      const headers = { Cookie: value };
      expect((await on.ask({ headers })).status).toBe(401);
      expect((await on.ask({ target: '/api/events', headers })).status).toBe(401);
      expect((await on.ask({ target: '/assets/app-1a2b.js', headers })).status).toBe(401);
      expect((await call({ headers })).status).toBe(401);
    }
    expect(called).not.toHaveBeenCalled();
    expect((await call()).status).toBe(200);
    expect(called).toHaveBeenCalledOnce();
  });
});

describe('Host: exactly the address that was printed', () => {
  it.each([
    'evil.com',
    '127.0.0.1.evil.com:PORT',
    'localhost:PORT',
    'LOCALHOST:PORT',
    '[::1]:PORT',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.0.0.1:PORT.evil.com',
    '127.1:PORT',
    '0.0.0.0:PORT',
    '2130706433:PORT',
    '127.0.0.2:PORT',
    'user@127.0.0.1:PORT',
    '127.0.0.1:PORT,evil.com',
    ' ',
    '%',
  ])('refuses %j even with the cookie', async (name) => {
    const headers = { Host: name.replace('PORT', String(on.port)), Cookie: cookie };
    for (const request of [{ headers }, { headers, target: `/?token=${on.token}` }]) {
      const answer = await on.ask(request);
      expect([400, 403]).toContain(answer.status);
      expect(answer.body).not.toContain('csp-nonce');
    }
    expect([400, 403]).toContain((await call({ headers })).status);
    expect(called).not.toHaveBeenCalled();
  });

  it('refuses none, two, and a request target that names somebody else', async () => {
    const rest = `Cookie: ${cookie}\r\nConnection: close\r\n\r\n`;
    const texts = [
      `GET / HTTP/1.1\r\n${rest}`,
      `GET / HTTP/1.0\r\n${rest}`,
      `GET / HTTP/1.1\r\nHost: ${host}\r\nHost: evil.com\r\n${rest}`,
      `GET / HTTP/1.1\r\nHost: evil.com\r\nHost: ${host}\r\n${rest}`,
      `GET / HTTP/1.1\r\nHost: ${host}\r\nHost: ${host}\r\n${rest}`,
      `GET http://evil.com/ HTTP/1.1\r\nHost: ${host}\r\n${rest}`,
      `GET http://${host}/ HTTP/1.1\r\nHost: evil.com\r\n${rest}`,
      `GET https://${host}/ HTTP/1.1\r\nHost: ${host}\r\n${rest}`,
      `GET //evil.com/ HTTP/1.1\r\nHost: ${host}\r\n${rest}`,
    ];
    for (const text of texts) {
      const answer = await raw(on.port, text);
      expect([400, 403, 404], text).toContain(answer.status);
      expect(answer.body, text).not.toContain('csp-nonce');
    }
  });
});

describe('Origin and where a request comes from', () => {
  it.each([
    'http://evil.com',
    'null',
    '',
    'http://localhost:PORT',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1',
    'http://127.0.0.1:PORT.evil.com',
    'http://127.0.0.1:PORT/',
    'HTTP://127.0.0.1:PORT',
    null,
  ])('a call with Origin %j is refused', async (name) => {
    const answer = await call({ headers: { Origin: name?.replace('PORT', String(on.port)) ?? null } });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.body)).toEqual({ error: { code: 'caller-refused', params: {} } });
    expect(called).not.toHaveBeenCalled();
  });

  it.each(['http://evil.com', 'null'])('nothing is read with Origin %j', async (name) => {
    for (const target of ['/', '/api/events', '/assets/app-1a2b.js'])
      expect((await on.ask({ target, headers: { Cookie: cookie, Origin: name } })).status).toBe(403);
  });

  it.each(['cross-site', 'same-site', 'none', 'unheard-of'])(
    'Sec-Fetch-Site %s gets no data',
    async (site) => {
      const headers = { Cookie: cookie, 'Sec-Fetch-Site': site };
      for (const target of ['/api/events', '/assets/app-1a2b.js', '/index.html'])
        expect((await on.ask({ target, headers })).status).toBe(403);
      expect((await call({ headers })).status).toBe(403);
      expect(called).not.toHaveBeenCalled();
    },
  );
});

describe('method and content type', () => {
  it.each(['PUT', 'DELETE', 'TRACE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s is not allowed', async (method) => {
    for (const target of ['/', '/api/call', '/api/events', '/assets/app-1a2b.js']) {
      const answer = await on.ask({ method, target, headers: { Cookie: cookie, Origin: `http://${host}` } });
      expect(answer.status, target).toBe(405);
      expect(answer.body).not.toContain(cookie.split('=')[1]);
    }
  });

  it('answers a preflight from elsewhere without a single CORS header', async () => {
    for (const from of ['http://evil.com', `http://${host}`]) {
      const answer = await on.ask({
        method: 'OPTIONS',
        target: '/api/call',
        headers: {
          Cookie: cookie,
          Origin: from,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type',
          'Access-Control-Request-Private-Network': 'true',
        },
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('does not hang on CONNECT and Upgrade', async () => {
    const connected = await on.ask({
      method: 'CONNECT',
      target: 'evil.com:443',
      headers: { Cookie: cookie },
    });
    expect([0, 400, 403, 405]).toContain(connected.status);
    const headers = { Cookie: cookie, Connection: 'Upgrade, close', Upgrade: 'websocket' };
    expect((await on.ask({ headers })).status).not.toBe(101);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/json',
    '',
    null,
  ])('a body of type %j is not looked at', async (type) => {
    expect((await call({ headers: { 'Content-Type': type } })).status).toBe(415);
    expect(called).not.toHaveBeenCalled();
  });

  it('takes JSON whatever its parameters', async () => {
    const answer = await call({ headers: { 'Content-Type': 'Application/JSON; charset=utf-8' } });
    expect(answer.status).toBe(200);
  });
});
