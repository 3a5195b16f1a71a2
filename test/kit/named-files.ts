import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Files in a folder of their own, by absolute path, and what removes them. */
export async function namedFiles(
  contents: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ readonly files: readonly string[]; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fieldlink-named-'));
  const files = Object.keys(contents).map((name) => path.join(folder, name));
  await Promise.all(Object.values(contents).map((content, n) => writeFile(files[n] ?? '', content)));
  return { files, remove: () => rm(folder, { recursive: true }) };
}
