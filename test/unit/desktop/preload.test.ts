import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { bundlePreload } from '#build/bundle-node.ts';

type Listener = (event: unknown, ...args: unknown[]) => void;
type Exposed = {
  call(method: unknown, input: unknown): Promise<unknown>;
  on(fn: (...args: unknown[]) => void): () => void;
};

let dir = '';
let code = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fieldlink-preload-'));
  await bundlePreload(join(dir, 'preload.cjs'));
  code = await readFile(join(dir, 'preload.cjs'), 'utf8');
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** A sandboxed preload's world: no process, no Buffer, and `electron` as the only module. */
function load(invoke: (...args: unknown[]) => Promise<unknown>) {
  const listeners: [string, Listener][] = [];
  const exposed: Record<string, Exposed> = {};
  const loaded: string[] = [];
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: Exposed) => void (exposed[name] = api) },
    ipcRenderer: {
      invoke,
      on: (channel: string, fn: Listener) => void listeners.push([channel, fn]),
      removeListener: (_: string, fn: Listener) =>
        void listeners.splice(
          listeners.findIndex(([, each]) => each === fn),
          1,
        ),
    },
  };
  const require = (name: string): unknown => {
    loaded.push(name);
    return electron;
  };
  runInNewContext(code, { require, module: { exports: {} }, exports: {} });
  return { exposed, loaded, listeners };
}

it('needs nothing but electron and gives the page two functions', () => {
  const { exposed, loaded } = load(() => Promise.resolve());
  expect(loaded).toEqual(['electron']);
  expect(Object.keys(exposed)).toEqual(['fieldlink']);
  expect(Object.keys(exposed['fieldlink']!).sort()).toEqual(['call', 'on']);
});

it('calls over one channel; a line that is down is an answer, not an exception', async () => {
  const invoke = vi.fn(() => Promise.resolve({ ok: 1 }) as Promise<unknown>);
  const { exposed } = load(invoke);
  expect(await exposed['fieldlink']!.call('hosts.add', { address: 'x' })).toEqual({ ok: 1 });
  expect(invoke.mock.calls).toEqual([['fieldlink:call', 'hosts.add', { address: 'x' }]]);
  invoke.mockRejectedValueOnce(new Error('No handler registered'));
  expect(await exposed['fieldlink']!.call('hosts.add', {})).toEqual({
    error: { code: 'shell-lost', params: {} },
  });
});

it('tells changes without the event that brought them, until switched off', () => {
  const { exposed, listeners } = load(() => Promise.resolve());
  const heard: unknown[][] = [];
  const off = exposed['fieldlink']!.on((...args) => heard.push(args));
  listeners[0]?.[1]({ sender: 'secret' }, { topic: 'hosts', rev: '1' }, 'more');
  expect(heard).toEqual([[{ topic: 'hosts', rev: '1' }]]);
  off();
  expect(listeners).toEqual([]);
});
