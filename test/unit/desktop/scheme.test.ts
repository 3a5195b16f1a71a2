import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOurs } from '#electron/desktop/origin.ts';
import { ownScheme, pageHandler, servePages } from '#electron/desktop/scheme.ts';
import { codeWorkerPolicy, contentSecurityPolicy } from '#shared/contract/csp.ts';

let dir = '';
const get = (url: string, method = 'GET'): Promise<Response> =>
  pageHandler(join(dir, 'renderer'))({ url, method });

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fieldlink-scheme-'));
  const files = {
    'renderer/index.html': '<meta name="csp-nonce" content="__CSP_NONCE__">',
    'renderer/assets/app-1.js': 'export {};',
    'renderer/assets/code-worker-1.js': 'export {};',
    'renderer/notes.txt': 'no type for this',
    'secret.json': '{"outside":true}',
    'renderer-old/index.html': 'outside',
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(dir, file, '..'), { recursive: true });
    await writeFile(join(dir, file), text);
  }
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('own scheme', () => {
  it('serves the page under the one policy, with the nonce of its own text and of no other answer', async () => {
    const [first, second] = [await get('app://fieldlink/'), await get('app://fieldlink/index.html')];
    const nonceOf = async (answer: Response): Promise<string> =>
      /content="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
    const nonce = await nonceOf(first);
    expect(first.headers.get('content-security-policy')).toBe(contentSecurityPolicy(nonce));
    expect(nonce).not.toBe(await nonceOf(second));
    expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get('app://fieldlink/assets/app-1.js')).headers.get('content-type')).toMatch(/javascript/);
  });

  it('lets the worker that reads QR codes run WebAssembly, and nothing else', async () => {
    const policyOf = async (file: string) =>
      (await get(`app://fieldlink/assets/${file}`)).headers.get('content-security-policy');
    expect(await policyOf('code-worker-1.js')).toBe(codeWorkerPolicy);
    expect(codeWorkerPolicy).toContain("'wasm-unsafe-eval'");
    expect(await policyOf('app-1.js')).not.toContain('wasm');
  });

  it.each([
    'app://fieldlink/../secret.json',
    'app://fieldlink/%2e%2e/secret.json',
    'app://fieldlink/..%2fsecret.json',
    'app://fieldlink/..%5csecret.json',
    'app://fieldlink/%252e%252e/secret.json',
    'app://fieldlink/../renderer-old/index.html',
    'app://fieldlink//secret.json',
    'app://fieldlink/assets/..%2findex.html',
    'app://fieldlink/index.html%00.js',
    'app://fieldlink/%',
    'app://fieldlink/notes.txt',
    'app://fieldlink/assets',
    'app://fieldlink/nothing.js',
  ])('has nothing at %s', async (url) => {
    const answer = await get(url);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    'app://fieldlink.evil/index.html',
    'app://evil/index.html',
    'app://fieldlink:81/index.html',
    'app://fieldlink@evil/index.html',
    'app://evil@fieldlink/index.html',
    'app:///index.html',
    'app:index.html',
    'https://fieldlink/index.html',
    'file:///etc/passwd',
    'not a url',
    '',
  ])('is nobody else: %s', async (url) => {
    expect(isOurs(url)).toBe(false);
    expect((await get(url)).status).toBe(403);
  });

  it('knows GET and no other method', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])
      expect((await get('app://fieldlink/index.html', method)).status).toBe(405);
  });

  it('asks for the least privileges and takes file: away', async () => {
    expect(ownScheme.privileges).toEqual({ standard: true, secure: true, supportFetchAPI: true });
    const handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
    servePages({ handle: (scheme, handler) => void handlers.set(scheme, handler) }, dir);
    expect([...handlers.keys()]).toEqual(['app', 'file']);
    expect((await handlers.get('file')?.(new Request('file:///etc/passwd')))?.status).toBe(403);
  });
});
