import type { Transport } from '#shared/contract/client.ts';
import type { Result } from '#shared/model/result.ts';
import { fail } from '#shared/model/result.ts';
import type { Gate } from './gate.ts';
import type { Change, Hub } from './hub.ts';

/** Room for a megabyte pasted by mistake, so that it gets its own answer; a shell refuses more. */
export const inputCapBytes = 4 * 1024 * 1024;

/** In one process: the CLI and tests. */
export const directTransport = (gate: Gate, hub: Hub): Transport => ({
  call: (method, input) => gate.handle(method, input),
  listen: (onChange) => hub.listen(onChange),
});

/** The privileged end of an IPC pair: `ipcMain.handle(callChannel, …)` and `webContents.send(changeChannel, …)`. */
export interface IpcEnd {
  handle(channel: string, listener: (event: unknown, ...args: unknown[]) => Promise<unknown>): void;
  send(channel: string, change: Change): void;
}

export const callChannel = 'fieldlink:call';
export const changeChannel = 'fieldlink:change';

/** `isAllowed` judges the sender by its event (origin, main frame); everyone else is refused with a code, not silence. */
export function serveIpc(
  end: IpcEnd,
  gate: Gate,
  hub: Hub,
  isAllowed: (event: unknown) => boolean,
): () => void {
  /** A judge that trips (a frame that is just gone has no URL) has not said yes. */
  const isKnown = (event: unknown): boolean => {
    try {
      return isAllowed(event);
    } catch {
      return false;
    }
  };
  end.handle(callChannel, (event, method, input): Promise<Result<unknown>> =>
    isKnown(event) ? gate.handle(method, input) : Promise.resolve(fail('caller-refused')),
  );
  return hub.listen((change) => {
    end.send(changeChannel, change);
  });
}
