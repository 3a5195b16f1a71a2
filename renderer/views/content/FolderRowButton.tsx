import type { Ref } from 'react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import ArrowUpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import FolderIcon from '@mui/icons-material/FolderOutlined';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import BundleIcon from '@mui/icons-material/Inventory2Outlined';
import { sizeWord } from '#shared/model/sizes.ts';
import type { SvgIconComponent } from '../../parts/icon-type.ts';
import { dayTimeWord } from '../../parts/time-words.ts';
import type { FolderRow } from './folder-rows.ts';

export const folderRowHeight = 48;

const icons: Record<FolderRow['kind'], SvgIconComponent> = {
  up: ArrowUpIcon,
  folder: FolderIcon,
  bundle: BundleIcon,
  signature: KeyIcon,
};

export interface FolderRowButtonProps {
  readonly row: FolderRow;
  onOpen(row: FolderRow): void;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A folder to enter or a file to take, with what tells one build from another: size and date. */
export function FolderRowButton({ row, onOpen, ref }: FolderRowButtonProps) {
  const { kind, name, bytes, modifiedAt } = row;
  const Icon = icons[kind];
  const isFile = kind === 'bundle' || kind === 'signature';
  return (
    <ButtonBase
      {...(ref && { ref })}
      onClick={() => onOpen(row)}
      sx={{
        width: '100%',
        minHeight: folderRowHeight,
        display: 'grid',
        gridTemplateColumns: '24px minmax(0, 1fr) 88px 144px',
        alignItems: 'center',
        columnGap: 1.5,
        px: 1.5,
        py: 0.5,
        textAlign: 'left',
        fontFamily: 'inherit',
        fontSize: '0.9375rem',
        '&:hover': { bgcolor: 'action.hover' },
        '&.Mui-focusVisible': { outlineOffset: -3 },
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 22, color: isFile ? 'primary.main' : 'text.secondary' }} />
      <Box component="span" sx={{ fontWeight: isFile ? 600 : 400, overflowWrap: 'anywhere' }}>
        {name}
      </Box>
      <Box component="span" sx={{ textAlign: 'right' }}>
        {isFile && bytes !== null && sizeWord(bytes)}
      </Box>
      <Box component="span" sx={{ color: 'text.secondary', textAlign: 'right', whiteSpace: 'nowrap' }}>
        {isFile && modifiedAt !== null && dayTimeWord(modifiedAt)}
      </Box>
    </ButtonBase>
  );
}
