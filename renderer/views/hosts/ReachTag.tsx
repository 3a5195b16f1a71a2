import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import LinkOffIcon from '@mui/icons-material/LinkOffOutlined';
import type { Reach } from '#shared/model/host.ts';
import type { SvgIconComponent } from '../../parts/icon-type.ts';
import { Tag } from '../../parts/Tag.tsx';
import type { Tone } from '../../parts/Tag.tsx';
import { reachWords } from './state-words.ts';

const looks: Record<Reach['state'], readonly [SvgIconComponent, Tone]> = {
  reachable: [CheckIcon, 'good'],
  lost: [LinkOffIcon, 'bad'],
  unknown: [HelpIcon, 'quiet'],
};

export function ReachTag({ reach }: { readonly reach: Reach }) {
  const [icon, tone] = looks[reach.state];
  return (
    <Tag icon={icon} tone={tone}>
      {reachWords[reach.state]}
    </Tag>
  );
}
