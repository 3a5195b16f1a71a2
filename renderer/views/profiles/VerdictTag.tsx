import AddIcon from '@mui/icons-material/AddCircleOutlineOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import RemoveIcon from '@mui/icons-material/RemoveCircleOutlineOutlined';
import SwapIcon from '@mui/icons-material/SwapHorizontalCircleOutlined';
import type { Verdict } from '#shared/model/profile-match.ts';
import { Tag } from '../../parts/Tag.tsx';
import type { Tone } from '../../parts/Tag.tsx';
import type { SvgIconComponent } from '../../parts/icon-type.ts';

const looks: Readonly<Record<Verdict, readonly [SvgIconComponent, Tone, string]>> = {
  match: [CheckIcon, 'good', 'Match'],
  version: [SwapIcon, 'bad', 'Other version'],
  missing: [RemoveIcon, 'bad', 'Missing'],
  extra: [AddIcon, 'bad', 'Extra pack'],
};

/** Of one layer, seen from the cluster: Palette wants all of them to match. */
export function VerdictTag({ verdict }: { readonly verdict: Verdict }) {
  const [icon, tone, word] = looks[verdict];
  return (
    <Tag icon={icon} tone={tone}>
      {word}
    </Tag>
  );
}
