import { memo } from 'react';
import Box from '@mui/material/Box';

/** What the last scan found changed. Keeps its line when there is nothing, so that the table stays where it is. */
export const ChangesLine = memo(function ChangesLine({ text }: { readonly text: string | null }) {
  return (
    <Box role="status" sx={{ flex: '1 0 auto', minHeight: 24, my: -1, fontWeight: 600 }}>
      {text}
    </Box>
  );
});
