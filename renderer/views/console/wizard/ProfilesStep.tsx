import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Layer } from '#shared/model/layer.ts';
import type { ProfileSet } from '#shared/model/profile-match.ts';
import type { Result } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { Placeholder } from '../../../parts/Placeholder.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { ProfileChoice } from './ProfileChoice.tsx';
import type { StepProps } from './use-draft.ts';

export interface ProfilesStepProps extends StepProps {
  /** Of the cluster; null: nobody tells them. */
  readonly layers: readonly Layer[] | null;
  readonly profiles: { readonly answer: Result<ProfileSet> | null; again(): void };
}

/** vendor: step 2: choose profiles, Confirm. */
export function ProfilesStep({ layers, profiles: { answer, again }, draft, change }: ProfilesStepProps) {
  if (!answer)
    return (
      <Box role="status" sx={{ display: 'grid', gap: 1 }}>
        <Typography variant="body2">Reading the profiles of Palette in their latest versions…</Typography>
        <Placeholder height={44} />
        <Placeholder height={44} />
        <Placeholder height={44} />
      </Box>
    );
  if (!isOk(answer))
    return (
      <>
        <Problem fault={answer.error} />
        <Button variant="outlined" onClick={again}>
          Read again
        </Button>
      </>
    );
  return <ProfileChoice set={answer.ok} {...{ layers, draft, change }} />;
}
