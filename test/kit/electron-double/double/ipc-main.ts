import type { Frame } from '../electron-wire.ts';
import { note } from './record.ts';

type Handler = (event: unknown, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle: (channel: string, handler: Handler): void => {
    note('ipcMain.handle', channel);
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
};

export async function invoke(
  window: number,
  frame: Frame | null,
  channel: string,
  args: readonly unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  const senderFrame = frame && { url: frame.url, parent: frame.isMain ? null : {} };
  return handler({ sender: { id: window }, senderFrame }, ...args);
}
