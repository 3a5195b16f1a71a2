import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import type { buildConnector } from '../http/undici.ts';

/** The proxy does not let anything through to the console. */
export class ProxyRefused extends Error {
  constructor(readonly status: number) {
    super('the proxy refused');
  }
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');

/** As curl and npm read NO_PROXY: names with all that is below them, with or without a dot or a port; `*` is everything. */
const isSpared = (host: string, port: number, list: string): boolean =>
  list
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((entry) => entry.toLowerCase().replace(/^\*?\./, ''))
    .some(
      (entry) =>
        entry === '*' ||
        [host, `${host}:${String(port)}`].some((at) => at === entry || at.endsWith(`.${entry}`)),
    );

/** What stands in the environment between this laptop and the internet; null: nothing does for this console. */
export function proxyFor(host: string, port: number, env: NodeJS.ProcessEnv): URL | null {
  const proxy = env['HTTPS_PROXY'] ?? env['https_proxy'] ?? '';
  const spared = env['NO_PROXY'] ?? env['no_proxy'] ?? '';
  if (proxy === '' || isLoopback(host) || isSpared(host, port, spared) || !URL.canParse(proxy)) return null;
  const url = new URL(proxy);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

const credentialsIn = ({ username, password }: URL): Record<string, string> => {
  const account = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return username === '' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(account).toString('base64')}` };
};

/** A line through the proxy to where the console answers; TLS goes over it, so the proxy hears nothing (HTTP CONNECT). */
export function tunnelTo(proxy: URL, at: { host: string; port: number }, connectMs: number): Promise<Socket> {
  const path = `${at.host.includes(':') ? `[${at.host}]` : at.host}:${String(at.port)}`;
  return new Promise((resolve, reject) => {
    const request = (proxy.protocol === 'https:' ? https : http).request({
      ...{ host: proxy.hostname.replace(/^\[(.*)\]$/, '$1'), port: proxy.port, agent: false },
      // Its account goes to the proxy before anything else does.
      ...{ method: 'CONNECT', path, rejectUnauthorized: true },
      headers: { host: path, ...credentialsIn(proxy) },
    });
    const timer = setTimeout(() => {
      request.destroy(Object.assign(new Error('too late'), { code: 'ETIMEDOUT' }));
    }, connectMs).unref();
    request.on('connect', ({ statusCode = 0 }, socket) => {
      clearTimeout(timer);
      if (statusCode === 200) {
        resolve(socket);
        return;
      }
      socket.destroy();
      reject(new ProxyRefused(statusCode));
    });
    request.on('error', reject);
    request.end();
  });
}

/** Connects over the proxy, where there is one. */
export const throughProxy =
  (
    proxy: URL | null,
    at: { host: string; port: number },
    connectMs: number,
    connect: buildConnector.connector,
  ): buildConnector.connector =>
  (options, callback) => {
    if (!proxy) {
      connect(options, callback);
      return;
    }
    tunnelTo(proxy, at, connectMs).then(
      (httpSocket) => {
        connect({ ...options, httpSocket }, callback);
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error('no tunnel'), null);
      },
    );
  };
