import { readdir, stat } from 'node:fs/promises';
import { homedir, platform, userInfo } from 'node:os';
import { join } from 'node:path';
import type { FolderListing } from '#shared/model/content.ts';

type Place = FolderListing['places'][number];

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

const inside = async (folder: string): Promise<Place[]> =>
  (await readdir(folder).catch(() => [])).map((name) => ({ name, path: join(folder, name) }));

/** A and B were for floppy disks: asking for them can take seconds. */
const drives = Array.from({ length: 24 }, (_, n) => `${String.fromCodePoint(67 + n)}:\\`);

/** Where each system mounts what is plugged in. */
async function sticks(): Promise<Place[]> {
  switch (platform()) {
    case 'win32':
      return drives.map((path) => ({ name: path, path }));
    case 'darwin':
      return inside('/Volumes');
    default: {
      const mine = ['/media', '/run/media'].map((folder) => inside(join(folder, userInfo().username)));
      return (await Promise.all([...mine, inside('/mnt')])).flat();
    }
  }
}

/** Home, downloads, and everything that is plugged in, as far as it is there. */
export async function placesOf(): Promise<Place[]> {
  const home = homedir();
  const own: Place[] = [
    { name: 'Home', path: home },
    { name: 'Downloads', path: join(home, 'Downloads') },
  ];
  const all = [...own, ...(await sticks().catch(() => []))];
  const there = await Promise.all(all.map(({ path }) => isFolder(path)));
  return all.filter((_, index) => there[index]);
}
