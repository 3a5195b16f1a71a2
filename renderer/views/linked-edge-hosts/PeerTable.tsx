import { useMemo, useState } from 'react';
import type { HostRecord } from '#shared/model/host.ts';
import { canUnlinkPeer } from '#shared/model/link-rules.ts';
import { hostLabel } from '#shared/model/names.ts';
import { followersOf } from '#shared/model/role.ts';
import { tickedWord } from '../../parts/HeadRow.tsx';
import { LongTable } from '../../parts/LongTable.tsx';
import { toggled } from '../../parts/toggled.ts';
import { PeerRow } from './PeerRow.tsx';
import { UnlinkDialog } from '../links/UnlinkDialog.tsx';
import { peerLines } from './peer-lines.ts';

const headings = ['Host ID', 'IP', 'Role', 'Status', 'Content', 'Health'] as const;

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
  const canTick = followersOf(host).length > 0;
  const able = useMemo(() => unlinkable(host), [host]);
  const count = able.filter((id) => ticked.has(id)).length;
  const tick = (id: string): void => onTicked(toggled(ticked, id));
  return (
    <>
      <LongTable
        label="Linked hosts"
        headings={headings}
        actions
        tickAll={
          canTick
            ? {
                label: 'Select all that can be unlinked',
                ticked: tickedWord(count, able.length),
                onAll: (on) => onTicked(new Set(on ? able : [])),
              }
            : undefined
        }
        awaited={host.link ? 0 : 1}
        keys={lines.map(({ id }) => id)}
        row={(index) => {
          const line = lines[index];
          return (
            line && (
              <PeerRow
                host={host}
                line={line}
                index={index}
                onUnlink={setUnlinking}
                {...(canTick && { ticked: ticked.has(line.id), onTick: tick })}
              />
            )
          );
        }}
      />
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
