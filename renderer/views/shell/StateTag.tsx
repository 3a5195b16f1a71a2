import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/CheckOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmptyOutlined';
import { isGoodEnd } from '#shared/model/run.ts';
import type { RunItem } from '#shared/model/run.ts';
import { Tag } from '../../parts/Tag.tsx';
import { itemWord } from './run-words.ts';

/** Where one host of a run is, or how it ended. */
export function StateTag({ item }: { readonly item: RunItem }) {
  const [icon, tone] =
    item.end === null
      ? ([HourglassIcon, 'quiet'] as const)
      : isGoodEnd(item.end)
        ? ([CheckIcon, 'good'] as const)
        : ([BlockIcon, 'bad'] as const);
  return (
    <Tag icon={icon} tone={tone}>
      {itemWord(item)}
    </Tag>
  );
}
