import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { shortHostId } from '#shared/model/names.ts';
import { filtered, hostsIn, timelineOf } from '#shared/model/timeline.ts';
import { Picker } from '../../parts/Picker.tsx';
import { useFeed } from '../../store/use-stores.ts';
import { Placeholder } from '../../parts/Placeholder.tsx';
import { useHostNames } from './use-host-names.ts';
import type { VisitLineProps } from './VisitLine.tsx';
import { VisitLine } from './VisitLine.tsx';
import { TimelineTable } from './TimelineTable.tsx';

const allHosts = ['', 'All hosts'] as const;

/** Every decision and outcome of a visit, the latest first; by host, or only what went wrong. */
export function Timeline(props: Omit<VisitLineProps, 'children'>) {
  const { page, onChoose } = props;
  const [picked, setPicked] = useState('');
  const [failures, setFailures] = useState(false);
  const entries = page?.entries;
  const groups = useMemo(() => timelineOf(entries ?? []), [entries]);
  const hosts = useMemo(() => hostsIn(entries ?? []), [entries]);
  const isThisVisit = useFeed(({ journal }) => journal?.visit === page?.visit);
  const isNow = onChoose !== null && isThisVisit;
  const names = useHostNames();
  const nameOf = (id: string): string => [names.get(id), shortHostId(id)].filter(Boolean).join(' · ');
  // Another visit may not know the host that was picked in the one before.
  const host = hosts.includes(picked) ? picked : null;
  const shown = useMemo(() => filtered(groups, { host, failures, isNow }), [groups, host, failures, isNow]);
  return (
    <>
      <VisitLine page={page} onChoose={onChoose}>
        <Picker
          label="Host"
          options={[allHosts, ...hosts.map((each) => [each, nameOf(each)] as const)]}
          value={host ?? ''}
          onPick={setPicked}
          minWidth={220}
        />
        <FormControlLabel
          label="Only failures"
          control={<Checkbox checked={failures} onChange={(_, on) => setFailures(on)} />}
        />
      </VisitLine>
      {!page && <Placeholder height={240} />}
      {page && shown.length > 0 && <TimelineTable isNow={isNow} groups={shown} openAll={failures} />}
      {page && shown.length === 0 && (
        <Box role="status" sx={{ color: 'text.secondary' }}>
          {failures ? 'Nothing went wrong.' : 'There are no lines.'}
        </Box>
      )}
    </>
  );
}
