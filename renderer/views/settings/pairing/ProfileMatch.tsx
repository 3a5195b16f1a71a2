import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { nameList } from '#shared/model/names.ts';
import { isOk } from '#shared/model/result.ts';
import { FindingCard } from '../../../parts/FindingCard.tsx';
import { MatchSummary } from '../../profiles/MatchSummary.tsx';
import { MatchTable } from '../../profiles/MatchTable.tsx';
import { ProfileSource } from '../../profiles/ProfileSource.tsx';
import type { Profiles } from '../../profiles/use-profiles.ts';
import type { useProfileMatch } from '../../profiles/use-profile-match.ts';

export interface ProfileMatchProps {
  readonly profiles: Profiles;
  readonly match: ReturnType<typeof useProfileMatch>;
}

/** vendor: Pair Local Cluster with Palette: all or nothing, and Palette says so only at the end. It never keeps **Pair** off. */
export function ProfileMatch({ profiles, match: { layers, view } }: ProfileMatchProps) {
  const told = layers && isOk(layers) ? layers.ok : [];
  return (
    <Box component="section" aria-labelledby="match-heading" sx={{ display: 'grid', gap: 1.5 }}>
      <div>
        <Typography variant="h3" id="match-heading">
          Profile match
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          Palette takes this cluster over only with profiles that hold exactly its layers, and tells at the
          very end. See it now.
        </Typography>
      </div>
      {layers && !isOk(layers) && <FindingCard finding={{ weight: 'warns', fault: layers.error }} />}
      {!view && told.length > 0 && (
        <Typography variant="body2">
          Layers of this cluster:{' '}
          {nameList(
            told.map(({ name, displayName, version }) => `${displayName ?? name} ${version}`),
            12,
          )}
          .
        </Typography>
      )}
      <ProfileSource profiles={profiles} />
      {view && profiles.set && (
        <>
          <MatchSummary match={view.match} names={view.names} profiles={profiles.set.profiles} />
          {view.match.valid.length === 0 && (
            <MatchTable layers={view.match.closest.layers} names={view.names} />
          )}
        </>
      )}
    </Box>
  );
}
