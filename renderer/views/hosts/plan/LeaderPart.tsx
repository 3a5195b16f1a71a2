import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { HostRecord } from '#shared/model/host.ts';
import { roleOf } from '#shared/model/role.ts';
import type { Suggestion } from '#shared/model/suggest-leader.ts';
import { HostPicker } from '../../../parts/HostPicker.tsx';
import { reasonWords } from './plan-words.ts';

export interface LeaderPartProps {
  readonly able: readonly HostRecord[];
  readonly leader: HostRecord | undefined;
  readonly suggestion: Suggestion | null;
  onPick(key: string): void;
}

/** Who leads, why this one is suggested, and what becoming the leader means for it. */
export function LeaderPart({ able, leader, suggestion, onPick }: LeaderPartProps) {
  const isSuggested = suggestion !== null && suggestion.leader.key === leader?.key;
  const options = leader && !able.some(({ key }) => key === leader.key) ? [leader, ...able] : able;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5, pt: 1 }}>
      <HostPicker label="Leader" hosts={options} value={leader?.key ?? ''} onPick={onPick} />
      {leader && (
        <Typography variant="body2" sx={{ flex: '1 1 280px', color: 'text.secondary' }}>
          {isSuggested && `Suggested because ${reasonWords(suggestion.reasons)}. `}
          {roleOf(leader) !== 'leader' && 'It becomes the leader and starts generating tokens. '}
          The IP address of a linked host cannot be changed any more.
        </Typography>
      )}
    </Box>
  );
}
