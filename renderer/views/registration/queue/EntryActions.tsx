import Box from '@mui/material/Box';
import type { QueueEntry } from '#shared/model/queue.ts';
import { canEdit, canRetry } from '#shared/model/queue.ts';
import { canUndo, queueGroupOf } from '#shared/model/queue-groups.ts';
import { ActionsMenu } from '../../../parts/ActionsMenu.tsx';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { useMarked } from '../../../store/use-stores.ts';
import { subjectWord } from './queue-words.ts';
import type { QueueActs } from './use-queue-acts.ts';
import { markOf } from './use-queue-acts.ts';

export interface EntryActionsProps {
  readonly entry: QueueEntry;
  readonly acts: QueueActs;
}

/** The one that is most likely wanted as a button, all in the menu. */
function mainAct(entry: QueueEntry, acts: QueueActs): readonly [string, () => void] | null {
  if (entry.state === 'by-hand') return ['Mark done', () => acts.markDone(entry)];
  if (entry.state === 'handed-over') return ['Send from this laptop', () => acts.send([entry])];
  if (canRetry(entry)) return ['Send now', () => acts.send([entry])];
  if (queueGroupOf(entry) === 'ended') return ['Clear', () => acts.remove([entry])];
  return null;
}

/** What can be done about one entry. */
export function EntryActions({ entry, acts }: EntryActionsProps) {
  const busy = useMarked(markOf(entry));
  const main = mainAct(entry, acts);
  const name = subjectWord(entry.work);
  const isSending = entry.state === 'sending';
  return (
    <Box
      sx={{
        display: 'flex',
        flex: 'none',
        alignItems: 'center',
        justifyContent: 'flex-end',
        width: { xs: 176, lg: 240 },
      }}
    >
      {main && (
        <ReasonButton
          aria-label={`${main[0]}: ${name}`}
          reason={null}
          busy={busy}
          onClick={main[1]}
          sx={{ px: 1, lineHeight: 1.25, whiteSpace: 'normal' }}
        >
          {main[0]}
        </ReasonButton>
      )}
      <ActionsMenu
        of={name}
        actions={[
          {
            label: 'Edit…',
            reason: canEdit(entry)
              ? null
              : 'It is under way, was handed over, or is done: undo or remove it and queue it anew.',
            run: () => acts.open({ is: 'edit', entry }),
          },
          {
            label: 'Undo…',
            reason: canUndo(entry) ? null : 'Nothing of it was made in Palette from here.',
            run: () => acts.open({ is: 'undo', entry }),
          },
          {
            label: 'Remove…',
            danger: true,
            reason: isSending ? 'It is just being sent.' : null,
            run: () => acts.open({ is: 'remove', entries: [entry] }),
          },
        ]}
      />
    </Box>
  );
}
