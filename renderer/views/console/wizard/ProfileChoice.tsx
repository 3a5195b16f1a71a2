import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Layer } from '#shared/model/layer.ts';
import { compareLayers } from '#shared/model/match-layers.ts';
import type { ProfileSet } from '#shared/model/profile-match.ts';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { MatchSummary } from '../../profiles/MatchSummary.tsx';
import { MatchTable } from '../../profiles/MatchTable.tsx';
import { combinationWord, differencesWord, isDifferent } from '../../profiles/match-words.ts';
import { useMatch } from '../../profiles/use-profile-match.ts';
import { ProfileList } from './ProfileList.tsx';
import type { StepProps } from './use-draft.ts';

export interface ProfileChoiceProps extends StepProps {
  readonly set: ProfileSet;
  /** Of the cluster; null: nobody tells them. */
  readonly layers: readonly Layer[] | null;
}

const staysInSight = {
  ...{ position: 'sticky', bottom: -16, zIndex: 3, py: 1, bgcolor: 'background.paper' },
  ...{ display: 'flex', alignItems: 'center', gap: 2 },
} as const;

/** Which profiles, the best combination in one click; what of them matches stands there as they are ticked. */
export function ProfileChoice({ set, layers, draft, change }: ProfileChoiceProps) {
  const { ticked, confirmed } = draft;
  const { profiles } = set;
  // Only what is chosen in one click or on an earlier visit comes first: a row that is clicked stays where it is.
  const [first, setFirst] = useState(ticked);
  const view = useMatch(layers, set);
  const verdicts = useMemo(
    () =>
      layers &&
      compareLayers(
        layers,
        profiles.filter(({ uid }) => ticked.has(uid)),
      ),
    [layers, profiles, ticked],
  );
  const listed = useMemo(
    () => [true, false].flatMap((isFirst) => profiles.filter(({ uid }) => first.has(uid) === isFirst)),
    [profiles, first],
  );
  const isSame = verdicts !== null && !verdicts.some(isDifferent);
  const tick = (next: ReadonlySet<string>): void => change({ ticked: next, confirmed: null });
  const use = (uids: readonly string[]): void => {
    setFirst(new Set(uids));
    tick(new Set(uids));
  };
  const words =
    ticked.size === 0 || !verdicts || !view
      ? ''
      : isSame
        ? `All ${verdicts.length} layers match.`
        : differencesWord(verdicts, view.names);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {view ? (
        <MatchSummary {...view} profiles={profiles} onUse={use} />
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          Neither the request nor a host that is signed in here tells the layers of the cluster, so nothing
          can be matched before Validate. Sign in to one of its hosts under Hosts to see it here.
        </Typography>
      )}
      <ProfileList profiles={listed} ticked={ticked} onTick={tick} />
      <Box sx={staysInSight}>
        <ReasonButton
          variant="outlined"
          reason={ticked.size > 0 ? null : 'Tick at least one profile.'}
          onClick={() => change({ confirmed: [...ticked] })}
        >
          Confirm
        </ReasonButton>
        <Typography role="status" variant="body2" sx={{ minWidth: 0 }}>
          {confirmed ? `Confirmed: ${combinationWord(confirmed, profiles)}. ` : ''}
          {words}
        </Typography>
      </Box>
      {ticked.size > 0 && verdicts && view && <MatchTable layers={verdicts} names={view.names} />}
    </Box>
  );
}
