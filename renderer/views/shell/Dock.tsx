import Box from '@mui/material/Box';
import { useFeed, useNotices, useView } from '../../store/use-stores.ts';
import { uploadAt } from '../content/panel-words.ts';
import { NoticeCard } from './NoticeCard.tsx';
import { RunCard } from '../runs/RunCard.tsx';
import { Troubles } from './Troubles.tsx';
import { noRuns, noTroubles } from './nothing.ts';

/** Work under way and what must be read, at the foot: the list above keeps its place while they come and go. */
export function Dock() {
  const all = useFeed((state) => state.runs ?? noRuns);
  const viewing = useView((state) => (state.view === 'linked-edge-hosts' ? state.viewing : null));
  // The view itself tells of it, at more leisure.
  const inView = useFeed(({ hosts }) => uploadAt(all, hosts ?? [], viewing));
  const runs = all.filter((run) => run !== inView);
  const troubles = useFeed(({ app }) => app?.troubles ?? noTroubles);
  const readTroubles = useView((state) => state.readTroubles);
  const notices = useNotices((state) => state.notices);
  const dismiss = useNotices((state) => state.dismiss);
  const unread = troubles.filter(
    ({ code, params }) => !readTroubles.has(`${code} ${JSON.stringify(params)}`),
  );
  const isEmpty = runs.length + unread.length + notices.length === 0;
  return (
    <Box
      component="aside"
      aria-label="Progress and notices"
      tabIndex={isEmpty ? undefined : 0}
      sx={
        isEmpty
          ? {}
          : {
              borderTop: '1px solid',
              borderColor: 'divider',
              maxHeight: '45%',
              flex: 'none',
              overflow: 'auto',
              px: { xs: 2, md: 3 },
              py: 1.5,
              display: 'grid',
              gap: 1,
            }
      }
    >
      <Troubles faults={unread} />
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} onDismiss={() => dismiss(notice.id)} />
      ))}
      {[...runs]
        .sort((a, b) => Number(a.state === 'ended') - Number(b.state === 'ended'))
        .map((run) => (
          <RunCard key={run.id} run={run} />
        ))}
    </Box>
  );
}
