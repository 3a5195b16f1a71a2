import { useState } from 'react';
import Box from '@mui/material/Box';
import type { LabelOrder } from '#shared/model/labels/stock.ts';
import { labelStocks, labelsPerSheet, stockTitle } from '#shared/model/labels/stock.ts';
import { Field } from '../../../parts/Field.tsx';
import { Picker } from '../../../parts/Picker.tsx';
import type { Labels } from './use-labels.ts';

const orders: readonly (readonly [LabelOrder, string])[] = [
  ['rows', 'Along the rows'],
  ['columns', 'Down the columns'],
];

/** Which labels are in the printer, and where on the first sheet they begin. */
export function StockFields({ labels: { job, setStock, setOrder, setFirst } }: { readonly labels: Labels }) {
  /** Between two numbers that are typed. */
  const [isEmpty, setEmpty] = useState(false);
  return (
    <>
      <Picker
        label="Sheet"
        minWidth={200}
        options={labelStocks.map((stock) => [stock.number, stockTitle(stock)])}
        value={job.stock.number}
        onPick={setStock}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Picker
          label="Order"
          minWidth={180}
          options={orders}
          value={job.order}
          onPick={(picked) => setOrder(orders.find(([order]) => order === picked)?.[0] ?? job.order)}
        />
        <Field
          inline
          label={`First free label (1 to ${labelsPerSheet(job.stock)})`}
          inputMode="numeric"
          width={264}
          maxLength={3}
          value={isEmpty ? '' : String(job.first)}
          onChange={(text) => {
            setEmpty(text.trim() === '');
            if (text.trim() !== '') setFirst(Number(text));
          }}
        />
      </Box>
    </>
  );
}
