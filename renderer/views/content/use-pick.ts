import { useState } from 'react';
import type { FolderListing } from '#shared/model/content.ts';
import { namesFile } from './folder-rows.ts';
import type { Wanted } from './folder-rows.ts';
import { useFolder } from './use-folder.ts';
import type { Folder } from './use-folder.ts';

export interface Pick {
  readonly folder: Folder;
  /** What stands in the path field: the folder that is open, or what was typed over it. */
  readonly path: string;
  setPath(path: string): void;
  /** Why what is typed cannot be opened just now; null when it can. */
  readonly reason: string | null;
  /** A path that names a file is taken as that file, any other is a folder to look into. */
  openTyped(wanted: Wanted): void;
}

/** Up to the last separator of whatever system. */
const folderOf = (path: string): string =>
  path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** Where one is on the laptop's disk, and what is typed. `onFile`: a file was named by its path, in a folder that is there. */
export function usePick(onFile: (path: string, folder: FolderListing) => void): Pick {
  const folder = useFolder();
  /** Null: nothing since the last folder was opened. */
  const [typed, setTyped] = useState<string | null>(null);
  const opened = folder.listing?.folder ?? '';
  const path = typed ?? opened;
  const open = async (wish: string): Promise<FolderListing | null> => {
    const listing = await folder.open(wish);
    if (listing) setTyped(null);
    return listing;
  };
  const openFile = async (file: string): Promise<void> => {
    const listing = await open(folderOf(file));
    if (listing) onFile(file, listing);
  };
  return {
    folder: { ...folder, open },
    path,
    setPath: setTyped,
    reason:
      path.trim() === opened ? 'Choose from the list, or type the path of another folder or file.' : null,
    openTyped: (wanted) => {
      const wish = path.trim();
      if (namesFile(wish, wanted)) void openFile(wish);
      else void open(wish);
    },
  };
}
