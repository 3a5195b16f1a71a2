import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Layer } from '#shared/model/layer.ts';
import type { ProfileSet } from '#shared/model/profile-match.ts';
import { toggled } from '../../../parts/toggled.ts';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { ProfileRow } from './ProfileRow.tsx';
import type { StepProps } from './use-draft.ts';

export interface ProfileChoiceProps extends StepProps {
  readonly set: ProfileSet;
  /** Of the cluster; null: nobody tells them. */
  readonly layers: readonly Layer[] | null;
}

/** Which profiles; what of them matches stands beside the choice as it is made. */
export function ProfileChoice({ set, draft, change }: ProfileChoiceProps) {
  const { ticked, confirmed } = draft;
  const tick = (next: ReadonlySet<string>): void => change({ ticked: next, confirmed: null });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box component="ul" aria-label="Profiles" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {set.profiles.map((profile) => (
          <ProfileRow
            key={profile.uid}
            profile={profile}
            ticked={ticked.has(profile.uid)}
            onTick={() => tick(toggled(ticked, profile.uid))}
          />
        ))}
      </Box>
      <ReasonButton
        variant="outlined"
        reason={ticked.size > 0 ? null : 'Tick at least one profile.'}
        onClick={() => change({ confirmed: [...ticked] })}
      >
        Confirm
      </ReasonButton>
      <Typography role="status">{confirmed ? 'Confirmed.' : ''}</Typography>
    </Box>
  );
}
