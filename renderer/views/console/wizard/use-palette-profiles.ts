import { useCallback, useEffect, useState } from 'react';
import type { Layer } from '#shared/model/layer.ts';
import type { PairingRequest } from '#shared/model/palette.ts';
import type { ProfileSet } from '#shared/model/profile-match.ts';
import type { Result } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { isSignedIn } from '#shared/model/host.ts';
import { useFeed, useStores } from '../../../store/use-stores.ts';

/** The profiles of the console as they are now; null while they are read. */
export function usePaletteProfiles(): { readonly answer: Result<ProfileSet> | null; again(): void } {
  const { client } = useStores();
  const [answer, setAnswer] = useState<Result<ProfileSet> | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let over = false;
    void client.call('profiles.fetch', {}).then((result) => {
      if (!over) setAnswer(result);
    });
    return () => {
      over = true;
    };
  }, [client, round]);
  const again = useCallback(() => {
    setAnswer(null);
    setRound((before) => before + 1);
  }, []);
  return { answer, again };
}

/** The layers of the cluster: as the request tells them, else as one of its hosts does that is signed in here; null: nobody does. */
export function useClusterLayers({ layers, hosts }: PairingRequest): readonly Layer[] | null {
  const { client } = useStores();
  const ids = hosts.map(({ id }) => id);
  const key = useFeed(
    (state) =>
      (state.hosts ?? []).find(
        (host) => isSignedIn(host) && host.hostId !== null && ids.includes(host.hostId),
      )?.key ?? null,
  );
  const [told, setTold] = useState<readonly Layer[] | null>(null);
  useEffect(() => {
    if (layers || key === null) return undefined;
    let over = false;
    void client.call('pairing.layers', { key }).then((result) => {
      if (!over && isOk(result)) setTold(result.ok);
    });
    return () => {
      over = true;
    };
  }, [client, key, layers]);
  return layers ?? told;
}
