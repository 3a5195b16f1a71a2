import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { MatchProfile } from '#shared/model/profile-match.ts';
import { profileName, typeWord } from './profile-words.ts';

export interface ProfileRowProps {
  readonly profile: MatchProfile;
  readonly ticked: boolean;
  onTick(): void;
}

export function ProfileRow({ profile, ticked, onTick }: ProfileRowProps) {
  const count = profile.layers.length;
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', px: 2, minHeight: 48 }}>
      <FormControlLabel
        sx={{ flex: 1, mr: 0 }}
        control={<Checkbox checked={ticked} onChange={onTick} />}
        label={profileName(profile)}
      />
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.9375rem', whiteSpace: 'nowrap' }}>
        {[typeWord(profile.type), count === 1 ? '1 layer' : `${count} layers`].filter(Boolean).join(' · ')}
      </Box>
    </Box>
  );
}
