import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { MatchProfile } from '#shared/model/profile-match.ts';
import { Facts } from '../../../parts/Facts.tsx';
import { profileName, typeWord } from './profile-words.ts';

/** One chosen profile: its packs and their versions. */
export function ReviewProfile({ profile }: { readonly profile: MatchProfile }) {
  const name = profileName(profile);
  return (
    <section>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, mb: 0.5 }}>
        <Typography variant="h3">{name}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {typeWord(profile.type)}
        </Typography>
      </Box>
      <Facts
        label={`Packs of ${name}`}
        rows={profile.layers.map(({ name: pack, displayName, version }) => [displayName ?? pack, version])}
      />
    </section>
  );
}
