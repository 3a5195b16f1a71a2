import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPins } from '#electron/hosts/pins.ts';
import { createTokenBroker } from '#electron/link/broker.ts';
import { createHostClient } from '#electron/http/host-client.ts';
import { operations } from '#shared/wire/operations.ts';
import type { Answering, OddHost } from '#test/kit/odd-host.ts';
import { holder, impatience, json, oddHost, tokens } from '#test/kit/odd-host.ts';

/** A host that was trusted and signed in to, and then turns on us. */
let host: OddHost;
let on: Awaited<ReturnType<typeof holder>>;
let key: string;
let answering: Answering;

const says =
  (byPath: Record<string, unknown>): Answering =>
  (request, response) => {
    const path = (request.url ?? '').split('?')[0]?.split('/').at(-1) ?? '';
    json(response, byPath[path] ?? {});
  };

beforeEach(async () => {
  answering = says({ login: tokens('s') });
  host = await oddHost((request, response) => {
    answering(request, response);
  });
  on = await holder();
  key = await on.trusted(host);
  await on.sessions.signIn(key, { username: 'kairos', password: 'right' });
  host.asked.length = 0;
});
afterEach(async () => {
  answering = (_, response) => {
    json(response, {});
  };
  await on.sessions.close();
  await host.close();
});

const ask = () => on.sessions.ask(key, operations.linkStatus);
const read = () => on.read(key);
const record = () => on.registry.get(key)!;
const deep = (open: string, close: string, levels: number): string =>
  open.repeat(levels) + close.repeat(levels);

describe('answers without end', () => {
  it.each<[string, string, Answering]>([
    [
      'headers of 200 kB',
      'answer-too-large',
      (_, response) => {
        response.writeHead(200, { 'x-much': 'y'.repeat(200_000) }).end('{}');
      },
    ],
    [
      'one byte now and then',
      'answer-late',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 50);
        response.on('close', () => {
          clearInterval(drip);
        });
      },
    ],
    [
      'a body of 3 MB',
      'answer-too-large',
      (_, response) => {
        json(response, JSON.stringify({ status: 'x'.repeat(3_000_000) }));
      },
    ],
    [
      'less than it promised',
      'connection-lost',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{}');
        response.destroy();
      },
    ],
  ])('%s: %s', async (_, code, answer) => {
    answering = answer;
    const from = performance.now();
    expect(await ask()).toMatchObject({ error: { code } });
    expect(performance.now() - from).toBeLessThan(impatience.connectMs + impatience.answerMs + 1_000);
  });

  it('redirects are an answer, never a way to send a session elsewhere', async () => {
    answering = (_, response) => {
      response.writeHead(307, { location: `https://127.0.0.1:${String(host.port)}/again` }).end();
    };
    expect(await ask()).toMatchObject({ error: { code: 'host-error' }, status: 307 });
    expect(host.asked).toEqual(['status s']);
  });

  it.each([
    deep('[', ']', 200_000),
    deep('{"a":', '}', 50_000).replace('}', '1}'),
    `{"peers":${deep('[', ']', 200_000)}}`,
  ])('JSON nested without end is read or refused, never thrown on', async (body) => {
    answering = (_, response) => {
      json(response, body);
    };
    const reply = await ask();
    expect('ok' in reply || reply.error.code === 'answer-garbled').toBe(true);
  });

  it('a hundred thousand peers are cut to what can be worked with', async () => {
    const peers = Array.from({ length: 100_000 }, (_, n) => ({ id: `e${String(n)}` }));
    answering = says({ status: { status: 'Completed', peers } });
    await read();
    expect(record().link?.peers).toHaveLength(2_000);
  });

  it('a leader whose every token is dead already is given up', async () => {
    answering = says({ 'generate-token': { token: 'dG9rZW4=', remainingTime: -1, interval: 120 } });
    const broker = createTokenBroker({ ask: on.sessions.ask, registry: on.registry });
    const usable = broker.usable(key, new AbortController().signal);
    expect(await usable).toMatchObject({ error: { code: 'token-unavailable' } });
    expect(host.asked.length).toBeLessThan(10);
  });

  it('a certificate of a hundred kilobytes is compared like any other, or refused', async () => {
    for (const names of [100, 1_500]) {
      const altNames = Array.from({ length: names }, (_, n) => ({
        type: 2 as const,
        value: `${'n'.repeat(90)}${String(n)}.local`,
      }));
      const made = await generate([{ name: 'commonName', value: 'many' }], {
        keyType: 'ec',
        extensions: [{ name: 'subjectAltName', altNames }],
      });
      const many = await oddHost(says({ ping: { msg: 'pong' } }), { key: made.private, cert: made.cert });
      const client = createHostClient({ ...many, pin: many.certSha256 }, impatience);
      const reply = await client.send(operations.ping);
      if ('ok' in reply) expect(client.leaf()).toBe(many.certSha256);
      else expect(['tls-failed', 'connection-lost']).toContain(reply.error.code);
      await client.close();
      await many.close();
    }
  });
});

describe('answers that mean harm', () => {
  it('cannot reach a prototype', async () => {
    const evil = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},';
    answering = (request, response) => {
      if (request.url?.endsWith('/current'))
        json(
          response,
          `${evil}"metadata":{"id":"__proto__","labels":{"__proto__":{"polluted":true}}},"spec":{"__proto__":{"managementMode":"local"}}}`,
        );
      else if (request.url?.endsWith('/settings'))
        json(response, `${evil}"featureFlags":{"__proto__":{"stopTokenGeneration":true}}}`);
      else json(response, `${evil}"peers":[{"id":"__proto__","__proto__":{"polluted":true}}]}`);
    };
    await read();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(record().facts).toMatchObject({ managementMode: null, canStopTokenGeneration: false });
    expect(JSON.stringify(record())).not.toContain('polluted');
  });

  it('are one line of bounded length before anybody reads them', async () => {
    const forged = `ok\u202e\r\nERROR forged\u0000 line\u2028${'!'.repeat(5_000)}`;
    answering = says({
      current: {
        metadata: { id: 'edge-1', name: forged },
        status: { hostName: forged, agentVersion: forged },
      },
      status: {
        status: 'Failed',
        errorMessage: forged,
        peers: [{ id: 'edge-2', ip: forged, localUIPort: '1e9' }],
      },
    });
    await read();
    const { facts, link } = record();
    for (const words of [facts?.hostName, facts?.agentVersion, link?.errorMessage, link?.peers[0]?.ip]) {
      expect(words).toMatch(/^ok ERROR forged {1,2}line !+…$/);
      expect(words).toHaveLength(600);
    }
    expect(link?.peers[0]?.port).toBeNull();
  });

  it.each(['x'.repeat(129), 'edge-1\u202e', 'edge 1', 'edge\n1', ''])(
    'an ID that is no ID (%j) is not taken, so no other can be told for it',
    async (id) => {
      answering = says({ current: { metadata: { id } }, status: { peers: [{ id }, { id: 'edge-2' }] } });
      await read();
      expect(record().hostId).toBeNull();
      expect(record().link?.peers.map((peer) => peer.id)).toEqual(['edge-2']);
    },
  );

  it('cannot make the pins unreadable for the next start', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'fieldlink-pins-'));
    const onTrouble = vi.fn();
    const pins = await openPins({ dir, remember: true, onTrouble });
    const addresses = Array.from({ length: 300 }, (_, n) => `10.0.${String(n)}.1:5080`);
    await pins.add({ certSha256: 'a'.repeat(64), addresses, hostId: 'x'.repeat(128) });
    const again = await openPins({ dir, remember: true, onTrouble });
    expect(again.all()).toHaveLength(1);
    expect(onTrouble).not.toHaveBeenCalled();
    await rm(dir, { recursive: true });
  });

  it('one device that answers for a whole network raises short alarms', () => {
    for (let n = 0; n < 1_000; n += 1)
      on.registry.sight({ ...host, address: `10.0.${String(n >> 8)}.${String(n & 255)}`, source: 'sweep' });
    expect(on.registry.list()).toHaveLength(1_001);
    expect(Math.max(...on.registry.list().map(({ alarms }) => alarms[0]?.others.length ?? 0))).toBe(8);
  });
});
