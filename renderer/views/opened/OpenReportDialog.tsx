import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Fault } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { Modal } from '../../parts/Modal.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { useView } from '../../store/use-stores.ts';
import type { OpenableProps } from './FileFacts.tsx';
import { FileFacts } from './FileFacts.tsx';
import { reportIn } from './report-in.ts';

/** A report of a visit: shown under **Session**, and kept nowhere. */
export function OpenReportDialog({ file, more, onClose }: OpenableProps) {
  const showReport = useView((state) => state.showReport);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Fault | null>(null);
  const open = async (): Promise<void> => {
    setBusy(true);
    const read = await file.read();
    const report = isOk(read) ? await reportIn(read.ok) : read;
    setBusy(false);
    if (isOk(report)) {
      onClose();
      showReport(report.ok);
    } else setProblem(report.error);
  };
  return (
    <Modal
      title="Open this report?"
      cancelLabel="Not now"
      onClose={onClose}
      confirm={{ label: busy ? 'Opening…' : 'Open report', busy, run: () => void open() }}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <FileFacts file={file} more={more} />
        <Typography variant="body1">
          It tells what was done on a visit, perhaps by somebody else. It is shown under Session, to be read
          only; nothing of it is kept on this laptop, and nothing is done to hosts.
        </Typography>
        <Problem fault={problem} />
      </Box>
    </Modal>
  );
}
