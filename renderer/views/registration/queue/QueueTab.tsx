import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import QueueIcon from '@mui/icons-material/OutboxOutlined';
import type { QueueEntry } from '#shared/model/queue.ts';
import { placeAfterMove } from '#shared/model/queue-groups.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { LongList } from '../../../parts/LongList.tsx';
import { QueueDialogs } from './QueueDialogs.tsx';
import { QueueItem } from './QueueItem.tsx';
import { QueueToolbar } from './QueueToolbar.tsx';
import { SignInCard } from './SignInCard.tsx';
import { useQueueActs } from './use-queue-acts.ts';
import { useQueueList } from './use-queue-list.ts';

export interface QueueTabProps {
  readonly queue: readonly QueueEntry[];
  onConnect(): void;
}

const idsOf = (entries: readonly QueueEntry[]): string[] => entries.map(({ id }) => id);

/** What waits for a console, in the order in which it is sent; it goes by itself as soon as its console is signed in to. */
export function QueueTab({ queue, onConnect }: QueueTabProps) {
  const list = useQueueList(queue);
  const { acts, dialog, close } = useQueueActs();
  const { shown } = list;
  const all = idsOf(queue);
  const ids = idsOf(shown);
  const mover = (entry: QueueEntry, by: -1 | 1): (() => void) | null => {
    const before = placeAfterMove(all, ids, entry.id, by);
    return before === undefined ? null : () => acts.move(entry, before);
  };
  return (
    <>
      {queue.length === 0 ? (
        <EmptyState icon={QueueIcon} title="Nothing is in the queue">
          <Typography variant="body1" sx={{ color: 'text.secondary', mb: 2.5 }}>
            What you register, request or decide without a way to Palette waits here, over restarts too, and
            is sent as soon as its console is signed in to. It can travel to another laptop in a sealed file.
          </Typography>
          <Button variant="outlined" onClick={() => acts.open({ is: 'import' })}>
            Import…
          </Button>
        </EmptyState>
      ) : (
        <>
          <SignInCard queue={queue} onConnect={onConnect} />
          <QueueToolbar list={list} all={queue} acts={acts} />
          <LongList
            label="Queue"
            keys={ids}
            height={80}
            item={(index) => {
              const entry = shown[index];
              return (
                entry && (
                  <QueueItem
                    entry={entry}
                    isTicked={list.isTicked(entry.id)}
                    onTick={() => list.tick(entry.id)}
                    moves={{ up: mover(entry, -1), down: mover(entry, 1) }}
                    acts={acts}
                  />
                )
              );
            }}
          />
          {shown.length === 0 && (
            <Box sx={{ color: 'text.secondary' }}>Nothing in the queue is like that.</Box>
          )}
        </>
      )}
      <QueueDialogs dialog={dialog} onClose={close} />
    </>
  );
}
