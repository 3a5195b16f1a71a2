import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { Match, MatchProfile } from '#shared/model/profile-match.ts';
import { Card } from '../../parts/Card.tsx';
import { combinationWord, differencesWord } from './match-words.ts';
import type { PackNames } from './match-words.ts';

export interface MatchSummaryProps {
  readonly match: Match;
  readonly profiles: readonly MatchProfile[];
  readonly names: PackNames;
  /** Takes over a combination; absent where nothing is chosen here. */
  readonly onUse?: (uids: readonly string[]) => void;
}

/** As many as somebody compares. */
const mostShown = 5;

const validWord = (count: number): string =>
  count === 1
    ? 'One combination of profiles matches this cluster.'
    : `${count === 100 ? 'At least 100' : count} combinations of profiles match this cluster.`;

/** Whether any combination of profiles would be accepted, which ones, the best first; else what comes closest and why not. */
export function MatchSummary({ match, profiles, names, onUse }: MatchSummaryProps) {
  const { valid, closest, isComplete } = match;
  const more = valid.length - mostShown;
  if (valid.length === 0)
    return (
      <Card tone="warn" icon={WarningIcon}>
        <Typography sx={{ fontWeight: 600 }}>No combination of profiles matches this cluster.</Typography>
        <Typography variant="body2">
          {closest.profiles.length > 0
            ? `Closest: ${combinationWord(closest.profiles, profiles)}`
            : 'None of them comes closer than no profile at all.'}
        </Typography>
        {closest.layers.length > 0 && (
          <Typography variant="body2">{differencesWord(closest.layers, names)}</Typography>
        )}
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          Palette accepts exactly the packs of the cluster in exactly its versions. Publish profiles with
          these packs there, then fetch them again.
          {!isComplete && ' Not all combinations could be tried: there may be a better one.'}
        </Typography>
      </Card>
    );
  return (
    <Card tone="good" icon={CheckIcon}>
      <Typography sx={{ fontWeight: 600 }}>{validWord(valid.length)}</Typography>
      <Box component="ol" aria-label="Combinations that match" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {valid.slice(0, mostShown).map((uids) => (
          <Box
            component="li"
            key={uids.join()}
            sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: onUse ? 44 : 28 }}
          >
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              {combinationWord(uids, profiles)}
            </Box>
            {onUse && (
              <Button aria-label={`Use ${combinationWord(uids, profiles)}`} onClick={() => onUse(uids)}>
                Use
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {more > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          and {more} more, of as many profiles or more
        </Typography>
      )}
    </Card>
  );
}
