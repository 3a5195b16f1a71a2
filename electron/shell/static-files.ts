import { readFile } from 'node:fs/promises';
import { extname, join, posix, sep } from 'node:path';

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

/** Of a known type, in the folder, and named the one plain way: no dots, no doubled or turned slashes. Null for all else. */
export async function readStatic(folder: string, urlPath: string): Promise<StaticFile | null> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  const type = types[extname(decoded)];
  if (!type || /[\\\0]/.test(decoded) || decoded !== posix.normalize(decoded)) return null;
  const file = join(folder, decoded);
  if (!file.startsWith(folder + sep)) return null;
  try {
    return { body: await readFile(file), type };
  } catch {
    return null;
  }
}
