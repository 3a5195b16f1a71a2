import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

export interface StaticFile {
  readonly body: Buffer;
  readonly type: string;
}

/** Decoded, normalised, contained in the folder, of a known type; null for all else. */
export async function readStatic(folder: string, urlPath: string): Promise<StaticFile | null> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  const type = types[extname(decoded)];
  const file = normalize(join(folder, decoded));
  if (!type || decoded.includes('\0') || !file.startsWith(folder + sep)) return null;
  try {
    return { body: await readFile(file), type };
  } catch {
    return null;
  }
}
