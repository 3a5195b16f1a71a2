import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { LabelMeasures } from '#shared/model/labels/measures.ts';
import { calibrationPage, correctionOf, measureRange, trueMeasures } from '#shared/model/labels/measures.ts';
import type { Paper } from '#shared/model/labels/stock.ts';
import { isOk } from '#shared/model/result.ts';
import { Field } from '../../../parts/Field.tsx';
import { Modal } from '../../../parts/Modal.tsx';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { bytesOf } from '../../../parts/bytes-of.ts';
import { saveFile } from '../../../store/save-file.ts';
import { useMarked, useStores } from '../../../store/use-stores.ts';
import { PrintButton } from './PrintButton.tsx';

const marks = { page: 'labels-calibration', keep: 'labels-measures' } as const;

type Name = keyof LabelMeasures;
const names = ['left', 'top', 'across', 'down'] as const satisfies readonly Name[];
const labels: Readonly<Record<Name, string>> = {
  left: 'Left edge to the first cross (mm)',
  top: 'Upper edge to the first cross (mm)',
  across: 'First cross to the one on the right (mm)',
  down: 'First cross to the one below (mm)',
};

const textsOf = (measures: LabelMeasures): Record<Name, string> => ({
  ...{ left: String(measures.left), top: String(measures.top) },
  ...{ across: String(measures.across), down: String(measures.down) },
});

/** With a comma too, as half of the world writes it. */
const numberOf = (text: string): number => (text.trim() === '' ? NaN : Number(text.trim().replace(',', '.')));

const problemOf = (name: Name, text: string): string | null => {
  const [least, most] = measureRange(name);
  const value = numberOf(text);
  return value >= least && value <= most
    ? null
    : `${labels[name]}: between ${least} and ${most}. More than that is another paper, or “fit to page”.`;
};

export interface CalibrationDialogProps {
  readonly paper: Paper;
  readonly measures: LabelMeasures;
  onClose(): void;
}

/** What this printer is off by: printed, measured, typed, and from then on put right on every sheet. */
export function CalibrationDialog({ paper, measures, onClose }: CalibrationDialogProps) {
  const { commands } = useStores();
  const saving = useMarked(marks.page);
  const keeping = useMarked(marks.keep);
  const [texts, setTexts] = useState(textsOf(measures));
  const problem = names.map((name) => problemOf(name, texts[name])).find((each) => each !== null) ?? null;
  const save = async (): Promise<void> => {
    const result = await commands.run('labels.calibration', { paper }, { mark: marks.page });
    if (result && isOk(result)) saveFile(result.ok.name, bytesOf(result.ok.base64, 'application/pdf'));
  };
  const keep = async (): Promise<void> => {
    const [left = 0, top = 0, across = 0, down = 0] = names.map((name) => numberOf(texts[name]));
    const labelMeasures = { left, top, across, down };
    const result = await commands.run('settings.update', { labelMeasures }, { mark: marks.keep });
    if (result && isOk(result)) onClose();
  };
  return (
    <Modal
      title="Calibration page"
      onClose={onClose}
      confirm={{ label: 'Keep', busy: keeping, reason: problem, run: () => void keep() }}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2">
          Printers shift and shrink a little. Print this page the way you print labels, at 100 %, on plain
          paper; measure it with a ruler, and type what the ruler says.
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <ReasonButton variant="outlined" reason={null} busy={saving} onClick={() => void save()}>
            Save page as PDF
          </ReasonButton>
          <PrintButton
            reason={null}
            job={{
              paper,
              count: 1,
              correction: correctionOf(trueMeasures),
              sheet: () => calibrationPage(paper),
            }}
          />
        </Box>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))' }}>
          {names.map((name) => (
            <Field
              key={name}
              label={labels[name]}
              inputMode="decimal"
              maxLength={8}
              value={texts[name]}
              onChange={(text) => setTexts((before) => ({ ...before, [name]: text }))}
            />
          ))}
        </Box>
        <Box>
          <Button onClick={() => setTexts(textsOf(trueMeasures))}>No correction</Button>
        </Box>
      </Box>
    </Modal>
  );
}
