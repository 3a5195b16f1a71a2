import { Agent, request } from 'undici';
import { afterEach } from 'vitest';
import { paletteFaults } from '#electron/demo-site/palette/faults.ts';
import type { Site } from '#electron/demo-site/site.ts';
import type { Answered } from './site-client.ts';
import { useSite } from './use-site.ts';
import type { VendorDocument } from './vendor-document.ts';

export interface PaletteAsked {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The request itself is wrong on purpose; the answer must be right all the same. */
  readonly malformed?: boolean;
  readonly signal?: AbortSignal;
  /** By a host of the site, from its own address: Palette counts the calls of each caller by itself. */
  readonly byHost?: boolean;
}

/** Speaks to the console of a site over real TLS, with its API key unless told otherwise. */
export function createPaletteClient(site: Site, document: VendorDocument) {
  const complaints: string[] = [];
  const { url, apiKey, projectUid, registrationToken } = site.palette;
  const agentAt = (at: { readonly localAddress?: string }) =>
    new Agent({ connect: { rejectUnauthorized: false }, ...at });
  const agents = { laptop: agentAt({}), host: agentAt({ localAddress: site.hosts[0]?.ip ?? '127.0.0.1' }) };

  async function call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, asked: PaletteAsked = {}) {
    const {
      query = {},
      body,
      headers = { ApiKey: apiKey, ProjectUid: projectUid },
      malformed,
      signal,
      byHost = false,
    } = asked;
    const vendors = path.startsWith('/v1/');
    if (vendors && !malformed) complaints.push(...document.checkRequest(method, path, query, body));
    const search = new URLSearchParams(query).toString();
    const answer = await request(`${url}${path}${search ? `?${search}` : ''}`, {
      ...{ method, dispatcher: byHost ? agents.host : agents.laptop },
      ...(signal ? { signal } : {}),
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.body.text();
    const parsed: unknown = text === '' ? undefined : JSON.parse(text);
    const { statusCode: status } = answer;
    // What the document does not have at all is refused by the gateway, which it does not describe.
    if (vendors && document.operation(method, path))
      complaints.push(...document.checkAnswer(method, path, status, parsed));
    return { status, body: parsed, headers: answer.headers } satisfies Answered;
  }

  const control = async (path: string, body: unknown): Promise<number> =>
    (await fetch(`${site.control ?? ''}${path}`, { method: 'POST', body: JSON.stringify(body) })).status;

  return {
    complaints,
    call,
    /** As a host of the site: with a registration token. */
    asHost: (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown, token = registrationToken) =>
      call(method, path, { body, headers: { authorization: token }, byHost: true }),
    fault: async (fault: string, value: unknown = true): Promise<void> => {
      const status = await control('/faults', { host: 'palette', fault, value });
      if (status !== 200) throw new Error(`${fault}: ${String(status)}`);
    },
    setScale: (scale: number): Promise<number> => control('/time', { scale }),
    /** What an admin clicks in Palette's own pages. */
    decide: (action: 'accept' | 'reject', pairingUid: string): Promise<number> =>
      control('/palette', { action, pairingUid }),
    close: () => Promise.all([agents.laptop.destroy(), agents.host.destroy()]),
  };
}

export type PaletteClient = ReturnType<typeof createPaletteClient>;

/** The console of a site of its own for the tests of this block; each starts without a fault of it. */
export function usePalette(
  document: VendorDocument | null,
  take: (palette: PaletteClient, site: Site) => void,
): void {
  let palette: PaletteClient;
  useSite(
    document,
    { hosts: 1, control: true },
    (site, against) => ({ client: createPaletteClient(site, against) }),
    ({ client }, site) => {
      palette = client;
      take(client, site);
    },
  );
  afterEach(async () => {
    for (const name of Object.keys(paletteFaults)) await palette.fault(name, null);
  });
}
