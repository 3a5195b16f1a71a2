import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { correctionOf, trueMeasures } from '#shared/model/labels/measures.ts';
import { labelSheet } from '#shared/model/labels/sheet.ts';
import { isOk } from '#shared/model/result.ts';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { bytesOf } from '../../../parts/bytes-of.ts';
import { reasonOf } from '../../../parts/reason-of.ts';
import { saveFile } from '../../../store/save-file.ts';
import { useFeed, useMarked, useStores } from '../../../store/use-stores.ts';
import { CalibrationDialog } from './CalibrationDialog.tsx';
import { PrintButton } from './PrintButton.tsx';
import { savedWords, summaryWords } from './label-words.ts';
import type { Labels } from './use-labels.ts';

const mark = 'labels-pdf';

/** The same sheets as a file or on paper; and what puts them right for this printer. */
export function LabelActions({ labels: { list, job, sheets, refusals } }: { readonly labels: Labels }) {
  const { commands } = useStores();
  const busy = useMarked(mark);
  const measures = useFeed(({ app }) => app?.settings.labelMeasures ?? trueMeasures);
  const [isCalibrating, setCalibrating] = useState(false);
  const [saved, setSaved] = useState<{ readonly job: typeof job; readonly words: string } | null>(null);
  const { hosts, template, stock, order, first } = job;
  const nothing = list.isReading ? 'Reading…' : 'Give at least one edge host ID.';
  const reason = list.isReading || hosts.length === 0 ? nothing : reasonOf(refusals[0] ?? null);
  const save = async (): Promise<void> => {
    setSaved(null);
    const input = { hosts: hosts.map((host) => ({ ...host })), template, stock: stock.number, order, first };
    const result = await commands.run('labels.pdf', input, { mark });
    if (!result || !isOk(result)) return;
    const { name, base64 } = result.ok.file;
    saveFile(name, bytesOf(base64, 'application/pdf'));
    setSaved({ job, words: savedWords(result.ok) });
  };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <ReasonButton variant="contained" reason={reason} busy={busy} onClick={() => void save()}>
          Save PDF
        </ReasonButton>
        <PrintButton
          reason={reason}
          job={{
            ...{ paper: stock.paper, count: sheets, correction: correctionOf(measures) },
            sheet: (index) => labelSheet(job, index),
          }}
        />
        <Button variant="outlined" onClick={() => setCalibrating(true)}>
          Calibration page
        </Button>
      </Box>
      <Box role="status" sx={{ color: 'text.secondary', fontSize: '0.875rem', minHeight: '2.9em' }}>
        {busy
          ? 'Drawing the sheets…'
          : saved?.job === job
            ? saved.words
            : summaryWords(job, sheets, refusals.length)}
      </Box>
      {isCalibrating && (
        <CalibrationDialog paper={stock.paper} measures={measures} onClose={() => setCalibrating(false)} />
      )}
    </>
  );
}
