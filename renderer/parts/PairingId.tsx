import Box from '@mui/material/Box';
import { CopyButton } from './CopyButton.tsx';
import { mono } from './mono.ts';

/** vendor: Pairing ID: whole, as it is compared with what the host shows. */
export function PairingId({ id, onCopy }: { readonly id: string; onCopy(): Promise<boolean> }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', minWidth: 0 }}>
      <Box component="code" sx={{ fontFamily: mono, overflowWrap: 'anywhere', userSelect: 'all' }}>
        {id}
      </Box>
      <CopyButton what={`pairing ID ${id}`} onCopy={onCopy} />
    </Box>
  );
}
