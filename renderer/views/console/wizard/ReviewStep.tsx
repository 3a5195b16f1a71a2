import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { MatchProfile } from '#shared/model/profile-match.ts';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import type { Draft } from './use-draft.ts';
import type { Review } from './use-review.ts';
import { ReviewProfile } from './ReviewProfile.tsx';

export interface ReviewStepProps {
  readonly draft: Draft;
  readonly profiles: readonly MatchProfile[];
  readonly review: Review;
}

/** vendor: step 3: review the profile configuration, Validate. */
export function ReviewStep({ draft, profiles, review }: ReviewStepProps) {
  const chosen = profiles.filter(({ uid }) => draft.confirmed?.includes(uid));
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {draft.name.trim()} takes over these profiles. The values of their packs are those that the profiles
        have in Palette; change them there before you pair, if they have to be others.
      </Typography>
      {chosen.map((profile) => (
        <ReviewProfile key={profile.uid} profile={profile} />
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <ReasonButton
          variant="outlined"
          reason={null}
          busy={review.isValidating}
          onClick={() => void review.validate()}
        >
          Validate
        </ReasonButton>
        <Typography role="status">
          {review.isValidating ? 'Palette compares…' : review.verdict?.valid ? 'Valid.' : ''}
        </Typography>
      </Box>
    </Box>
  );
}
