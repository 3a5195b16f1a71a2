import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/CheckOutlined';
import ChevronIcon from '@mui/icons-material/ChevronRight';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmptyOutlined';
import type { TimelineGroup } from '#shared/model/timeline.ts';
import { hostCount, isFailure } from '#shared/model/timeline.ts';
import type { SvgIconComponent } from '../../parts/icon-type.ts';
import { Cell } from '../../parts/Cell.tsx';
import { LongRow } from '../../parts/LongRow.tsx';
import { Tag } from '../../parts/Tag.tsx';
import type { Tone } from '../../parts/Tag.tsx';
import { WhatWord } from './WhatWord.tsx';
import { timeWord } from '../../parts/time-words.ts';
import { countsWord, groupWord, sentWord } from './timeline-words.ts';

export interface GroupRowProps {
  readonly group: TimelineGroup;
  readonly open: boolean;
  readonly isUnderWay: boolean;
  readonly withDay: boolean;
  readonly index: number;
  onTurn(): void;
}

function lookOf({ lines }: TimelineGroup, isUnderWay: boolean): readonly [SvgIconComponent, Tone] {
  if (lines.some(({ entry }) => isFailure(entry))) return [BlockIcon, 'bad'];
  if (isUnderWay) return [HourglassIcon, 'quiet'];
  return lines.some(({ entry }) => entry.kind === 'intent') ? [HelpIcon, 'warn'] : [CheckIcon, 'good'];
}

/** Many lines as one: what was done, to how many hosts, and how it went. */
export function GroupRow({ group, open, isUnderWay, withDay, index, onTurn }: GroupRowProps) {
  const word = groupWord(group);
  const count = hostCount(group.lines) + group.rest;
  const counts = countsWord(group, isUnderWay);
  const [icon, tone] = lookOf(group, isUnderWay);
  return (
    <LongRow index={index}>
      <Cell oneLine>{timeWord(group.at, withDay)}</Cell>
      <Cell head style={{ paddingLeft: 4 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minWidth: 0 }}>
          <IconButton
            aria-label={`Lines of ${word}`}
            aria-expanded={open}
            onClick={onTurn}
            sx={{ flex: 'none' }}
          >
            <ChevronIcon sx={{ transform: open ? 'rotate(90deg)' : 'none' }} />
          </IconButton>
          <WhatWord word={word} sent={sentWord(group)} strong />
        </Box>
      </Cell>
      <Cell>{`${count} ${count === 1 ? 'host' : 'hosts'}`}</Cell>
      <Cell>
        {counts !== '' && (
          <Tag icon={icon} tone={tone} wrap>
            {counts}
          </Tag>
        )}
      </Cell>
    </LongRow>
  );
}
