import Box from '@mui/material/Box';
import { Hint } from '../../parts/Hint.tsx';

const oneLine = {
  display: 'block',
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
} as const;

export interface WhatWordProps {
  readonly word: string;
  /** Size and digest of what was sent; '' where nothing was. */
  readonly sent: string;
  readonly strong?: boolean;
}

/** What was done, and what with: a line each, so that all rows are equally tall; the whole of it under the pointer. */
export function WhatWord({ word, sent, strong = false }: WhatWordProps) {
  const title = (
    <Box component="span" sx={{ fontWeight: strong ? 600 : 400 }}>
      {word}
    </Box>
  );
  if (sent === '') return title;
  return (
    <Hint wide text={`${word} · ${sent}`}>
      <Box component="span" sx={{ display: 'block', minWidth: 0, '& > *': oneLine }}>
        {title}
        <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
          {sent}
        </Box>
      </Box>
    </Hint>
  );
}
