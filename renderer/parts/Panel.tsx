import type { ReactNode } from 'react';
import Box from '@mui/material/Box';

/** What stands under one tab; a table in it takes the height that is left. */
export function Panel(props: {
  readonly name: string;
  readonly shown: string;
  readonly children: ReactNode;
}) {
  const { name, shown, children } = props;
  const isShown = name === shown;
  return (
    <Box
      role="tabpanel"
      id={`panel-${name}`}
      aria-labelledby={`tab-${name}`}
      hidden={!isShown}
      sx={isShown ? { display: 'flex', flexDirection: 'column', gap: 2, minHeight: 0, flex: 1 } : {}}
    >
      {isShown && children}
    </Box>
  );
}
