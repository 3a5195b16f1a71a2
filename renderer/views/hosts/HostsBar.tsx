import { memo } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useView } from '../../store/use-stores.ts';
import { AddHost } from './AddHost.tsx';

export interface HostsBarProps {
  /** Nothing else can be done yet. */
  readonly isPrimary: boolean;
  /** So many hosts are ticked; 0 also where the list itself says so. */
  readonly selected: number;
}

/** Where hosts come from, and how many of them are meant. */
export const HostsBar = memo(function HostsBar({ isPrimary, selected }: HostsBarProps) {
  const setSelected = useView((state) => state.setSelected);
  const openDialog = useView((state) => state.openDialog);
  return (
    <AddHost isPrimary={isPrimary}>
      <Button onClick={() => openDialog({ kind: 'expect' })}>Expected fingerprints</Button>
      {selected > 0 && (
        <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 1, fontWeight: 600 }}>
          {selected} selected
          <Button onClick={() => setSelected(new Set())}>Clear selection</Button>
        </Box>
      )}
    </AddHost>
  );
});
