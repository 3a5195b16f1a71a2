import { useState } from 'react';
import Box from '@mui/material/Box';
import type { LabelJob } from '#shared/model/labels/sheet.ts';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { SheetPreview } from './SheetPreview.tsx';

export interface SheetsProps {
  readonly job: LabelJob;
  readonly sheets: number;
  setFirst(first: number): void;
}

/** The sheets, one at a time: only the one that is looked at is drawn. */
export function Sheets({ job, sheets, setFirst }: SheetsProps) {
  const [turned, setTurned] = useState(0);
  const last = Math.max(0, sheets - 1);
  const index = Math.min(turned, last);
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
        <ReasonButton
          variant="outlined"
          reason={index === 0 ? 'This is the first sheet.' : null}
          onClick={() => setTurned(index - 1)}
        >
          Previous sheet
        </ReasonButton>
        <Box component="span" role="status" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {`Sheet ${index + 1} of ${last + 1}`}
        </Box>
        <ReasonButton
          variant="outlined"
          reason={index === last ? 'This is the last sheet.' : null}
          onClick={() => setTurned(index + 1)}
        >
          Next sheet
        </ReasonButton>
      </Box>
      <SheetPreview job={job} index={index} setFirst={setFirst} />
    </>
  );
}
