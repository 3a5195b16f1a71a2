import Box from '@mui/material/Box';
import { mono } from './mono.ts';

/** A secret that somebody is to save now: one click selects it whole. */
export function SecretText({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <Box
      component="output"
      aria-label={label}
      sx={{
        ...{ flex: 1, p: 1.5, fontFamily: mono, overflowWrap: 'anywhere', userSelect: 'all' },
        ...{ border: '1px solid', borderColor: 'divider', borderRadius: 1, bgcolor: 'background.default' },
      }}
    >
      {text}
    </Box>
  );
}
