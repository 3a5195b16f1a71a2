import { useCallback, useEffect, useRef, useState } from 'react';
import type { Client } from '#shared/contract/client.ts';
import type { FolderListing } from '#shared/model/content.ts';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { useStores } from '../../store/use-stores.ts';

export interface Folder {
  /** Null until the first folder has been read. */
  readonly listing: FolderListing | null;
  /** Why the folder asked for last could not be shown. */
  readonly problem: Fault | null;
  /** Null: it cannot be opened. */
  open(folder: string): Promise<FolderListing | null>;
}

interface Shown {
  readonly listing: FolderListing | null;
  readonly problem: Fault | null;
}

async function list(client: Client, folder: string | null): Promise<Shown> {
  const answer = await client.call('files.list', { folder });
  return isOk(answer) ? { listing: answer.ok, problem: null } : { listing: null, problem: answer.error };
}

/** The folder of last time; where its stick is not plugged in any more, home, and why. */
async function listFirst(client: Client, last: string | null): Promise<Shown> {
  const { listing, problem } = await list(client, last);
  if (listing || last === null) return { listing, problem };
  return { ...(await list(client, null)), problem };
}

/** One folder of the laptop at a time, at first the one looked at last in this window. */
export function useFolder(): Folder {
  const { client, view } = useStores();
  const [shown, setShown] = useState<Shown>({ listing: null, problem: null });
  /** Whoever was asked last is shown. */
  const asked = useRef<Promise<Shown>>(undefined);

  const show = useCallback(
    async (asking: Promise<Shown>): Promise<FolderListing | null> => {
      asked.current = asking;
      const { listing, problem } = await asking;
      if (asked.current !== asking) return null;
      setShown((before) => ({ listing: listing ?? before.listing, problem }));
      if (listing) view.getState().setFolder(listing.folder);
      return listing;
    },
    [view],
  );

  useEffect(() => {
    void show(listFirst(client, view.getState().folder));
    return () => {
      asked.current = undefined;
    };
  }, [client, show, view]);

  return { ...shown, open: (folder) => show(list(client, folder)) };
}
