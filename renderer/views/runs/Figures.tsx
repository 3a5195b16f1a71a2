import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Run } from '#shared/model/run.ts';
import { TimeLeft } from './TimeLeft.tsx';
import { detailWord } from './upload-words.ts';

/** Bytes, percent, rate and the time that is left: one line that stays where it is whatever there is to tell. */
export function Figures({ run }: { readonly run: Run }) {
  return (
    <Typography
      variant="body2"
      component="div"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        mt: 0.75,
        minHeight: 22,
        color: 'text.secondary',
      }}
    >
      <Box component="span">{detailWord(run)}</Box>
      <Box component="span">
        <TimeLeft run={run} />
      </Box>
    </Typography>
  );
}
