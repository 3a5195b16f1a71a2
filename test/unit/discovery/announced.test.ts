import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import multicastDns from 'multicast-dns';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DnsRecord } from '#electron/discovery/announced.ts';
import { createEar } from '#electron/discovery/announced.ts';
import { listen } from '#electron/discovery/mdns.ts';

const service = '_https._tcp.local';
const ptr = (data: string): DnsRecord => ({ name: service, type: 'PTR', data });
const srv = (name: string, target: string, port: number): DnsRecord => ({
  name,
  type: 'SRV',
  data: { target, port },
});
const a = (name: string, data: string): DnsRecord => ({ name, type: 'A', data });
const places = (records: readonly DnsRecord[], sender = '10.0.0.9'): string[] =>
  createEar([5080])
    .hear(records, sender)
    .places.map(({ address, port }) => `${address}:${String(port)}`);

describe('what an announcement says', () => {
  it('all at once: the named address on the announced and the usual port, and the sender', () => {
    const edge = `edge 1.${service}`;
    expect(places([ptr(edge), srv(edge, 'edge-1.local', 5443), a('Edge-1.local.', '10.0.0.21')])).toEqual([
      '10.0.0.9:5443',
      '10.0.0.21:5443',
      '10.0.0.21:5080',
      '10.0.0.9:5080',
    ]);
  });

  it('a name only is asked on, once, and the sender stands for it meanwhile', () => {
    const ear = createEar([5080]);
    const edge = `edge-1.${service}`;
    expect(ear.hear([ptr(edge)], '10.0.0.21')).toEqual({
      places: [{ address: '10.0.0.21', port: 5080 }],
      ask: [{ name: edge, type: 'SRV' }],
    });
    expect(ear.hear([ptr(edge)], '10.0.0.21')).toEqual({ places: [], ask: [] });
    expect(ear.hear([srv(edge, 'edge-1.local', 5443)], '10.0.0.21')).toEqual({
      places: [{ address: '10.0.0.21', port: 5443 }],
      ask: [{ name: 'edge-1.local', type: 'A' }],
    });
    expect(ear.hear([a('edge-1.local', '10.0.0.22')], '10.0.0.21').places).toEqual([
      { address: '10.0.0.22', port: 5443 },
      { address: '10.0.0.22', port: 5080 },
    ]);
  });

  it('never leads out of the local ranges', () => {
    const edge = `x.${service}`;
    expect(places([srv(edge, 'x.local', 443), a('x.local', '8.8.8.8')], '203.0.113.5')).toEqual([]);
  });

  it.each<[string, DnsRecord[]]>([
    [
      'no data',
      [
        { name: service, type: 'PTR' },
        { name: `x.${service}`, type: 'SRV' },
      ],
    ],
    [
      'data of another type',
      [
        { name: service, type: 'PTR', data: 7 },
        { name: `x.${service}`, type: 'SRV', data: 'x' },
      ],
    ],
    ['a port that is none', [srv(`x.${service}`, 'x.local', 0), srv(`x.${service}`, 'x.local', 70_000)]],
    ['an address that is none', [{ name: 'x.local', type: 'A', data: '999.1.1.1' }]],
    ['a service nobody asked for', [srv('printer._ipp._tcp.local', 'printer.local', 631)]],
    [
      'a name that cannot be asked for',
      [ptr(`${'x'.repeat(64)}.${service}`), ptr(`..${service}`), ptr(`.${service}`)],
    ],
  ])('%s: only the sender remains', (_, records) => {
    const heard = createEar([5080]).hear(records, '10.0.0.9');
    expect(heard).toEqual({ places: [{ address: '10.0.0.9', port: 5080 }], ask: [] });
  });

  it('a flood is cut short', () => {
    const ear = createEar([5080]);
    let [heard, asked] = [0, 0];
    for (let n = 0; n < 100; n += 1) {
      const flood = Array.from({ length: 1_000 }, (_, index) =>
        srv(
          `${String(n)}-${String(index)}.${service}`,
          `t${String(n)}-${String(index)}.local`,
          1 + ((n * 1000 + index) % 65_000),
        ),
      );
      const { places: more, ask } = ear.hear(flood, `10.0.${String(n)}.9`);
      heard += more.length;
      asked += ask.length;
    }
    expect(heard).toBe(512);
    expect(asked).toBe(128);
  });
});

describe('listening on loopback', () => {
  it('asks, hears what a responder announces amid garbage, and closes its sockets', async () => {
    const responder = multicastDns({ interface: '127.0.0.1', bind: '0.0.0.0' });
    onTestFinished(() => {
      responder.destroy();
    });
    const edge = `edge-1.${service}`;
    responder.on('query', ({ questions }) => {
      for (const { name, type } of questions ?? []) {
        if (name === service && type === 'PTR')
          responder.respond({ answers: [{ name: service, type: 'PTR', data: edge }] });
        if (name === edge && type === 'SRV')
          responder.respond({
            answers: [{ name: edge, type: 'SRV', data: { target: 'edge-1.local', port: 5443 } }],
          });
        if (name === 'edge-1.local' && type === 'A')
          responder.respond({ answers: [{ name: 'edge-1.local', type: 'A', data: '127.77.0.1' }] });
      }
    });
    await once(responder, 'ready');
    const stranger = createSocket('udp4');
    onTestFinished(() => {
      stranger.close();
    });
    responder.on('query', () => {
      for (const garbage of ['', '\0', '\u00ff'.repeat(600)]) stranger.send(garbage, 5353, '127.0.0.1');
    });
    const heard: string[] = [];
    const abort = new AbortController();
    const on = ({ address, port }: { address: string; port: number }): void => {
      heard.push(`${address}:${String(port)}`);
      if (heard.length === 2) abort.abort();
    };
    const listening = listen(['127.0.0.1'], [5080], on, { ms: 60_000, signal: abort.signal });
    expect(await listening).toBe(1);
    expect(heard).toEqual(['127.77.0.1:5443', '127.77.0.1:5080']);
  });
});
