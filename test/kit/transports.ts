import { Agent, EventSource, fetch } from 'undici';
import { vi } from 'vitest';
import { createGate } from '#electron/bridge/gate.ts';
import { createHub } from '#electron/bridge/hub.ts';
import type { IpcEnd } from '#electron/bridge/transports.ts';
import { callChannel, changeChannel, directTransport, serveIpc } from '#electron/bridge/transports.ts';
import type { Core } from '#electron/core/types.ts';
import { httpTransport } from '#renderer/bridge/transports/http.ts';
import { ipcTransport } from '#renderer/bridge/transports/ipc.ts';
import type { Transport } from '#shared/contract/client.ts';
import type { Result } from '#shared/model/result.ts';
import { webServer } from './web-server.ts';

export interface Line {
  readonly transport: Transport;
  close(): Promise<void>;
}

/** In one process. */
export function direct(core: Core): Line {
  const hub = createHub(core);
  return {
    transport: directTransport(createGate(core, hub), hub),
    close: async () => {
      hub.close();
    },
  };
}

const ownFrame = { url: 'app://fieldlink/index.html' };

/** Electron's two ends without Electron: everything that crosses is cloned, so nothing is shared by accident. */
export function ipcPair(core: Core, isAllowed = (event: unknown): boolean => event === ownFrame) {
  const hub = createHub(core);
  const handlers = new Map<string, Parameters<IpcEnd['handle']>[1]>();
  const listeners = new Map<string, Set<(change: never) => void>>([[changeChannel, new Set()]]);
  const end: IpcEnd = {
    handle: (channel, listener) => void handlers.set(channel, listener),
    send: (channel, change) => {
      const copy = structuredClone(change);
      for (const listener of listeners.get(channel) ?? []) listener(copy as never);
    },
  };
  const off = serveIpc(end, createGate(core, hub), hub, isAllowed);
  const invoke = async (event: unknown, ...args: unknown[]): Promise<Result<unknown>> => {
    const answer = await handlers.get(callChannel)?.(event, ...args.map((arg) => structuredClone(arg)));
    return structuredClone(answer) as Result<unknown>;
  };
  return { invoke, listeners, off, hub };
}

export function ipc(core: Core): Line {
  const { invoke, listeners, off, hub } = ipcPair(core);
  const page = ipcTransport({
    call: (method, input) => invoke(ownFrame, method, input),
    on: (fn) => {
      listeners.get(changeChannel)?.add(fn);
      return () => listeners.get(changeChannel)?.delete(fn);
    },
  });
  return {
    transport: page,
    close: async () => {
      off();
      hub.close();
    },
  };
}

/** The page's own code against the real server; undici plays the browser and carries the cookie. */
export async function http(core: Core): Promise<Line & { restart(): Promise<void> }> {
  let server = await webServer(core);
  let cookie = await server.enter();
  const browser = new Agent().compose((dispatch) => (options, handler) => {
    const headers = { ...(options.headers as Record<string, string>), cookie };
    return dispatch({ ...options, headers }, handler);
  });
  vi.stubGlobal('fetch', (path: string, { headers, ...init }: { headers: Record<string, string> }) =>
    fetch(server.origin + path, {
      ...init,
      headers: { ...headers, origin: server.origin },
      dispatcher: browser,
    }),
  );
  vi.stubGlobal(
    'EventSource',
    class extends EventSource {
      constructor(path: string) {
        super(server.origin + path, { dispatcher: browser });
      }
    },
  );
  return {
    transport: httpTransport,
    /** The server goes away and comes back at its port. */
    restart: async () => {
      await server.close();
      server = await webServer(core, server.port);
      cookie = await server.enter();
    },
    close: async () => {
      await server.close();
      await browser.close();
      vi.unstubAllGlobals();
    },
  };
}
