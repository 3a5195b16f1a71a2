import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { once } from 'node:events';
import { open, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compress, init } from '@bokuweb/zstd-wasm';
import { pack } from 'tar-stream';

export interface Bundle {
  readonly path: string;
  readonly name: string;
  /** Of the file. */
  readonly bytes: number;
  /** 64 hex digits, of the file. */
  readonly sha256: string;
}

// Once: a second time takes the memory away under the first.
await init();

const blockBytes = 1 << 20;

/** What a bundle holds: a few small files and one layer that makes it as large as it shall be. No two are alike. */
function archiveOf(bytes: number, block: Buffer) {
  const tar = pack();
  const fill = async (): Promise<void> => {
    tar.entry({ name: 'index.json' }, JSON.stringify({ made: randomBytes(16).toString('hex') }));
    tar.entry({ name: 'packs/cni-calico-3.28.0/values.yaml' }, 'pack:\n  namespace: kube-system\n');
    const entry = tar.entry({ name: 'blobs/sha256/layer', size: bytes });
    let left = bytes;
    for (; left > block.length; left -= block.length) if (!entry.write(block)) await once(entry, 'drain');
    entry.end(block.subarray(0, left));
    tar.finalize();
  };
  fill().catch((error: unknown) => {
    tar.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return tar;
}

/**
 * A content bundle as the Palette CLI builds it, a tar.zst with several files inside, of at least `bytes` (64 kB). One of
 * many gigabytes takes as long as the disk needs: its megabytes are the same random one, compressed once, a frame each.
 */
export async function bundleFile({
  dir,
  bytes = 65_536,
  name = `bundle-${randomBytes(4).toString('hex')}.tar.zst`,
}: {
  dir: string;
  bytes?: number;
  name?: string;
}): Promise<Bundle> {
  const file = path.join(dir, name);
  const block = randomBytes(blockBytes);
  const blockFrame = compress(block, 1);
  const hash = createHash('sha256');
  const handle = await open(file, 'w');
  let written = 0;
  try {
    for await (const piece of archiveOf(bytes, block) as AsyncIterable<Buffer>) {
      const frame = piece === block ? blockFrame : compress(piece, 1);
      hash.update(frame);
      await handle.write(frame);
      written += frame.length;
    }
  } finally {
    await handle.close();
  }
  return { path: file, name, bytes: written, sha256: hash.digest('hex') };
}

/** A key pair such as a host is built with; `publicKey` is base64 of its PEM, as the vendor has it in a host's configuration. */
export function signingKey(): { readonly publicKey: string; readonly privateKey: string } {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { publicKey: Buffer.from(publicKey).toString('base64'), privateKey };
}

/** The path of a signature beside the bundle, as `openssl dgst -sha256 -sign` writes it. For small bundles. */
export async function signatureFile(bundle: Bundle, privateKey: string): Promise<string> {
  const archive = await readFile(bundle.path);
  const file = `${bundle.path}.sig`;
  await writeFile(file, sign('sha256', archive, createPrivateKey(privateKey)));
  return file;
}

/** What somebody takes for a bundle. */
export async function wrongFile(dir: string, name: string, content: string): Promise<void> {
  await writeFile(path.join(dir, name), content);
}
