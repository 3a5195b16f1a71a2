import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { BundleFile } from '#shared/model/content.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import type { Form } from '../http/form-client.ts';
import { unreadable } from './bundle.ts';
import { readThrough } from './read-through.ts';

/** The form of one upload, and what befell it. */
export interface BundleForm extends Form {
  /** Bytes of the file that have left this laptop. */
  sent(): number;
  /** The last byte of the form has left. */
  isSent(): boolean;
  /** Why it broke off by itself: the file is not what it was. */
  flaw(): Fault | null;
}

/** WHATWG: how browsers write a name that would end the header. */
const quoted = (name: string): string =>
  name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const partHead = (boundary: string, field: string, name: string): string =>
  [
    `--${boundary}`,
    `Content-Disposition: form-data; name="${field}"; filename="${quoted(name)}"`,
    'Content-Type: application/octet-stream',
    '\r\n',
  ].join('\r\n');

/** So small that even a slow line takes one within the time after which it counts as standing still. */
const pieceBytes = 256 * 1024;

function* piecesOf(chunk: Buffer): Generator<Buffer> {
  for (let at = 0; at < chunk.length; at += pieceBytes) yield chunk.subarray(at, at + pieceBytes);
}

/** Between two looks whether the file is still the one that was checked. */
const lookEveryMs = 1_000;

/**
 * vendor: V1ContentUpload: `uploadFile`, and `signature` where there is one. The end of the form leaves only when the whole
 * file has, unchanged, so that a host never takes half a bundle for a whole one.
 */
export function bundleForm(
  file: BundleFile,
  signature: { name: string; content: Buffer } | null,
  { reached, onSent }: { reached: (done: number) => void; onSent: () => void },
): BundleForm {
  const boundary = `fieldlink-${randomUUID()}`;
  const head = Buffer.from(partHead(boundary, 'uploadFile', file.name));
  const signed = signature
    ? [Buffer.from(`\r\n${partHead(boundary, 'signature', signature.name)}`), signature.content]
    : [];
  const tail = Buffer.concat([...signed, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  let sent = 0;
  let isSent = false;
  let flaw: Fault | null = null;

  const breakOff = (why: Fault): never => {
    flaw = why;
    throw new Error(why.code);
  };
  const changed = (): Fault => fault('bundle-changed', { file: file.name });
  const begun = stat(file.path).catch(() => null);
  /** The same file under the same name: what was moved away or deleted may still be readable, and is not what was meant. */
  const prove = async (): Promise<void> => {
    const was = await begun;
    const now = await stat(file.path).catch((error: unknown) => breakOff(unreadable(file.path, error)));
    const isSame = now.size === file.bytes && Math.round(now.mtimeMs) === file.modifiedAt;
    if (!isSame || now.ino !== was?.ino || now.dev !== was.dev) breakOff(changed());
  };

  /** Asked for the next piece means that the one before has left. */
  async function* body(): AsyncGenerator<Buffer, void, undefined> {
    yield head;
    let looked = performance.now();
    try {
      for await (const chunk of readThrough(file.path, file.bytes)) {
        for (const piece of piecesOf(chunk)) {
          yield piece;
          sent += piece.length;
          reached(sent);
        }
        if (performance.now() - looked < lookEveryMs) continue;
        await prove();
        looked = performance.now();
      }
    } catch (error) {
      return breakOff(flaw ?? unreadable(file.path, error));
    }
    await prove();
    if (sent !== file.bytes) return breakOff(changed());
    yield tail;
    isSent = true;
    onSent();
  }

  return {
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: head.length + file.bytes + tail.length,
    body: body(),
    sent: () => sent,
    isSent: () => isSent,
    flaw: () => flaw,
  };
}
