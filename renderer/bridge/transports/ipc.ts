import type { Transport } from '#shared/contract/client.ts';
import type { Result } from '#shared/model/result.ts';

/** What the desktop preload puts on the window; nothing else of the privileged side is visible. */
export interface FieldlinkWindow {
  call(method: string, input: unknown): Promise<Result<unknown>>;
  on(fn: Parameters<Transport['listen']>[0]): () => void;
}

declare global {
  interface Window {
    readonly fieldlink?: FieldlinkWindow;
  }
}

export const ipcTransport = (bridge: FieldlinkWindow): Transport => ({
  call: (method, input) => bridge.call(method, input),
  listen: (onChange) => bridge.on(onChange),
});
