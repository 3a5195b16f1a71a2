import Box from '@mui/material/Box';
import { fieldLook } from '../../parts/field-look.ts';
import { mono } from '../../parts/mono.ts';

/** Always selectable too: some laptops forbid pages to touch the clipboard. */
export function TokenField({ token }: { readonly token: string }) {
  return (
    <Box
      component="input"
      value={token}
      readOnly
      aria-label="Link token"
      spellCheck={false}
      autoComplete="off"
      onFocus={(event) => event.target.select()}
      sx={[
        fieldLook,
        { flex: 1, minHeight: 48, fontFamily: mono, fontSize: '1rem', bgcolor: 'background.default' },
      ]}
    />
  );
}
