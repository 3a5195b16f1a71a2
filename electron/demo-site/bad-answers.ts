import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Host } from './types.ts';

const hugeBytes = 64 * 1024 * 1024;
const chunk = Buffer.alloc(64 * 1024, 'x');

/** One well-formed JSON text of 64 MB, sent as fast as it is taken. */
function sendHuge(res: ServerResponse): void {
  res.writeHead(200, { 'content-type': 'application/json' });
  let left = hugeBytes;
  const pump = (): void => {
    while (left > 0) {
      left -= chunk.length;
      if (!res.write(chunk)) {
        res.once('drain', pump);
        return;
      }
    }
    res.end('"}');
  };
  res.write('{"msg":"');
  pump();
}

const send = (res: ServerResponse, type: string, body: string): void => {
  res.writeHead(200, { 'content-type': type });
  res.end(body);
};

const answers = {
  silent: () => undefined,
  huge: sendHuge,
  html: (res: ServerResponse) => {
    send(
      res,
      'text/html; charset=utf-8',
      '<!doctype html><html><title>Router</title><h1>Welcome</h1></html>',
    );
  },
  garbled: (res: ServerResponse) => {
    send(res, 'application/json', '{"metadata":{"id":"edge-4f\u0000');
  },
} as const;

/** True: the request has been dealt with, badly. Host-to-host calls are only ever met with silence. */
export function answerBadly(host: Host, req: IncomingMessage, res: ServerResponse): boolean {
  const path = req.url ?? '';
  for (const [name, answer] of Object.entries(answers) as [
    keyof typeof answers,
    (res: ServerResponse) => void,
  ][]) {
    const where = host.faults[name];
    if (where === undefined || (typeof where === 'string' && !path.includes(where))) continue;
    if (path.startsWith('/x-peer/') && name !== 'silent') continue;
    answer(res);
    return true;
  }
  return false;
}
