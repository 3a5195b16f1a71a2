import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '#shared/model/result.ts';
import { fakeCore, fine } from '#test/kit/fake-core.ts';
import { heard, open, readAll, requestText } from '#test/kit/raw-socket.ts';
import type { TestWebServer } from '#test/kit/web-server.ts';
import { webServer } from '#test/kit/web-server.ts';
import { until } from '#test/kit/until.ts';

/** What a client sends too much of, or never. */
describe('bodies', () => {
  const called = vi.fn(() => Promise.resolve(ok(null)));
  let on: TestWebServer;
  let cookie = '';
  beforeAll(async () => {
    on = await webServer(fakeCore(called).core);
    cookie = await on.enter();
  });
  afterAll(() => on.close());
  beforeEach(() => {
    called.mockClear();
  });

  const call = (body: string, headers = {}) =>
    on.ask({ method: 'POST', target: '/api/call', headers: { Cookie: cookie, ...headers }, body });

  it('that says it is too large is refused unread, with a code', async () => {
    for (const length of ['4194305', '99999999999']) {
      const answer = await call('', { 'Content-Length': length });
      expect(answer.status).toBe(413);
      expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'bad-input' } });
    }
    expect(called).not.toHaveBeenCalled();
  });

  it('that never ends is cut off, with a code and flat memory', async () => {
    const socket = await open(on.port);
    const answer = readAll(socket);
    const headers = { Cookie: cookie, 'Transfer-Encoding': 'chunked' };
    socket.write(requestText(on.port, { method: 'POST', target: '/api/call', headers }));
    const before = process.memoryUsage().rss;
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    let sent = 0;
    // Sends until the server hangs up: it must, by itself.
    while (!socket.closed && sent < 512 * 1024 * 1024) {
      sent += chunk.length;
      if (!socket.write(chunk)) await heard(socket, 'drain', 'close');
    }
    expect(sent).toBeLessThan(256 * 1024 * 1024);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
    const { status, body } = await answer;
    // A client that goes on sending may lose the answer to its own reset connection.
    if (status !== 0)
      expect([status, JSON.parse(body)]).toMatchObject([413, { error: { code: 'bad-input' } }]);
    expect(called).not.toHaveBeenCalled();
    expect((await call('{"method":"demo.close"}')).status).toBe(200);
  });

  it('of 5 MB in chunks, politely ended, is told why', async () => {
    const socket = await open(on.port);
    const answer = readAll(socket);
    const headers = { Cookie: cookie, 'Transfer-Encoding': 'chunked' };
    socket.write(requestText(on.port, { method: 'POST', target: '/api/call', headers }));
    socket.write(`${'10000\r\n'.concat('x'.repeat(0x10000), '\r\n').repeat(80)}0\r\n\r\n`);
    expect((await answer).status).toBe(413);
  });

  it('of a megabyte pasted by mistake reaches the gate', async () => {
    const input = { follower: 'a', token: 'A'.repeat(1_000_000) };
    expect((await call(JSON.stringify({ method: 'link.withToken', input }))).status).toBe(200);
    expect(called).toHaveBeenCalledOnce();
  });

  it.each([
    '',
    '{',
    'null',
    '7',
    '"text"',
    '[]',
    '{"method":["demo.close"]}',
    '{"__proto__":{"method":"demo.close"}}',
    '{"constructor":{"prototype":{"method":"demo.close"}}}',
    '\u0000',
    '\ufeff{"method":"demo.close"',
  ])('%j is no call, and says so with a code', async (text) => {
    const { status, body } = await call(text);
    expect([status, JSON.parse(body)]).toMatchObject([200, { error: { code: 'unknown-method' } }]);
    expect(called).not.toHaveBeenCalled();
  });

  it('nested a hundred thousand deep harm nothing', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const objects = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    for (const nested of [deep, objects]) {
      expect((await call(nested)).body).toContain('unknown-method');
      const input = `{"method":"hosts.add","input":{"address":${nested}}}`;
      expect((await call(input)).body).toContain('bad-input');
      expect((await call(input.replace('address', 'unknown'))).body).toContain('bad-input');
    }
    expect(called).not.toHaveBeenCalled();
  });
});

describe('connections', () => {
  let on: TestWebServer;
  const fake = fakeCore(fine);
  beforeEach(async () => {
    on = await webServer(fake.core);
  });
  afterEach(() => on.close());

  it('that say nothing, half a request or half a body hold up neither others nor the end', async () => {
    const cookie = await on.enter();
    const halves = [
      '',
      'GET / HTTP/1.1\r\nHost: ',
      requestText(on.port, {
        method: 'POST',
        target: '/api/call',
        headers: { Cookie: cookie, 'Content-Length': '9' },
      }),
    ];
    const slow = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const socket = await open(on.port);
        socket.write(halves[index % 3]!);
        return socket;
      }),
    );
    expect((await on.ask({ headers: { Cookie: cookie } })).status).toBe(200);
    const ends = slow.map((socket) => heard(socket.resume(), 'close'));
    const from = performance.now();
    await on.stop();
    await Promise.all(ends);
    expect(performance.now() - from).toBeLessThan(2_000);
  });

  const events = async (cookie: string) => {
    const socket = await open(on.port);
    socket.setEncoding('utf8');
    const headers = { Cookie: cookie, Connection: 'keep-alive' };
    socket.write(requestText(on.port, { target: '/api/events', headers }));
    let said = '';
    const opened = new Promise<void>((resolve) => {
      socket.on('data', (text) => {
        said += String(text);
        if (said.includes(': open')) resolve();
      });
    });
    await opened;
    return { socket, said: () => said };
  };

  it('for events tell revisions, hear of the end, and are forgotten when they break', async () => {
    const cookie = await on.enter();
    const [one, two] = [await events(cookie), await events(cookie)];
    expect(one.said()).toMatch(/cache-control: no-store/i);
    fake.change('runs', []);
    const { rev } = on.hub.read('runs');
    await until(() => {
      for (const line of [one, two]) expect(line.said()).toContain(`data: {"topic":"runs","rev":"${rev}"}`);
    });
    one.socket.destroy();
    const ended = heard(two.socket, 'close');
    const from = performance.now();
    await on.stop();
    await ended;
    expect(performance.now() - from).toBeLessThan(1_000);
  });

  it('for events that are never read are owed the last revision only', async () => {
    const cookie = await on.enter();
    const { socket, said } = await events(cookie);
    socket.pause();
    const [listener] = on.listeners;
    for (let rev = 0; rev <= 200_000; rev += 1) listener?.({ topic: 'hosts', rev: `r${String(rev)}` });
    socket.resume();
    await until(() => {
      expect(said()).toContain('"r200000"');
    });
    expect(said().split('data:').length).toBeLessThan(1_000);
  });

  it('are not opened for HEAD, which would never close them', async () => {
    const cookie = await on.enter();
    for (const target of ['/', '/api/events', `/?token=${on.token}`])
      expect((await on.ask({ method: 'HEAD', target, headers: { Cookie: cookie } })).status).toBe(405);
    expect(on.listeners.size).toBe(0);
  });
});
