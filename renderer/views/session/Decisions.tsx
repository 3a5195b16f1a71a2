import { useEffect, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { JournalEntry } from '#shared/model/journal.ts';
import { isDecision } from '#shared/model/journal.ts';
import { isOk } from '#shared/model/result.ts';
import { HostName } from '../../parts/HostName.tsx';
import { Rows } from '../../parts/Rows.tsx';
import { TableFrame } from '../../parts/TableFrame.tsx';
import { useStores } from '../../store/use-stores.ts';
import { decisionWord, detailWord, whenWord } from './decision-words.ts';

const rowHeight = 56;

/** Who was trusted when, and what was odd: newest first, as the journal on this laptop has it. */
export function Decisions() {
  const { client } = useStores();
  const scroller = useRef<HTMLDivElement>(null);
  const [entries, setEntries] = useState<readonly JournalEntry[]>([]);
  useEffect(() => {
    let gone = false;
    void client.call('journal.read', {}).then((result) => {
      if (!gone && isOk(result)) setEntries(result.ok.entries.filter(({ kind }) => isDecision(kind)).toReversed());
    });
    return () => {
      gone = true;
    };
  }, [client]);
  if (entries.length === 0) return null;
  return (
    <Box component="section" sx={{ display: 'flex', flexDirection: 'column', gap: 1, minHeight: 320 }}>
      <Typography variant="h2">Decisions on trust</Typography>
      <TableFrame label="Decisions on trust" rowCount={entries.length} scroller={scroller} rowsInView={4}>
        <TableHead>
          <TableRow>
            <TableCell>Time</TableCell>
            <TableCell>Decision</TableCell>
            <TableCell>Host</TableCell>
            <TableCell>Fingerprint</TableCell>
            <TableCell>Laptop user</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          <Rows
            count={entries.length}
            height={rowHeight}
            scroller={scroller}
            row={(index) => {
              const entry = entries[index];
              return (
                entry && (
                  <TableRow key={entries.length - index} aria-rowindex={index + 2} sx={{ height: rowHeight }}>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>{whenWord(entry)}</TableCell>
                    <TableCell component="th" scope="row">
                      {decisionWord(entry)}
                    </TableCell>
                    <TableCell>
                      {entry.hostId !== null && <HostName id={entry.hostId} />}
                      <Box>{entry.address ?? ''}</Box>
                    </TableCell>
                    <TableCell>{detailWord(entry)}</TableCell>
                    <TableCell>{entry.user}</TableCell>
                  </TableRow>
                )
              );
            }}
          />
        </TableBody>
      </TableFrame>
    </Box>
  );
}
