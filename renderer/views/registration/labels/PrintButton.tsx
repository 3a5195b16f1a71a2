import { useState } from 'react';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { PrintSheets } from './PrintSheets.tsx';
import type { PrintJob } from './PrintSheets.tsx';

export interface PrintButtonProps {
  readonly job: PrintJob;
  readonly reason: string | null;
}

export function PrintButton({ job, reason }: PrintButtonProps) {
  const [printing, setPrinting] = useState<{ readonly job: PrintJob; readonly drawn: number } | null>(null);
  return (
    <>
      <ReasonButton
        variant="outlined"
        reason={reason}
        busy={printing !== null}
        onClick={() => setPrinting({ job, drawn: 0 })}
      >
        {printing && printing.job.count > 1
          ? `Drawing sheet ${printing.drawn} of ${printing.job.count}`
          : 'Print'}
      </ReasonButton>
      {printing && (
        <PrintSheets
          job={printing.job}
          onProgress={(drawn) => setPrinting((now) => now && { ...now, drawn })}
          onDone={() => setPrinting(null)}
        />
      )}
    </>
  );
}
