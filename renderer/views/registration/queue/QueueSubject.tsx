import Box from '@mui/material/Box';
import type { QueueEntry } from '#shared/model/queue.ts';
import { HostName } from '../../../parts/HostName.tsx';
import { useStores } from '../../../store/use-stores.ts';
import { deedWord, subjectWord, whereWord } from './queue-words.ts';

/** What it is about, what shall be done with it, and where. */
export function QueueSubject({ entry }: { readonly entry: QueueEntry }) {
  const { clipboard } = useStores();
  const { work, from } = entry;
  return (
    <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', lineHeight: 1.4 }}>
      {'hostId' in work ? (
        // Its button is taller than a line of text.
        <Box sx={{ my: -1 }}>
          <HostName id={work.hostId} name={work.name ?? ''} strong onCopy={clipboard.copy} />
        </Box>
      ) : (
        <span className="fl-strong">{subjectWord(work)}</span>
      )}
      <div className="fl-second">{deedWord(work)}</div>
      <div className="fl-second">
        {whereWord(entry)}
        {from !== null && ` · from ${from}`}
      </div>
    </Box>
  );
}
