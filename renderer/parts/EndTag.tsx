import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/CheckOutlined';
import { isGoodEnd } from '#shared/model/run.ts';
import type { End } from '#shared/model/run.ts';
import { Tag } from './Tag.tsx';
import { endWords } from './end-words.ts';

/** How something ended that was done to a host. */
export function EndTag({ end }: { readonly end: End }) {
  return isGoodEnd(end) ? (
    <Tag icon={CheckIcon} tone="good">
      {endWords[end]}
    </Tag>
  ) : (
    <Tag icon={BlockIcon} tone="bad">
      {endWords[end]}
    </Tag>
  );
}
