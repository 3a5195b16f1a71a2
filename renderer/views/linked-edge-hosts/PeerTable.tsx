import { useMemo, useState } from 'react';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Skeleton from '@mui/material/Skeleton';
import type { HostRecord } from '#shared/model/host.ts';
import { SpacerRow } from '../../parts/SpacerRow.tsx';
import { TableFrame } from '../../parts/TableFrame.tsx';
import { useRowWindow } from '../../parts/use-row-window.ts';
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx';
import { PeerRow } from './PeerRow.tsx';
import { UnlinkDialog } from './UnlinkDialog.tsx';
import { peerLines } from './peer-lines.ts';

const headings = ['Host ID', 'IP', 'Role', 'Status', 'Content', 'Health'] as const;
const rowHeight = 52;

/** The vendor's table of linked hosts, as the host under **Viewing** tells it. */
export function PeerTable({ host }: { readonly host: HostRecord }) {
  const lines = useMemo(() => peerLines(host), [host]);
  const [unlinking, setUnlinking] = useState<string | null>(null);
  const { scroller, rows, above, below } = useRowWindow(lines.length, rowHeight);
  const loading = !host.link;
  return (
    <>
      <TableFrame label="Linked hosts" rowCount={lines.length + 1} scroller={scroller} busy={loading}>
        <TableHead>
          <TableRow>
            {headings.map((heading) => (
              <TableCell key={heading}>{heading}</TableCell>
            ))}
            <TableCell>
              <VisuallyHidden>Actions</VisuallyHidden>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          <SpacerRow height={above} />
          {loading ? (
            <TableRow sx={{ height: rowHeight }}>
              <TableCell colSpan={headings.length + 1}>
                <Skeleton variant="rounded" height={20} animation={false} />
              </TableCell>
            </TableRow>
          ) : (
            rows.map((index) => {
              const line = lines[index];
              return (
                line && (
                  <PeerRow
                    key={line.id}
                    host={host}
                    line={line}
                    index={index}
                    height={rowHeight}
                    onUnlink={setUnlinking}
                  />
                )
              );
            })
          )}
          <SpacerRow height={below} />
        </TableBody>
      </TableFrame>
      {unlinking !== null && (
        <UnlinkDialog
          via={host}
          peerId={unlinking}
          loser={unlinking}
          leader={host.hostId ?? host.address}
          onClose={() => setUnlinking(null)}
        />
      )}
    </>
  );
}
