import Box from '@mui/material/Box';
import { CopyButton } from './CopyButton.tsx';
import { mono } from './mono.ts';

/** An address to type or paste elsewhere. Not a link: the window never leaves Fieldlink. */
export function UrlLine({ url, onCopy }: { readonly url: string; onCopy(): Promise<boolean> }) {
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        pl: 1.5,
        border: '1px solid',
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.default',
      }}
    >
      <Box component="code" sx={{ flex: 1, fontFamily: mono, overflowWrap: 'anywhere', userSelect: 'all' }}>
        {url}
      </Box>
      <CopyButton what={url} onCopy={onCopy} />
    </Box>
  );
}
