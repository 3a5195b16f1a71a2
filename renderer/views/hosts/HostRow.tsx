import { memo } from 'react';
import Checkbox from '@mui/material/Checkbox';
import type { HostRecord } from '#shared/model/host.ts';
import { hostLabel, hostPort, shortHostId } from '#shared/model/names.ts';
import { roleOf } from '#shared/model/role.ts';
import { Cell } from '../../parts/Cell.tsx';
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
const width = { maxWidth: 312 };
const unnamed = { ...width, gap: 8 };
/** The copy button is taller than a line of text. */
const named = { ...width, margin: '-10px 0' };

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
    <LongRow index={index} selected={ticked} data-lost={host.reach.state === 'lost'}>
      <Cell bare="box">
        <Checkbox
          checked={ticked}
          slotProps={{ input: { 'aria-label': `Select ${hostLabel(host)}` } }}
          onChange={() => onTick(host.key)}
        />
      </Cell>
      <Cell head oneLine>
        {host.hostId === null ? (
          <div className="fl-line fl-strong" style={unnamed}>
            <div className="fl-cut">{host.note.name || address}</div>
            <NoteMarks note={host.note} />
          </div>
        ) : (
          <div className="fl-line" style={named}>
            <HostName id={host.hostId} name={host.note.name} strong onCopy={clipboard.copy} />
            <NoteMarks note={host.note} />
          </div>
        )}
        {under !== '' && <div className="fl-second fl-cut">{under}</div>}
        <WarningLines host={host} />
      </Cell>
      <Cell oneLine>
        <TrustCell host={host} />
      </Cell>
      <Cell>
        <SessionCell host={host} />
      </Cell>
      <Cell oneLine>
        <RoleTag role={roleOf(host)} />
      </Cell>
      <Cell>{modeWord(host)}</Cell>
      <Cell oneLine data-reach={host.reach.state}>
        <ReachTag reach={host.reach} />
        <div className="fl-second">{seenWord(host)}</div>
      </Cell>
      <Cell bare>
        <HostMenu host={host} />
      </Cell>
    </LongRow>
  );
});
