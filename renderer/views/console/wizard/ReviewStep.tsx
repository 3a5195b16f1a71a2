import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { MatchProfile } from '#shared/model/profile-match.ts';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { MatchTable } from '../../profiles/MatchTable.tsx';
import { differencesWord, packNames } from '../../profiles/match-words.ts';
import { ReviewTable } from './ReviewTable.tsx';
import type { Draft } from './use-draft.ts';
import type { Review } from './use-review.ts';

export interface ReviewStepProps {
  readonly draft: Draft;
  readonly profiles: readonly MatchProfile[];
  readonly review: Review;
}

/** vendor: step 3: review the profile configuration, Validate. What Palette finds stands in place of what was reviewed. */
export function ReviewStep({ draft, profiles, review }: ReviewStepProps) {
  const { verdict, isValidating, isPairing } = review;
  const chosen = profiles.filter(({ uid }) => draft.confirmed?.includes(uid));
  const names = packNames(...chosen.map(({ layers }) => layers));
  const words = isValidating
    ? 'Palette compares…'
    : isPairing
      ? 'Palette takes the cluster over…'
      : verdict === null
        ? ''
        : verdict.valid
          ? 'Valid: Palette finds that all layers match.'
          : `Not valid. ${differencesWord(verdict.layers, names)}`;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {draft.name.trim()} takes over these packs. Their values are those that the profiles have in Palette;
        change them there before you pair, if they have to be others.
      </Typography>
      {verdict && verdict.layers.length > 0 ? (
        <MatchTable layers={verdict.layers} names={names} />
      ) : (
        <ReviewTable chosen={chosen} />
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <ReasonButton
          variant="outlined"
          reason={null}
          busy={isValidating}
          onClick={() => void review.validate()}
        >
          Validate
        </ReasonButton>
        <Typography
          role="status"
          variant="body2"
          sx={{
            minWidth: 0,
            fontWeight: 600,
            color: verdict?.valid === false ? 'error.main' : 'text.primary',
          }}
        >
          {words}
        </Typography>
      </Box>
    </Box>
  );
}
