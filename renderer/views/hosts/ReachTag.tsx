import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import LinkOffIcon from '@mui/icons-material/LinkOffOutlined';
import type { Reach } from '#shared/model/host.ts';
import { Tag } from '../../parts/Tag.tsx';

export function ReachTag({ reach }: { readonly reach: Reach }) {
  if (reach.state === 'reachable')
    return (
      <Tag icon={CheckIcon} tone="good">
        Answers
      </Tag>
    );
  if (reach.state === 'lost')
    return (
      <Tag icon={LinkOffIcon} tone="bad">
        Lost
      </Tag>
    );
  return (
    <Tag icon={HelpIcon} tone="quiet">
      Not seen yet
    </Tag>
  );
}
