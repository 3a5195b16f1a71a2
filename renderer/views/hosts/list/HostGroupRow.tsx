import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import ChevronIcon from '@mui/icons-material/ChevronRight';
import { tickedWord } from '../../../parts/HeadRow.tsx';
import { Cell } from '../../../parts/Cell.tsx';
import { LongRow } from '../../../parts/LongRow.tsx';
import { columnCount } from '../columns.ts';

export interface HostGroupRowProps {
  readonly index: number;
  readonly word: string;
  /** So many hosts it has. */
  readonly count: number;
  readonly open: boolean;
  /** So many of them are ticked. */
  readonly ticked: number;
  onTick(on: boolean): void;
  onTurn(): void;
}

/** The head of a group: its name, how many hosts it has, a tick for all of them. */
export function HostGroupRow({ index, word, count, open, ticked, onTick, onTurn }: HostGroupRowProps) {
  const state = tickedWord(ticked, count);
  return (
    <LongRow index={index} data-head>
      <Cell bare="box">
        <Checkbox
          checked={state === 'all'}
          indeterminate={state === 'some'}
          slotProps={{ input: { 'aria-label': `Select group ${word}` } }}
          onChange={(_, on) => onTick(on)}
        />
      </Cell>
      <Cell head colSpan={columnCount - 1}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
          <IconButton
            aria-label={`Hosts of group ${word}`}
            aria-expanded={open}
            onClick={onTurn}
            sx={{ ml: -1.5 }}
          >
            <ChevronIcon sx={{ transform: open ? 'rotate(90deg)' : 'none' }} />
          </IconButton>
          <Box component="span" sx={{ fontWeight: 600 }}>
            {word}
          </Box>
          <Box component="span" sx={{ ml: 1, fontWeight: 400, color: 'text.secondary' }}>
            {`${count} ${count === 1 ? 'host' : 'hosts'}`}
          </Box>
        </Box>
      </Cell>
    </LongRow>
  );
}
