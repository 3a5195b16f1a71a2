import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '#shared/contract/csp.ts';
import { fakeCore, fine } from '#test/kit/fake-core.ts';
import type { RawAnswer } from '#test/kit/raw-socket.ts';
import { raw } from '#test/kit/raw-socket.ts';
import type { TestWebServer } from '#test/kit/web-server.ts';
import { webServer } from '#test/kit/web-server.ts';

/** What every answer carries, and which files there are at all. */
let on: TestWebServer;
let cookie = '';
beforeAll(async () => {
  on = await webServer(fakeCore(fine).core);
  cookie = await on.enter();
});
afterAll(() => on.close());

const get = (target: string) => on.ask({ target, headers: { Cookie: cookie } });
const nonceOf = ({ headers }: RawAnswer) =>
  /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '';

describe('headers', () => {
  const host = () => `127.0.0.1:${String(on.port)}`;
  const cases: Record<string, () => Promise<RawAnswer>> = {
    'the page': () => get('/'),
    'a script': () => get('/assets/app-1a2b.js'),
    'nothing there': () => get('/nothing-here'),
    'no cookie': () => on.ask({}),
    'a used token': () => on.ask({ target: `/?token=${on.token}` }),
    'a foreign host': () => on.ask({ headers: { Host: 'evil.com' } }),
    'no host': () => on.ask({ headers: { Host: null } }),
    'a host that is none': () => on.ask({ headers: { Host: 'a b' } }),
    'a method not allowed': () => on.ask({ method: 'DELETE' }),
    'a call': () =>
      on.ask({ method: 'POST', target: '/api/call', headers: { Cookie: cookie }, body: '{"method":"x"}' }),
    'a call too large': () =>
      on.ask({
        method: 'POST',
        target: '/api/call',
        headers: { Cookie: cookie, 'Content-Length': '99999999' },
      }),
    'no HTTP at all': () => raw(on.port, 'HELLO\r\n\r\n'),
    'a header bomb': () =>
      raw(on.port, `GET / HTTP/1.1\r\nHost: ${host()}\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`),
    'a thousand headers': () =>
      raw(on.port, `GET / HTTP/1.1\r\nHost: ${host()}\r\n${'X: yyyyyyyyyyyy\r\n'.repeat(5_000)}\r\n`),
    'a smuggled second request': () =>
      raw(
        on.port,
        `POST /api/call HTTP/1.1\r\nHost: ${host()}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /`,
      ),
  };

  it.each(Object.keys(cases))('%s: all of them, and nothing for other origins', async (name) => {
    const { status, headers } = await cases[name]!();
    expect(status).toBeGreaterThanOrEqual(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': name === 'a script' ? 'private, max-age=31536000, immutable' : 'no-store',
    });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect([...headers.keys()].filter((key) => /^access-control|^server$|^x-powered/.test(key))).toEqual([]);
  });

  it('the page gets its policy with a nonce that no other answer has', async () => {
    const pages = await Promise.all([get('/'), get('/'), get('/index.html')]);
    expect(new Set(pages.map(nonceOf)).size).toBe(3);
    for (const page of pages) {
      expect(page.body).toContain(`nonce="${nonceOf(page)}"`);
      expect(page.body).not.toContain('__CSP_NONCE__');
      expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy(nonceOf(page)));
    }
  });

  it('an asset may be kept for ever, the page never, under whatever spelling', async () => {
    for (const target of [
      '/',
      '/index.html',
      '/assets/..%2findex.html',
      '/assets/../index.html',
      '/%69ndex.html',
    ])
      expect((await get(target)).headers.get('cache-control'), target).toBe('no-store');
    expect((await get('/assets/gone-3c4d.js')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('files', () => {
  it.each([
    '/../package.json',
    '/../../../../../../etc/passwd',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/..%2fpackage.json',
    '/..%5cpackage.json',
    '/..\\package.json',
    '/assets/..%2f..%2fpackage.json',
    '/%252e%252e%252fpackage.json',
    '/..%252fpackage.json',
    '/..%c0%afpackage.json',
    '/%c0%ae%c0%ae/package.json',
    '/..%2frenderer-old%2findex.html',
    '/package.json%00.html',
    '/index.html%00',
    '/index.html%00.js',
    '//package.json',
    '/.//index.html',
    '/%2findex.html',
    '/notes.txt',
    '/assets',
    '/assets/',
    '/index.html/',
    '/.js',
    '/%',
    '/%ff',
    `/${'a'.repeat(10_000)}.js`,
    '/C:%5cWindows%5cwin.ini',
    '/file:///etc/passwd.html',
  ])('%s is not there', async (target) => {
    const { status, body } = await get(target);
    expect([400, 404]).toContain(status);
    expect(body).not.toMatch(/outside|csp-nonce|root:|does not know/);
  });
});
