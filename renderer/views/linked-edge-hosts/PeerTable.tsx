import { useMemo, useRef, useState } from 'react';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel } from '#shared/model/names.ts';
import { TableFrame } from '../../parts/TableFrame.tsx';
import { Rows } from '../../parts/Rows.tsx';
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx';
import { PeerRow } from './PeerRow.tsx';
import { UnlinkDialog } from './UnlinkDialog.tsx';
import { peerLines } from './peer-lines.ts';
import { Placeholder } from '../../parts/Placeholder.tsx';

const headings = ['Host ID', 'IP', 'Role', 'Status', 'Content', 'Health'] as const;
const rowHeight = 56;

/** The vendor's table of linked hosts, as the host under **Viewing** tells it. */
export function PeerTable({ host }: { readonly host: HostRecord }) {
  const lines = useMemo(() => peerLines(host), [host]);
  const [unlinking, setUnlinking] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const loading = !host.link;
  return (
    <>
      <TableFrame label="Linked hosts" rowCount={lines.length} scroller={scroller} busy={loading}>
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
          {loading ? (
            <TableRow sx={{ height: rowHeight }}>
              <TableCell colSpan={headings.length + 1}>
                <Placeholder height={20} />
              </TableCell>
            </TableRow>
          ) : (
            <Rows
              count={lines.length}
              height={rowHeight}
              scroller={scroller}
              row={(index) => {
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
              }}
            />
          )}
        </TableBody>
      </TableFrame>
      {unlinking !== null && (
        <UnlinkDialog
          unlink={{ leader: host.key, hosts: [unlinking], via: 'leader' }}
          leaving={[unlinking]}
          leader={hostLabel(host)}
          onClose={() => setUnlinking(null)}
        />
      )}
    </>
  );
}
