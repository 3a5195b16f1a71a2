import HourglassIcon from '@mui/icons-material/HourglassEmptyOutlined';
import type { RunItem } from '#shared/model/run.ts';
import { EndTag } from '../../parts/EndTag.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { stepWords } from './run-words.ts';

/** Where one host of a run is, or how it ended. */
export function StateTag({ item: { end, step } }: { readonly item: RunItem }) {
  if (end !== null) return <EndTag end={end} />;
  return (
    <Tag icon={HourglassIcon} tone="quiet">
      {stepWords[step]}
    </Tag>
  );
}
