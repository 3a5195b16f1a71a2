import type { VendorDocument } from './vendor-document.ts';
import { openAsBlob } from 'node:fs';
import path from 'node:path';
import { Agent, FormData, request } from 'undici';
import type { Site } from '#electron/demo-site/site.ts';
import { operations } from '#shared/wire/operations.ts';

export interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Asked {
  readonly token?: string;
  readonly cookie?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The request itself is wrong on purpose; the answer must be right all the same. */
  readonly malformed?: boolean;
}

/** Speaks to a site over real TLS, each host pinned, and holds every message against the vendor's document. */
export function createClient(site: Site, document: VendorDocument) {
  const complaints: string[] = [];
  const agents = site.hosts.map(
    () => new Agent({ connect: { rejectUnauthorized: false }, headersTimeout: 10_000 }),
  );
  const hostAt = (n: number) => {
    const [host, agent] = [site.hosts[n], agents[n]];
    if (!host || !agent) throw new Error(`no host ${String(n)}`);
    return { host, agent };
  };

  async function call(
    n: number,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    asked: Asked = {},
  ): Promise<Answered> {
    const { host, agent } = hostAt(n);
    const { token, cookie, query = {}, body, malformed } = asked;
    const vendors = path.startsWith('/v1/');
    if (vendors && !malformed) complaints.push(...document.checkRequest(method, path, query, body));
    const search = new URLSearchParams(query).toString();
    const answer = await request(`${host.url}${path}${search ? `?${search}` : ''}`, {
      method,
      dispatcher: agent,
      headers: {
        ...(token ? { authorization: token } : {}),
        ...(cookie ? { cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.body.text();
    const parsed: unknown = text === '' ? undefined : JSON.parse(text);
    if (vendors) complaints.push(...document.checkAnswer(method, path, answer.statusCode, parsed));
    return { status: answer.statusCode, body: parsed, headers: answer.headers };
  }

  /** Files by the names of their parts; the archive is known by the name of its file. */
  async function upload(
    n: number,
    token: string,
    parts: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ): Promise<Answered> {
    const { host, agent } = hostAt(n);
    const form = new FormData();
    for (const [name, file] of Object.entries(parts))
      form.append(name, await openAsBlob(file), path.basename(file));
    const at = operations.uploadContent.path;
    const answer = await request(`${host.url}${at}`, {
      ...{ method: 'POST', dispatcher: agent, headers: { authorization: token }, body: form },
      ...(signal ? { signal } : {}),
    });
    const body = await answer.body.json();
    complaints.push(...document.checkAnswer('POST', at, answer.statusCode, body));
    return { status: answer.statusCode, body, headers: answer.headers };
  }

  const signIn = async (n: number): Promise<string> => {
    const { username, password } = site;
    const { body } = await call(n, 'POST', operations.login.path, { body: { username, password } });
    return operations.login.answer.parse(body).Token.Authorization;
  };

  const control = async (path: string, body?: unknown): Promise<{ status: number; body: unknown }> => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${site.control ?? ''}${path}`, init);
    return { status: answer.status, body: await answer.json() };
  };

  return {
    /** Of a host, for what is no part of its API. */
    dispatcherOf: (n: number): Agent => hostAt(n).agent,
    call,
    upload,
    signIn,
    control,
    fault: async (host: number | string, fault: string, value: unknown = true): Promise<void> => {
      const { status, body } = await control('/faults', { host, fault, value });
      if (status !== 200) throw new Error(JSON.stringify(body));
    },
    generate: async (n: number, token: string) =>
      operations.generateToken.answer.parse(
        (await call(n, 'POST', operations.generateToken.path, { token })).body,
      ),
    link: (n: number, token: string, linkToken: string) =>
      call(n, 'POST', operations.link.path, { token, body: { token: linkToken } }),
    status: async (n: number, token: string) => {
      const { status, body } = await call(n, 'GET', operations.linkStatus.path, { token });
      return status === 404 ? null : operations.linkStatus.answer.parse(body);
    },
    unlink: (n: number, token: string, peerId: string) =>
      call(n, 'POST', operations.unlink.path, { token, query: { peerId } }),
    /** What was said against any message so far. */
    complaints,
    close: () => Promise.all(agents.map((agent) => agent.destroy())),
  };
}

export type SiteClient = ReturnType<typeof createClient>;
