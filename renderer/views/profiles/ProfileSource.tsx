import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { durationWord } from '#shared/model/durations.ts';
import { nameList } from '#shared/model/names.ts';
import type { ProfileSet } from '#shared/model/profile-match.ts';
import { FaultText } from '../../parts/FaultText.tsx';
import { FileButton } from '../../parts/FileButton.tsx';
import { ReasonButton } from '../../parts/ReasonButton.tsx';
import { dayTimeWord } from '../../parts/time-words.ts';
import { useFeed } from '../../store/use-stores.ts';
import { profileCountWord } from './match-words.ts';
import type { Profiles } from './use-profiles.ts';

const ageWord = (readAt: number): string => {
  const seconds = (Date.now() - readAt) / 1_000;
  return seconds < 60 ? 'just now' : `${durationWord(seconds)} ago`;
};

const sourceWord = ({ from, name, readAt, profiles }: ProfileSet): string => {
  return `${profileCountWord(profiles.length)} from ${from === 'file' ? 'the file ' : ''}${name}, read ${dayTimeWord(readAt)}, ${ageWord(readAt)}.`;
};

/** Where the profiles come from and how old they are, as a newer version in Palette would be what counts; how to get others. */
export function ProfileSource({ profiles }: { readonly profiles: Profiles }) {
  const { set, isReading, busy, problem } = profiles;
  const isIn = useFeed(({ console: palette }) => palette?.session.state === 'signed-in');
  return (
    <Box component="section" aria-label="Profiles" sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ minHeight: 44 }}>
        <Typography>
          {set
            ? sourceWord(set)
            : isReading
              ? 'Looking for profiles…'
              : 'There are no profiles on this laptop yet.'}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {set
            ? 'Only the latest version of a profile can be chosen: what was published in Palette since then is not known here.'
            : 'Fetch them from the console, or import a file of them that was exported where there is one.'}
          {set &&
            set.withoutLatest.length > 0 &&
            ` Left out, as their latest version is not among them: ${nameList(set.withoutLatest)}.`}
        </Typography>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <ReasonButton
          variant="outlined"
          busy={busy}
          reason={isIn ? null : 'Sign in to the Palette console first, under Console.'}
          onClick={() => void profiles.fetch()}
        >
          {busy ? 'Reading…' : 'Fetch from console'}
        </ReasonButton>
        <FileButton
          label="Import file"
          accept=".json,application/json"
          onFile={(file) => void profiles.take(file)}
        />
        <ReasonButton
          variant="outlined"
          reason={set ? null : 'There are no profiles to export yet.'}
          onClick={() => void profiles.save()}
        >
          Export file
        </ReasonButton>
      </Box>
      {problem && (
        <Box role="alert" sx={{ color: 'error.main' }}>
          <FaultText fault={problem} />
        </Box>
      )}
    </Box>
  );
}
