import Typography from '@mui/material/Typography';
import { fileKind } from '#shared/model/file-kinds.ts';
import { sizeWord } from '#shared/model/sizes.ts';
import { Facts } from '../../parts/Facts.tsx';
import type { Openable } from './waiting.ts';

export interface OpenableProps {
  readonly file: Openable;
  /** How many wait behind it. */
  readonly more: number;
  onClose(): void;
}

/** What is known of a file before it is opened. */
export function FileFacts({ file, more }: Pick<OpenableProps, 'file' | 'more'>) {
  const { name, kind, bytes } = file;
  return (
    <>
      <Facts
        label="File"
        rows={[
          ['Name', name],
          ['Kind', fileKind(kind).name],
          ['Size', sizeWord(bytes)],
        ]}
      />
      {more > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {more === 1 ? 'One more file waits behind this one.' : `${more} more files wait behind this one.`}
        </Typography>
      )}
    </>
  );
}
