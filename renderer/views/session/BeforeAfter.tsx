import { useMemo, useRef } from 'react';
import Box from '@mui/material/Box';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { beforeAfter, stateWord } from '#shared/model/host-state.ts';
import { shortHostId } from '#shared/model/names.ts';
import type { JournalPage } from '#shared/model/visit.ts';
import { HostName } from '../../parts/HostName.tsx';
import { Rows } from '../../parts/Rows.tsx';
import { TableFrame } from '../../parts/TableFrame.tsx';
import { useHostNames } from './use-host-names.ts';
import { VisitLine } from './VisitLine.tsx';

const rowHeight = 56;
const headings = ['Host', 'Before', 'After'] as const;

const summaryOf = (changed: number, unchanged: number): string =>
  changed + unchanged === 0
    ? 'No host was read in this visit: sign in to hosts, and what they are is written down.'
    : `${changed} of ${changed + unchanged} hosts changed, ${unchanged} unchanged.`;

/** What the visit made of its hosts. */
export function BeforeAfter(props: {
  readonly page: JournalPage | null;
  onChoose(visit: string | null): void;
}) {
  const { page, onChoose } = props;
  const names = useHostNames();
  const scroller = useRef<HTMLDivElement>(null);
  const { changed, unchanged } = useMemo(() => beforeAfter(page?.entries ?? []), [page]);
  return (
    <>
      <VisitLine page={page} onChoose={onChoose} />
      <Box role="status">{page ? summaryOf(changed.length, unchanged.length) : 'Loading…'}</Box>
      {changed.length > 0 && (
        <TableFrame label="Before and after" rowCount={changed.length} scroller={scroller} rowsInView={4}>
          <TableHead>
            <TableRow>
              {headings.map((heading) => (
                <TableCell key={heading}>{heading}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            <Rows
              count={changed.length}
              height={rowHeight}
              scroller={scroller}
              row={(index) => {
                const host = changed[index];
                return (
                  host && (
                    <TableRow hover key={host.hostId} aria-rowindex={index + 2} sx={{ height: rowHeight }}>
                      <TableCell component="th" scope="row">
                        <HostName id={host.hostId} name={names.get(host.hostId) ?? ''} strong />
                        <Box sx={{ color: 'text.secondary', fontWeight: 400 }}>{host.address ?? ''}</Box>
                      </TableCell>
                      <TableCell>{stateWord(host.before, shortHostId)}</TableCell>
                      <TableCell>{stateWord(host.after, shortHostId)}</TableCell>
                    </TableRow>
                  )
                );
              }}
            />
          </TableBody>
        </TableFrame>
      )}
    </>
  );
}
