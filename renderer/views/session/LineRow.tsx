import Box from '@mui/material/Box';
import BlockIcon from '@mui/icons-material/BlockOutlined';
import type { TimelineGroup, TimelineLine } from '#shared/model/timeline.ts';
import { isFailure } from '#shared/model/timeline.ts';
import { Cell } from '../../parts/Cell.tsx';
import { HostName } from '../../parts/HostName.tsx';
import { LongRow } from '../../parts/LongRow.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { LineResult } from './LineResult.tsx';
import { timeWord } from '../../parts/time-words.ts';
import { WhatWord } from './WhatWord.tsx';
import { eventWord, groupWord, sentWord } from './timeline-words.ts';

export interface LineRowProps {
  readonly group: TimelineGroup;
  readonly line: TimelineLine;
  readonly alone: boolean;
  /** What the technician calls the host; '' when it has no name. */
  readonly name: string;
  readonly isUnderWay: boolean;
  readonly withDay: boolean;
  readonly index: number;
}

/** One decision, act or state of one host. */
export function LineRow({ group, line, alone, name, isUnderWay, withDay, index }: LineRowProps) {
  const { entry } = line;
  const { kind, hostId, address } = entry;
  const word = alone ? groupWord(group) : eventWord(line);
  const isBadNews = kind !== 'outcome' && isFailure(entry);
  return (
    <LongRow index={index}>
      <Cell oneLine>
        <Box component="span" sx={{ color: alone ? 'text.primary' : 'text.secondary' }}>
          {timeWord(entry.at, withDay)}
        </Box>
      </Cell>
      <Cell head style={{ paddingLeft: alone ? 52 : 68 }}>
        {isBadNews ? (
          <Tag icon={BlockIcon} tone="bad" wrap>
            {word}
          </Tag>
        ) : (
          <WhatWord word={word} sent={alone ? sentWord(group) : ''} />
        )}
      </Cell>
      <Cell>
        {hostId !== null && <HostName id={hostId} name={name} />}
        <Box sx={{ color: hostId === null ? 'text.primary' : 'text.secondary' }}>{address ?? ''}</Box>
      </Cell>
      <Cell>
        <LineResult line={line} isUnderWay={isUnderWay} />
      </Cell>
    </LongRow>
  );
}
