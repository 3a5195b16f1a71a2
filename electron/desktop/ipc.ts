import { serialize } from 'node:v8';
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { fail } from '#shared/model/result.ts';
import type { Gate } from '../bridge/gate.ts';
import type { Hub } from '../bridge/hub.ts';
import { inputCapBytes, serveIpc } from '../bridge/transports.ts';
import { isOurs } from './origin.ts';

const isSmall = (input: unknown): boolean => serialize(input).byteLength <= inputCapBytes;

/** Our window's main frame on our origin. A frame that is gone, or has no address, is nobody. */
const isFrom =
  (contents: Pick<WebContents, 'id'>) =>
  (event: unknown): boolean => {
    const { sender, senderFrame } = event as IpcMainInvokeEvent;
    return (
      sender.id === contents.id &&
      senderFrame !== null &&
      senderFrame.parent === null &&
      isOurs(senderFrame.url)
    );
  };

export function answerCalls(
  ipcMain: Pick<IpcMain, 'handle'>,
  contents: Pick<WebContents, 'id' | 'send'>,
  { gate, hub }: { gate: Gate; hub: Hub },
): () => void {
  const end = {
    handle: ipcMain.handle.bind(ipcMain) as Parameters<typeof serveIpc>[0]['handle'],
    send: contents.send.bind(contents),
  };
  const capped: Gate = {
    handle: async (method, input) =>
      isSmall([method, input]) ? gate.handle(method, input) : fail('bad-input', { field: 'input' }),
  };
  return serveIpc(end, capped, hub, isFrom(contents));
}
