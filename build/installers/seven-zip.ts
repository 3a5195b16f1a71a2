import { chmod, copyFile } from 'node:fs/promises';
import path from 'node:path';

/** A 7-Zip that can be run, copied to `into`: npm unpacks the one in `7zip-bin` without leave to run it. */
export async function sevenZip(into: string): Promise<string> {
  const { path7za } = await import('7zip-bin');
  const file = path.join(into, path.basename(path7za));
  await copyFile(path7za, file);
  await chmod(file, 0o755);
  return file;
}
