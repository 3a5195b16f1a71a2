import HourglassIcon from '@mui/icons-material/HourglassEmptyOutlined';
import type { RunItem } from '#shared/model/run.ts';
import { EndTag } from '../../parts/EndTag.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { SyncTag } from './SyncTag.tsx';
import { stepWords } from './run-words.ts';

/** Where one host of a run is, or how it ended. */
export function StateTag({ item: { key, end, step } }: { readonly item: RunItem }) {
  if (end !== null) return <EndTag end={end} />;
  if (step === 'syncing') return <SyncTag name={key} />;
  return (
    <Tag icon={HourglassIcon} tone="quiet">
      {stepWords[step]}
    </Tag>
  );
}
