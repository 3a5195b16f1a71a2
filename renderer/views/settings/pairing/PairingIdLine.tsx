import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { mono } from '../../../parts/mono.ts';
import { useStores } from '../../../store/use-stores.ts';

/** vendor: **Pairing ID**, to be read from an arm's length, selected with one click, or copied. */
export function PairingIdLine({ pairingId }: { readonly pairingId: string }) {
  const { clipboard } = useStores();
  const [copied, setCopied] = useState(false);
  return (
    <Box>
      <Typography variant="h3" component="p" id="pairing-id" sx={{ color: 'text.secondary' }}>
        Pairing ID
      </Typography>
      <Box
        component="output"
        aria-labelledby="pairing-id"
        sx={{
          display: 'block',
          fontFamily: mono,
          fontSize: '1.625rem',
          fontWeight: 650,
          lineHeight: 1.35,
          overflowWrap: 'anywhere',
          userSelect: 'all',
        }}
      >
        {pairingId}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 1 }}>
        <Button
          variant="outlined"
          sx={{ minWidth: 96 }}
          onClick={() => void clipboard.copy(pairingId).then(setCopied)}
        >
          Copy
        </Button>
        <Typography variant="body2" role="status" sx={{ color: 'success.main', fontWeight: 600 }}>
          {copied ? 'Copied' : ''}
        </Typography>
      </Box>
    </Box>
  );
}
