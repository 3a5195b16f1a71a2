import Box from '@mui/material/Box';
import type { HostRecord } from '#shared/model/host.ts';
import { canUnlinkPeer } from '#shared/model/link-rules.ts';
import { byId } from '#shared/model/by-id.ts';
import { shortHostId } from '#shared/model/names.ts';
import { fault } from '#shared/model/result.ts';
import { sameWord } from '#shared/model/role.ts';
import { Hint } from '../../parts/Hint.tsx';
import { HostName } from '../../parts/HostName.tsx';
import { Cell } from '../../parts/Cell.tsx';
import { LongRow } from '../../parts/LongRow.tsx';
import { ReasonCheckbox } from '../../parts/ReasonCheckbox.tsx';
import { reasonOf } from '../../parts/reason-of.ts';
import { RoleTag } from '../../parts/RoleTag.tsx';
import { WordTag } from '../../parts/WordTag.tsx';
import { useFeed, useStores } from '../../store/use-stores.ts';
import { ContentTag } from './ContentTag.tsx';
import { PeerMenu } from './PeerMenu.tsx';
import type { PeerLine } from './peer-lines.ts';

export interface PeerRowProps {
  /** The host that tells of it. */
  readonly host: HostRecord;
  readonly line: PeerLine;
  readonly index: number;
  onUnlink(peerId: string): void;
  readonly ticked?: boolean;
  /** Absent where nothing can be ticked. */
  readonly onTick?: (peerId: string) => void;
}

/** Said where it is read, and not only on the control that is off for it. */
const whyBound = ({ status, ip }: PeerLine): string =>
  sameWord(status, 'inuse') ? (reasonOf(fault('peer-in-use', { host: ip })) ?? '') : '';

export function PeerRow({ host, line, index, onUnlink, ticked = false, onTick }: PeerRowProps) {
  const { clipboard } = useStores();
  const record = useFeed(({ hosts }) => (hosts && byId(hosts).get(line.id)) ?? null);
  const name = record?.note.name ?? '';
  const under = [...(name === '' ? [] : [shortHostId(line.id)]), ...(line.isSelf ? ['this host'] : [])];
  return (
    <LongRow index={index} selected={ticked}>
      {onTick && (
        <Cell bare="box">
          {line.peer && !line.isSelf && (
            <ReasonCheckbox
              label={`Select ${line.ip}`}
              checked={ticked}
              reason={reasonOf(canUnlinkPeer(host, line.peer, record))}
              onTick={() => onTick(line.id)}
            />
          )}
        </Cell>
      )}
      <Cell head oneLine>
        <Box sx={{ my: under.length > 0 ? -1.25 : 0 }}>
          <HostName id={line.id} name={name} strong onCopy={clipboard.copy} />
        </Box>
        {under.length > 0 && (
          <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', fontWeight: 400 }}>
            {under.join(' · ')}
          </Box>
        )}
      </Cell>
      <Cell oneLine>{line.ip}</Cell>
      <Cell oneLine>
        {typeof line.role === 'string' ? <RoleTag role={line.role} /> : <WordTag word={line.role.word} />}
      </Cell>
      <Cell oneLine>
        <Hint text={whyBound(line)}>
          <WordTag word={line.status} />
        </Hint>
      </Cell>
      <Cell oneLine>
        <ContentTag word={line.content} minutes={line.notSynced} />
      </Cell>
      <Cell oneLine>
        <Hint text={line.healthReason ?? ''}>
          <WordTag word={line.health} />
        </Hint>
      </Cell>
      <Cell bare>
        {line.peer && !line.isSelf && (
          <PeerMenu host={host} peer={line.peer} record={record} onUnlink={onUnlink} />
        )}
      </Cell>
    </LongRow>
  );
}
