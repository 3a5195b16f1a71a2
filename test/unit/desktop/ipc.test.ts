import { describe, expect, it } from 'vitest';
import { createGate } from '#electron/bridge/gate.ts';
import { createHub } from '#electron/bridge/hub.ts';
import { callChannel } from '#electron/bridge/transports.ts';
import { answerCalls } from '#electron/desktop/ipc.ts';
import { fakeCore, fine } from '#test/kit/fake-core.ts';

interface Sender {
  id?: number;
  frame?: { url: string; parent: object | null } | null;
}

const ours = { url: 'app://fieldlink/index.html#hosts', parent: null };

function setUp() {
  const seen: unknown[] = [];
  const { core, change } = fakeCore((method, input) => {
    seen.push([method, input]);
    return fine();
  });
  const hub = createHub(core);
  let handler: (event: unknown, ...args: unknown[]) => unknown = () => undefined;
  const sent: unknown[] = [];
  const off = answerCalls(
    { handle: (channel, each) => void (handler = channel === callChannel ? (each as never) : handler) },
    { id: 7, send: (...args: unknown[]) => void sent.push(args) },
    { gate: createGate(core, hub), hub },
  );
  const call = (method: unknown, input: unknown, { id = 7, frame = ours }: Sender = {}) =>
    handler({ sender: { id }, senderFrame: frame }, method, input);
  return { call, seen, sent, change, off };
}

const refused = { error: { code: 'caller-refused', params: {} } };

describe('calls from a window', () => {
  it('answers our own main frame', async () => {
    const { call, seen } = setUp();
    expect(await call('hosts.forget', { key: 'a', extra: 1 })).toEqual({ ok: null });
    expect(seen).toEqual([['hosts.forget', { key: 'a' }]]);
  });

  it.each<[string, Sender]>([
    ['a frame inside the page', { frame: { ...ours, parent: {} } }],
    ['another window', { id: 8 }],
    ['a frame that is gone', { frame: null }],
    ['no address', { frame: { url: '', parent: null } }],
    ['another host', { frame: { url: 'app://fieldlink.evil/index.html', parent: null } }],
    ['another scheme', { frame: { url: 'https://fieldlink/index.html', parent: null } }],
    ['a file', { frame: { url: 'file:///index.html', parent: null } }],
    ['a blank page', { frame: { url: 'about:blank', parent: null } }],
  ])('refuses %s with a code and asks nobody', async (_, sender) => {
    const { call, seen } = setUp();
    expect(await call('hosts.forget', { key: 'a' }, sender)).toEqual(refused);
    expect(seen).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hosts.nope', '', 7, null, undefined, { then: 1 }])(
    'knows no method %s',
    async (method) => {
      const { call, seen } = setUp();
      expect(await call(method, {})).toMatchObject({ error: { code: 'unknown-method' } });
      expect(seen).toEqual([]);
    },
  );

  it('lets no prototype in with the input', async () => {
    const { call, seen } = setUp();
    await call('hosts.forget', JSON.parse('{"key":"a","__proto__":{"polluted":1},"constructor":{"x":1}}'));
    expect(seen).toEqual([['hosts.forget', { key: 'a' }]]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('refuses an oversize message unread, in input and in method', async () => {
    const { call, seen } = setUp();
    const big = 'x'.repeat(5 * 1024 * 1024);
    const tooBig = { error: { code: 'bad-input', params: { field: 'input' } } };
    expect(await call('hosts.forget', { key: 'a', unknown: big })).toEqual(tooBig);
    expect(await call(big, {})).toEqual(tooBig);
    expect(seen).toEqual([]);
  });

  it('tells its window of changes until it is switched off', () => {
    const { sent, change, off } = setUp();
    change('hosts', []);
    expect(sent).toEqual([['fieldlink:change', { topic: 'hosts', rev: expect.any(String) as string }]]);
    off();
    change('runs', []);
    expect(sent).toHaveLength(1);
  });
});
