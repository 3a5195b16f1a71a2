import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConsoleClient } from '#electron/palette/client.ts';
import { lookAt } from '#electron/palette/look.ts';
import { placeOf } from '#electron/palette/place.ts';
import { proxyFor } from '#electron/palette/proxy.ts';
import { paletteOperations } from '#shared/wire/palette/operations.ts';
import { fakeTicker } from '#test/kit/fake-ticker.ts';
import type { OddHost } from '#test/kit/odd-host.ts';
import { impatience, json, oddHost } from '#test/kit/odd-host.ts';

describe('which proxy stands before a console', () => {
  const env = { HTTPS_PROXY: 'http://proxy.example:3128', NO_PROXY: 'intern.example, .lan,10.0.0.7:8443' };

  it.each([
    ['api.spectrocloud.com', 443, true],
    ['palette.intern.example', 443, false],
    ['intern.example', 443, false],
    ['winter.example', 443, true],
    ['palette.lan', 8443, false],
    ['10.0.0.7', 8443, false],
    ['10.0.0.7', 443, true],
    ['127.77.0.255', 5443, false],
    ['localhost', 5443, false],
  ])('%s:%i: %s', (host, port, isProxied) => {
    expect(proxyFor(host, port, env)?.host ?? null).toBe(isProxied ? 'proxy.example:3128' : null);
  });

  it('is none where the environment names none, or nothing that can be used', () => {
    for (const each of [{}, { HTTPS_PROXY: '' }, { https_proxy: 'proxy' }, { HTTPS_PROXY: 'socks5://p:1' }])
      expect(proxyFor('palette.example', 443, each)).toBeNull();
    expect(proxyFor('palette.example', 443, { ...env, NO_PROXY: '*' })).toBeNull();
  });
});

describe('through a proxy', () => {
  let odd: OddHost;
  let through: URL;
  const heard: (string | undefined)[] = [];
  let refusal: number | null = null;
  const proxy = createServer();

  beforeAll(async () => {
    odd = await oddHost((_, response) => {
      json(response, { items: [] });
    });
    proxy.on('connect', (request, socket) => {
      heard.push(request.url, request.headers['proxy-authorization']);
      socket.on('error', () => undefined);
      if (refusal !== null) {
        socket.end(`HTTP/1.1 ${String(refusal)} No\r\n\r\n`);
        return;
      }
      const far = connect(odd.port, odd.address, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        far.pipe(socket).pipe(far);
      });
      far.on('error', () => undefined);
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    through = new URL(`http://ann:p%40ss@127.0.0.1:${String((proxy.address() as AddressInfo).port)}`);
  });
  afterAll(async () => {
    proxy.close();
    proxy.closeAllConnections();
    await odd.close();
  });

  const place = () => ({ ...placeOf('palette.example:8443', {}), proxy: through });
  const send = async () => {
    const trust = { by: 'person', certSha256: odd.certSha256 } as const;
    const client = openConsoleClient(place(), trust, impatience, fakeTicker());
    const reply = await client.send(paletteOperations.projects, { secrets: { ApiKey: 'key-SECRET' } });
    await client.close();
    return reply;
  };

  it('the console is looked at and asked, and the proxy hears where to and nothing else', async () => {
    refusal = null;
    expect(await lookAt(place(), 500)).toEqual({
      ok: { certSha256: odd.certSha256, byAuthority: false, doubt: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    });
    expect(await send()).toEqual({ ok: { items: [] } });
    const basic = `Basic ${Buffer.from('ann:p@ss').toString('base64')}`;
    expect(heard).toEqual(['palette.example:8443', basic, 'palette.example:8443', basic]);
  });

  it('that does not let us through, says so', async () => {
    refusal = 407;
    const params = { endpoint: 'palette.example:8443', why: 'the proxy answered 407' };
    expect(await lookAt(place(), 500)).toEqual({ error: { code: 'console-unreached', params } });
    expect(await send()).toMatchObject({ error: { code: 'console-unreached', params } });
  });
});
