import { z } from 'zod';
import type { LabelMeasures } from '../model/labels/measures.ts';
import { measureRange } from '../model/labels/measures.ts';
import { labelOrders, labelStocks, paperNames } from '../model/labels/stock.ts';
import type { SavedFile } from '../model/saved-file.ts';
import { method } from './method.ts';

export interface LabelFile {
  readonly file: SavedFile;
  readonly labels: number;
  readonly sheets: number;
  /** Labels with letters that the font of a PDF does not have: a frame stands for each. Their codes say everything. */
  readonly framed: number;
}

const measure = (of: keyof LabelMeasures): z.ZodNumber => {
  const [least, most] = measureRange(of);
  return z.number().min(least).max(most);
};

/** In mm, as a ruler says of the calibration page. */
export const labelMeasures = z.object({
  left: measure('left'),
  top: measure('top'),
  across: measure('across'),
  down: measure('down'),
});

/** Sheets of labels as PDF, drawn as the measures in the settings (`labelMeasures`) say. Nothing is asked of anybody. */
export const labelMethods = {
  /**
   * One label for each host, from `first` (counted from 1, in `order`) of the first sheet on. What refuses (`labelRefusals`) is
   * the answer instead, the first of it. `template`: see `qrPayload`.
   */
  'labels.pdf': method<LabelFile>()(
    z.object({
      hosts: z
        .array(z.object({ hostId: z.string().max(2_000), name: z.string().max(256).nullable() }))
        .min(1)
        .max(1_000),
      template: z.string().max(2_000).default(''),
      stock: z.enum(labelStocks.map(({ number }) => number)),
      order: z.enum(labelOrders).default('rows'),
      first: z.int().min(1).max(1_000).default(1),
    }),
  ),
  /** Rulers and crosses at known places, for `labelMeasures`. */
  'labels.calibration': method<SavedFile>()(z.object({ paper: z.enum(paperNames) })),
} as const;
