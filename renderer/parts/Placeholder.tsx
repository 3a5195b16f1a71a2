import Box from '@mui/material/Box';

/** Holds the place of what is still on its way, so that nothing jumps when it comes. Still: motion means news here. */
export function Placeholder({
  height,
  width = '100%',
}: {
  readonly height: number;
  readonly width?: number | string;
}) {
  return <Box aria-hidden sx={{ height, width, borderRadius: 1, bgcolor: 'action.selected' }} />;
}
