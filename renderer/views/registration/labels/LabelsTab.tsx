import Box from '@mui/material/Box';
import { Field } from '../../../parts/Field.tsx';
import { FindingCard } from '../../../parts/FindingCard.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { TemplateField } from '../qr/TemplateField.tsx';
import type { Template } from '../qr/use-template.ts';
import { AddHosts } from './AddHosts.tsx';
import { LabelActions } from './LabelActions.tsx';
import { Sheets } from './Sheets.tsx';
import { StockFields } from './StockFields.tsx';
import type { Labels } from './use-labels.ts';

/** Wide enough for a finger on the smallest label. */
const sheetWidth = 440;

export interface LabelsTabProps {
  readonly labels: Labels;
  readonly template: Template;
}

/** Codes for many hosts at once, on sheets of labels as shops sell them. */
export function LabelsTab({ labels, template }: LabelsTabProps) {
  const { list, job, sheets, refusals } = labels;
  const [refusal] = refusals;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, p: 0.5, pt: 1, overflow: 'auto' }}>
      <Box
        component="section"
        aria-label="Labels"
        sx={{ display: 'grid', gap: 2, flex: '1 1 360px', maxWidth: 560, alignContent: 'start' }}
      >
        <Field
          label="Edge Host IDs"
          lines={3}
          placeholder="edge-4f1c…, one or many"
          value={list.text}
          onChange={list.setText}
        />
        <AddHosts list={list} addNamed={labels.addNamed} />
        <Problem fault={list.fault} />
        {refusal && <FindingCard finding={{ weight: 'refuses', fault: refusal }} />}
        <StockFields labels={labels} />
        <TemplateField {...template} />
      </Box>
      <Box
        component="section"
        aria-label="Preview"
        sx={{ display: 'grid', gap: 1.5, width: sheetWidth, alignContent: 'start' }}
      >
        <LabelActions labels={labels} />
        <Sheets job={job} sheets={sheets} setFirst={labels.setFirst} />
      </Box>
    </Box>
  );
}
