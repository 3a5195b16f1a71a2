import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import { LongList } from '../../parts/LongList.tsx';
import { FolderRowButton, folderRowHeight } from './FolderRowButton.tsx';
import type { FolderRow } from './folder-rows.ts';

export interface FolderRowsProps {
  readonly rows: readonly FolderRow[];
  onOpen(row: FolderRow): void;
}

const stepOf = (key: string): number => (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0);

/** Arrows move from row to row, Enter opens. Mounted anew per folder: focus starts at the newest file. */
export function FolderRows({ rows, onOpen }: FolderRowsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const buttons = (): HTMLButtonElement[] => [
    ...(frame.current?.querySelectorAll<HTMLButtonElement>('li button') ?? []),
  ];

  const first = Math.max(
    0,
    rows.findIndex(({ kind }) => kind !== 'up'),
  );
  // With the rows, not after them: whoever sees them may press a key at once.
  const begun = useRef(false);
  const begin = (button: HTMLButtonElement | null): void => {
    if (!button || begun.current) return;
    begun.current = true;
    const typing = document.activeElement instanceof HTMLInputElement;
    if (!typing) button.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf(event.key);
    if (step === 0) return;
    const all = buttons();
    const at = all.findIndex((button) => button === document.activeElement);
    const next = at < 0 ? all[0] : all[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <Box
      ref={frame}
      onKeyDown={onKeyDown}
      sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' }}
    >
      <LongList
        label="Files and folders"
        keys={rows.map(({ path }) => path)}
        height={folderRowHeight}
        item={(index) =>
          rows[index] && (
            <FolderRowButton row={rows[index]} onOpen={onOpen} {...(index === first && { ref: begin })} />
          )
        }
      />
    </Box>
  );
}
