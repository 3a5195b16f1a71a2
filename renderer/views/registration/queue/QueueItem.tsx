import type { KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import DownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import type { QueueEntry } from '#shared/model/queue.ts';
import { isPortable } from '#shared/model/queue-groups.ts';
import { FaultText } from '../../../parts/FaultText.tsx';
import { QueueTag } from '../../../parts/QueueTag.tsx';
import { ReasonIconButton } from '../../../parts/ReasonIconButton.tsx';
import { ByHand } from './ByHand.tsx';
import { EntryActions } from './EntryActions.tsx';
import { QueueSubject } from './QueueSubject.tsx';
import { SiteProgress } from './SiteProgress.tsx';
import { subjectWord } from './queue-words.ts';
import type { QueueActs } from './use-queue-acts.ts';

export interface QueueItemProps {
  readonly entry: QueueEntry;
  readonly isTicked: boolean;
  onTick(): void;
  /** One place up or down among those that are shown; null: it is the first or last of them. */
  readonly moves: { readonly up: (() => void) | null; readonly down: (() => void) | null };
  readonly acts: QueueActs;
}

const ways = [
  ['up', UpIcon, '↑', 'It is the first already.'],
  ['down', DownIcon, '↓', 'It is the last already.'],
] as const;

/** Something that waits for a console: what, where to, how far it is, and what can be done; that a sign-in is lacking the list says once. */
export function QueueItem({ entry, isTicked, onTick, moves, acts }: QueueItemProps) {
  const { work, state, fault } = entry;
  const name = subjectWord(work);
  const isMoved = isPortable(entry);
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = event.key === 'ArrowUp' ? moves.up : event.key === 'ArrowDown' ? moves.down : null;
    if (!event.altKey || !isMoved || !move) return;
    event.preventDefault();
    move();
  };
  return (
    <Box role="group" aria-label={name} onKeyDown={onKeyDown} sx={{ display: 'grid', px: 0.5, py: 0.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 64 }}>
        <Checkbox
          checked={isTicked}
          onChange={onTick}
          slotProps={{ input: { 'aria-label': `Select ${name}` } }}
        />
        <QueueSubject entry={entry} />
        <Box sx={{ flex: 'none', width: { xs: 128, lg: 216 } }}>
          <QueueTag kind={work.kind} state={state} wrap />
        </Box>
        <Box sx={{ display: 'flex', flex: 'none', visibility: isMoved ? 'visible' : 'hidden' }}>
          {ways.map(([way, Icon, arrow, off]) => (
            <ReasonIconButton
              key={way}
              icon={Icon}
              label={`Move ${name} ${way}`}
              hint={`Move ${way} (Alt+${arrow})`}
              keys={`Alt+Arrow${way === 'up' ? 'Up' : 'Down'}`}
              reason={moves[way] ? null : off}
              onClick={() => moves[way]?.()}
            />
          ))}
        </Box>
        <EntryActions entry={entry} acts={acts} />
      </Box>
      <Box sx={{ display: 'grid', gap: 1, pl: 6.25, pr: 1.5, '&:not(:empty)': { pt: 0.5, pb: 1 } }}>
        {work.kind === 'site' && state !== 'handed-over' && <SiteProgress entry={entry} />}
        {fault && fault.code !== 'console-sign-in-needed' && <FaultText fault={fault} />}
        {work.kind === 'pairing' && state === 'by-hand' && <ByHand endpoint={entry.endpoint} work={work} />}
      </Box>
    </Box>
  );
}
