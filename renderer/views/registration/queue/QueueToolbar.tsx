import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { QueueEntry } from '#shared/model/queue.ts';
import { canRetry } from '#shared/model/queue.ts';
import type { QueueGroup } from '#shared/model/queue-groups.ts';
import { isPortable, queueGroupOf, queueGroups } from '#shared/model/queue-groups.ts';
import { FilterField } from '../../../parts/FilterField.tsx';
import { tickedWord } from '../../../parts/HeadRow.tsx';
import { Picker } from '../../../parts/Picker.tsx';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { useMarked } from '../../../store/use-stores.ts';
import { easilySeen } from '../../../store/view.ts';
import { groupWords } from './queue-words.ts';
import type { QueueActs } from './use-queue-acts.ts';
import type { QueueListState } from './use-queue-list.ts';

export interface QueueToolbarProps {
  readonly list: QueueListState;
  readonly all: readonly QueueEntry[];
  readonly acts: QueueActs;
}

const counted = (label: string, count: number): string => (count > 1 ? `${label} (${count})` : label);

const line = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, flex: 'none' } as const;

/** What is done with many at once, and which of them are shown. */
export function QueueToolbar({ list, all, acts }: QueueToolbarProps) {
  const { group, setGroup, ofGroup, shown, ticked, meant } = list;
  const isSending = useMarked('queue-retry');
  // What came from another laptop goes from here only when somebody says so of it.
  const sendable = meant.filter(
    (entry) => canRetry(entry) && (ticked.length > 0 || entry.state !== 'handed-over'),
  );
  const ended = all.filter((entry) => queueGroupOf(entry) === 'ended');
  const portable = meant.filter(isPortable);
  const options = (['all', ...queueGroups] as const).map((each) => {
    const count = all.filter((entry) => each === 'all' || queueGroupOf(entry) === each).length;
    return [each, `${each === 'all' ? 'All' : groupWords[each]} (${count})`] as const;
  });
  const select = tickedWord(ticked.length, shown.length);
  return (
    <Box sx={{ display: 'grid', gap: 1, flex: 'none' }}>
      <Box sx={line}>
        <ReasonButton
          variant="contained"
          busy={isSending}
          reason={sendable.length > 0 ? null : 'None of these waits to be sent from here.'}
          onClick={() => acts.send(sendable)}
        >
          {counted('Send now', sendable.length)}
        </ReasonButton>
        <ReasonButton
          variant="outlined"
          reason={portable.length > 0 ? null : 'All of these are done, or are just being sent.'}
          onClick={() => acts.open({ is: 'export', entries: portable })}
        >
          {`${counted('Export', portable.length)}…`}
        </ReasonButton>
        <Button variant="outlined" onClick={() => acts.open({ is: 'import' })}>
          Import…
        </Button>
        {ticked.length > 0 && (
          <Button color="error" onClick={() => acts.open({ is: 'remove', entries: ticked })}>
            {`${counted('Remove', ticked.length)}…`}
          </Button>
        )}
        {ended.length > 0 && ticked.length === 0 && (
          <Button onClick={() => acts.remove(ended)}>{counted('Clear what is done', ended.length)}</Button>
        )}
      </Box>
      <Box sx={line}>
        <FormControlLabel
          sx={{ ml: -0.5, mr: 2 }}
          control={
            <Checkbox
              checked={select === 'all'}
              indeterminate={select === 'some'}
              onChange={(_, on) => list.tickAll(on)}
            />
          }
          label="Select all"
        />
        <Picker
          label="Show"
          minWidth={208}
          options={options}
          value={group}
          onPick={(value) => setGroup(value as QueueGroup | 'all')}
        />
        {all.length > easilySeen && (
          <FilterField
            label="Filter queue"
            value={list.typed}
            onChange={list.setTyped}
            shown={shown.length}
            of={ofGroup.length}
          />
        )}
      </Box>
    </Box>
  );
}
