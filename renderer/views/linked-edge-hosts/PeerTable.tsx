import { useMemo, useRef, useState } from 'react';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import type { HostRecord } from '#shared/model/host.ts';
import { canUnlinkPeer } from '#shared/model/link-rules.ts';
import { hostLabel } from '#shared/model/names.ts';
import { followersOf } from '#shared/model/role.ts';
import { TableFrame } from '../../parts/TableFrame.tsx';
import { Rows } from '../../parts/Rows.tsx';
import { PeerRow } from './PeerRow.tsx';
import { PeerTableHead, headings } from './PeerTableHead.tsx';
import { UnlinkDialog } from '../links/UnlinkDialog.tsx';
import { peerLines } from './peer-lines.ts';
import { Placeholder } from '../../parts/Placeholder.tsx';

const rowHeight = 56;

const unlinkable = (host: HostRecord): string[] =>
  followersOf(host).flatMap((peer) => (canUnlinkPeer(host, peer) === null ? [peer.id] : []));

export interface PeerTableProps {
  readonly host: HostRecord;
  /** Edge host IDs of the ticked followers. */
  readonly ticked: ReadonlySet<string>;
  onTicked(ids: ReadonlySet<string>): void;
}

/** The vendor's table of linked hosts, as the host under **Viewing** tells it. A leader's followers can be ticked. */
export function PeerTable({ host, ticked, onTicked }: PeerTableProps) {
  const lines = useMemo(() => peerLines(host), [host]);
  const [unlinking, setUnlinking] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const loading = !host.link;
  const canTick = followersOf(host).length > 0;
  const able = useMemo(() => unlinkable(host), [host]);
  const count = able.filter((id) => ticked.has(id)).length;
  const tickedWord = count === 0 ? 'none' : count === able.length ? 'all' : 'some';
  const tick = (id: string, on: boolean): void => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    onTicked(next);
  };
  return (
    <>
      <TableFrame label="Linked hosts" rowCount={lines.length} scroller={scroller} busy={loading}>
        <PeerTableHead
          ticked={canTick ? tickedWord : undefined}
          onTickAll={(on) => onTicked(new Set(on ? able : []))}
        />
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
                      {...(canTick && { ticked: ticked.has(line.id), onTick: tick })}
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
