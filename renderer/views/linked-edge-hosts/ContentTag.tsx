import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import SyncIcon from '@mui/icons-material/AutorenewOutlined';
import { isSyncLate } from '#shared/model/content-sync.ts';
import { Tag } from '../../parts/Tag.tsx';
import { WordTag } from '../../parts/WordTag.tsx';

export interface ContentTagProps {
  /** The host's own word. */
  readonly word: string | null;
  /** Minutes without sync so far; null: in sync. */
  readonly minutes: number | null;
}

/** Content sync of a peer; with its age as soon as there is one to tell. */
export function ContentTag({ word, minutes }: ContentTagProps) {
  if (minutes === null || minutes === 0) return <WordTag word={word} />;
  const late = isSyncLate(minutes);
  return (
    <Tag icon={late ? ErrorIcon : SyncIcon} tone={late ? 'bad' : 'warn'}>
      {`${word ?? ''} for ${minutes} min`}
    </Tag>
  );
}
