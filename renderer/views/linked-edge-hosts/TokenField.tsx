import InputBase from '@mui/material/InputBase';
import { mono } from '../../parts/mono.ts';

/** Always selectable too: some laptops forbid pages to touch the clipboard. */
export function TokenField({ token }: { readonly token: string }) {
  return (
    <InputBase
      value={token}
      readOnly
      onFocus={(event) => event.target.select()}
      slotProps={{ input: { 'aria-label': 'Link token', spellCheck: false, autoComplete: 'off' } }}
      sx={{
        flex: 1,
        px: 1.5,
        minHeight: 48,
        fontFamily: mono,
        fontSize: '1rem',
        border: '1px solid',
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.default',
        '&:focus-within': { outline: '3px solid', outlineColor: 'primary.main' },
      }}
    />
  );
}
