import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import LinkOffIcon from '@mui/icons-material/LinkOffOutlined';
import type { Reach } from '#shared/model/host.ts';
import { Tag } from '../../parts/Tag.tsx';
import { atTime } from './host-words.ts';

export function ReachTag({ reach, lastSeen }: { readonly reach: Reach; readonly lastSeen: number }) {
  if (reach.state === 'reachable')
    return (
      <Tag icon={CheckIcon} tone="good">
        Answers
      </Tag>
    );
  if (reach.state === 'lost')
    return (
      <Tag icon={LinkOffIcon} tone="bad">
        {`Lost, seen ${atTime(lastSeen)}`}
      </Tag>
    );
  return (
    <Tag icon={HelpIcon} tone="quiet">
      Not asked yet
    </Tag>
  );
}
