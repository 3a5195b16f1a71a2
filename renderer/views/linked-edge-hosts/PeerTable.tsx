import { useMemo, useState } from 'react';
import type { HostRecord } from '#shared/model/host.ts';
import { canUnlinkPeer } from '#shared/model/link-rules.ts';
import { byId } from '#shared/model/by-id.ts';
import { hostLabel } from '#shared/model/names.ts';
import { followersOf } from '#shared/model/role.ts';
import { FilterField } from '../../parts/FilterField.tsx';
import { tickedWord } from '../../parts/HeadRow.tsx';
import { LongTable } from '../../parts/LongTable.tsx';
import { toggled } from '../../parts/toggled.ts';
import { useFeed, useTable } from '../../store/use-stores.ts';
import { asItComes, easilySeen } from '../../store/view.ts';
import { PeerRow } from './PeerRow.tsx';
import { UnlinkDialog } from '../links/UnlinkDialog.tsx';
import { peerLines } from './peer-lines.ts';
import { headings, nameIn, shownPeers } from './peer-list.ts';

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
  const all = useFeed(({ hosts }) => hosts);
  const [choices, setTable] = useTable('peers');
  const lines = useMemo(() => peerLines(host), [host]);
  const long = lines.length >= easilySeen;
  // What is out of sight must not hide hosts.
  const { filter, sort } = long ? choices : asItComes;
  const shown = useMemo(
    () => shownPeers(lines, filter, sort, nameIn(byId(all ?? []))),
    [lines, filter, sort, all],
  );
  const [unlinking, setUnlinking] = useState<string | null>(null);
  const canTick = followersOf(host).length > 0;
  const able = useMemo(() => {
    const inSight = new Set(shown.map(({ id }) => id));
    return unlinkable(host).filter((id) => inSight.has(id));
  }, [host, shown]);
  const count = able.filter((id) => ticked.has(id)).length;
  const tick = (id: string): void => onTicked(toggled(ticked, id));
  const tickAll = (on: boolean): void => {
    const meant = new Set(able);
    const rest = [...ticked].filter((id) => !meant.has(id));
    onTicked(new Set(on ? [...rest, ...able] : rest));
  };
  return (
    <>
      {long && (
        <FilterField
          label="Filter linked hosts"
          value={filter}
          onChange={(typed) => setTable({ filter: typed })}
          shown={shown.length}
          of={lines.length}
        />
      )}
      <LongTable
        label="Linked hosts"
        headings={headings}
        actions
        tickAll={
          canTick
            ? {
                label: 'Select all that can be unlinked',
                ticked: tickedWord(count, able.length),
                onAll: tickAll,
              }
            : undefined
        }
        sorting={long ? { sort, onSort: (next) => setTable({ sort: next }) } : undefined}
        nothing="No linked host matches this filter."
        awaited={host.link ? 0 : 1}
        keys={shown.map(({ id }) => id)}
        row={(index) => {
          const line = shown[index];
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
