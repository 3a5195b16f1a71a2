import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Layer } from '#shared/model/layer.ts';
import { matchProfiles } from '#shared/model/match-profiles.ts';
import type { Match, ProfileSet } from '#shared/model/profile-match.ts';
import type { Result } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { useStores } from '../../store/use-stores.ts';
import { packNames } from './match-words.ts';
import type { PackNames } from './match-words.ts';

/** The packs of the cluster that this host is a node of; null while it is asked. `again` asks anew. */
function useLayers(key: string): { layers: Result<readonly Layer[]> | null; again(): void } {
  const { client } = useStores();
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<{ of: string; layers: Result<readonly Layer[]> } | null>(null);
  useEffect(() => {
    let over = false;
    void client.call('pairing.layers', { key }).then((layers) => {
      if (!over) setAnswer({ of: key, layers });
    });
    return () => {
      over = true;
    };
  }, [client, key, turn]);
  const again = useCallback(() => setTurn((now) => now + 1), []);
  return { layers: answer?.of === key ? answer.layers : null, again };
}

export interface MatchView {
  readonly match: Match;
  readonly names: PackNames;
}

/** Of these layers and profiles, worked out once for each of them; null while one of them is not known. */
export function useMatch(layers: readonly Layer[] | null, set: ProfileSet | null): MatchView | null {
  return useMemo(
    () =>
      layers && set
        ? {
            match: matchProfiles(layers, set.profiles),
            names: packNames(layers, ...set.profiles.map((profile) => profile.layers)),
          }
        : null,
    [layers, set],
  );
}

/** How the cluster of this host and the profiles there are go together. */
export function useProfileMatch(key: string, set: ProfileSet | null) {
  const { layers, again } = useLayers(key);
  const view = useMatch(layers && isOk(layers) ? layers.ok : null, set);
  return { layers, again, view };
}
