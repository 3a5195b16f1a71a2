import { contextBridge, ipcRenderer } from 'electron';
import type { Transport } from '#shared/contract/client.ts';
import type { Result } from '#shared/model/result.ts';
import { fail } from '#shared/model/result.ts';
import { callChannel, changeChannel } from '../bridge/transports.ts';

type OnChange = Parameters<Transport['listen']>[0];

/** All the page gets of the privileged side. Events never pass: they carry the sender. */
contextBridge.exposeInMainWorld('fieldlink', {
  call: async (method: string, input: unknown): Promise<Result<unknown>> => {
    try {
      return (await ipcRenderer.invoke(callChannel, method, input)) as Result<unknown>;
    } catch {
      return fail('shell-lost');
    }
  },
  on: (fn: OnChange): (() => void) => {
    const listener = (_event: unknown, change: Parameters<OnChange>[0]): void => fn(change);
    ipcRenderer.on(changeChannel, listener);
    return () => {
      ipcRenderer.removeListener(changeChannel, listener);
    };
  },
});
