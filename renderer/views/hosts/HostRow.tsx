import { memo } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import TableCell from '@mui/material/TableCell';
import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel, hostPort, shortHostId } from '#shared/model/names.ts';
import { roleOf } from '#shared/model/role.ts';
import { HostName } from '../../parts/HostName.tsx';
import { LongRow } from '../../parts/LongRow.tsx';
import { RoleTag } from '../../parts/RoleTag.tsx';
import { useStores } from '../../store/use-stores.ts';
import { HostMenu } from './HostMenu.tsx';
import { NoteMarks } from './NoteMarks.tsx';
import { ReachTag } from './ReachTag.tsx';
import { SessionCell } from './SessionCell.tsx';
import { TrustCell } from './TrustCell.tsx';
import { WarningLines } from './WarningLines.tsx';
import { modeWord, seenWord } from './host-words.ts';

/** As wide as an ID with its address under it: the other columns keep their place. */
const line = { display: 'flex', alignItems: 'center', maxWidth: 312 } as const;
const second = { color: 'text.secondary', fontSize: '0.875rem' };
/** A host that is gone is greyed, but stays readable: its state alone keeps its colour. */
const grey = { '& th *, & td:not([data-reach]) *': { color: 'text.secondary' } };

/** Where it answers, and the ID where a name stands in its place; what stands above is not said twice. */
const linesUnder = ({ hostId, note, address, port }: HostRecord): string[] => [
  ...(note.name !== '' && hostId !== null ? [shortHostId(hostId)] : []),
  ...(note.name !== '' || hostId !== null ? [hostPort(address, port)] : []),
];

export interface HostRowProps {
  readonly host: HostRecord;
  readonly index: number;
  readonly ticked: boolean;
  onTick(key: string): void;
}

/** Redrawn only when its own record changes: the registry keeps the objects of hosts that did not. */
export const HostRow = memo(function HostRow({ host, index, ticked, onTick }: HostRowProps) {
  const { clipboard } = useStores();
  const address = hostPort(host.address, host.port);
  const under = linesUnder(host).join(' · ');
  return (
    <LongRow index={index} selected={ticked} {...(host.reach.state === 'lost' && { sx: grey })}>
      <TableCell padding="checkbox">
        <Checkbox
          checked={ticked}
          slotProps={{ input: { 'aria-label': `Select ${hostLabel(host)}` } }}
          onChange={() => onTick(host.key)}
        />
      </TableCell>
      <TableCell component="th" scope="row" sx={{ fontWeight: 400, whiteSpace: 'nowrap' }}>
        {host.hostId === null ? (
          <Box sx={[line, { fontWeight: 600, gap: 1 }]}>
            <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{host.note.name || address}</Box>
            <NoteMarks note={host.note} />
          </Box>
        ) : (
          <Box sx={[line, { my: -1.25 }]}>
            <HostName id={host.hostId} name={host.note.name} strong onCopy={clipboard.copy} />
            <NoteMarks note={host.note} />
          </Box>
        )}
        {under !== '' && <Box sx={second}>{under}</Box>}
        <WarningLines host={host} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <TrustCell host={host} />
      </TableCell>
      <TableCell>
        <SessionCell host={host} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <RoleTag role={roleOf(host)} />
      </TableCell>
      <TableCell>{modeWord(host)}</TableCell>
      <TableCell data-reach={host.reach.state} sx={{ whiteSpace: 'nowrap' }}>
        <ReachTag reach={host.reach} />
        <Box sx={second}>{seenWord(host)}</Box>
      </TableCell>
      <TableCell padding="none" sx={{ width: 52 }}>
        <HostMenu host={host} />
      </TableCell>
    </LongRow>
  );
});
