import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { fileName } from './check-words.ts';

export interface SignatureRowProps {
  /** Path of the file; null: none. */
  readonly signature: string | null;
  onSignature(change: 'choose' | 'none'): void;
}

/** Which signature goes with the bundle, and the two ways to have it otherwise. */
export function SignatureRow({ signature, onSignature }: SignatureRowProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, my: -1.25 }}>
      <Box component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {signature === null ? 'None' : fileName(signature)}
      </Box>
      {signature !== null && (
        <Button size="small" onClick={() => onSignature('none')}>
          Without signature
        </Button>
      )}
      <Button size="small" onClick={() => onSignature('choose')}>
        {signature === null ? 'Choose signature' : 'Choose another'}
      </Button>
    </Box>
  );
}
