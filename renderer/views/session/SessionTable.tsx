import { useRef } from 'react';
import Button from '@mui/material/Button';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { HostRecord } from '#shared/model/host.ts';
import { hostKeyName, hostPort } from '#shared/model/names.ts';
import { HostName } from '../../parts/HostName.tsx';
import { TableFrame } from '../../parts/TableFrame.tsx';
import { Rows } from '../../parts/Rows.tsx';
import { useStores } from '../../store/use-stores.ts';

const rowHeight = 56;

export function SessionTable({ hosts }: { readonly hosts: readonly HostRecord[] }) {
  const { clipboard, commands } = useStores();
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <TableFrame label="Sessions" rowCount={hosts.length} scroller={scroller} rowsInView={4}>
      <TableHead>
        <TableRow>
          <TableCell>Host</TableCell>
          <TableCell>Address</TableCell>
          <TableCell>User name</TableCell>
          <TableCell align="right">Session</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        <Rows
          count={hosts.length}
          height={rowHeight}
          scroller={scroller}
          row={(index) => {
            const host = hosts[index];
            if (!host) return null;
            const address = hostPort(host.address, host.port);
            return (
              <TableRow hover key={host.key} aria-rowindex={index + 2} sx={{ height: rowHeight }}>
                <TableCell component="th" scope="row">
                  <HostName id={hostKeyName(host)} strong onCopy={clipboard.copy} />
                </TableCell>
                <TableCell>{address}</TableCell>
                <TableCell>{host.session.username ?? '–'}</TableCell>
                <TableCell align="right">
                  <Button
                    size="small"
                    aria-label={`Sign out of ${address}`}
                    onClick={() => void commands.run('session.signOut', { keys: [host.key] })}
                  >
                    Sign out
                  </Button>
                </TableCell>
              </TableRow>
            );
          }}
        />
      </TableBody>
    </TableFrame>
  );
}
