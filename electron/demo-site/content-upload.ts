import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { BusboyInstance } from '@fastify/busboy';
import { Busboy } from '@fastify/busboy';
import { freeBytes } from './content.ts';
import type { Signed } from './content-signature.ts';
import { signedWith } from './content-signature.ts';
import type { Part } from './content-store.ts';
import { createValve } from './content-valve.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusal.ts';
import type { Call } from './route.ts';

/** An archive that has arrived whole; whoever has it keeps or drops its part. */
export interface Archive {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly part: Part;
  /** Null: this host does not ask for a signature. */
  readonly signed: Signed | null;
}

export interface Upload {
  readonly archive: Archive;
  readonly signature: Buffer | null;
}

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refused) return error.refusal;
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' ? refusals.contentSpace : refusals.contentForm(message);
};

const longestSignature = 65_536;
/** As much is held in memory at a time, and so exactly do the faults bite. */
const pieceBytes = 256 * 1024;

const lengthOf = (incoming: IncomingMessage): number | null => {
  const length = incoming.headers['content-length'];
  return length === undefined ? null : Number(length);
};

/** Straight to the store's disk, digested on the way. */
async function takeArchive(
  { world, host, incoming }: Call,
  file: Readable,
  name: string,
  gone: AbortSignal,
): Promise<Archive> {
  const valve = createValve(world, host, lengthOf(incoming), gone);
  const hash = createHash('sha256');
  const key = host.faults['content-signed'];
  const signed = key === undefined ? null : signedWith(key);
  const part = await world.store.begin();
  let bytes = 0;
  try {
    for await (const piece of file as AsyncIterable<Buffer>) {
      await valve(bytes + piece.length);
      if (bytes + piece.length > freeBytes(host)) throw new Refused(refusals.contentSpace);
      hash.update(piece);
      signed?.update(piece);
      await part.handle.write(piece);
      bytes += piece.length;
      host.receiving = bytes;
    }
    await part.handle.close();
    return { name, bytes, sha256: hash.digest('hex'), part, signed };
  } catch (error) {
    await part.drop();
    throw error;
  } finally {
    host.receiving = null;
  }
}

async function takeSignature(file: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of file as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > longestSignature) throw new Refused(refusals.contentForm('signature is too large'));
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function createForm({ headers }: IncomingMessage): BusboyInstance | Refusal {
  try {
    const type = headers['content-type'] ?? '';
    return new Busboy({
      headers: { ...headers, 'content-type': type },
      fileHwm: pieceBytes,
      limits: { parts: 16 },
    });
  } catch (error) {
    return refusalOf(error);
  }
}

/** Takes the form in, as slowly as the host's faults have it. Nothing of it is left where it is refused or cut off. */
export async function receive(call: Call): Promise<Upload | Refusal> {
  const { host, incoming } = call;
  // The rest of the form is small beside an archive that would not fit.
  if ((lengthOf(incoming) ?? 0) > freeBytes(host)) return refusals.contentSpace;
  const form = createForm(incoming);
  if ('code' in form) return form;
  const gone = new AbortController();
  const files: Readable[] = [];
  const taken: { archive?: Promise<Archive>; signature?: Promise<Buffer> } = {};
  try {
    await new Promise<void>((resolve, reject) => {
      form.on('file', (field, file, name) => {
        files.push(file);
        if (field === 'uploadFile' && name !== '' && !taken.archive) {
          taken.archive = takeArchive(call, file, name, gone.signal);
          taken.archive.catch(reject);
        } else if (field === 'signature' && !taken.signature) {
          taken.signature = takeSignature(file);
          taken.signature.catch(reject);
        } else file.resume();
      });
      form.on('finish', resolve);
      form.on('error', reject);
      incoming.on('close', () => {
        if (!incoming.complete) reject(new Refused(refusals.contentCut));
      });
      incoming.pipe(form);
    });
    if (!taken.archive) return refusals.contentForm('uploadFile is missing');
    return { archive: await taken.archive, signature: (await taken.signature) ?? null };
  } catch (error) {
    gone.abort();
    incoming.unpipe(form);
    for (const file of files) file.destroy();
    await Promise.allSettled([taken.signature]);
    await taken.archive?.then(
      ({ part }) => part.drop(),
      () => undefined,
    );
    return refusalOf(error);
  }
}
