import { useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import type { LabelJob } from '#shared/model/labels/sheet.ts';
import { labelSheet } from '#shared/model/labels/sheet.ts';
import type { LabelOrder, LabelStock } from '#shared/model/labels/stock.ts';
import { labelsPerSheet, papers, placeAt, placeOf } from '#shared/model/labels/stock.ts';
import { PageSvg } from './PageSvg.tsx';

const moves: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ...{ ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] },
};

export interface SheetPreviewProps {
  readonly job: LabelJob;
  /** From 0. */
  readonly index: number;
  setFirst(first: number): void;
}

/** A sheet as it comes out of the printer. On the first one the first free label is chosen, by click or arrow keys. */
export function SheetPreview({ job, index, setFirst }: SheetPreviewProps) {
  const { stock, order, first } = job;
  const page = useMemo(() => labelSheet(job, index), [job, index]);
  const { width, height } = papers[stock.paper];
  return (
    <Box
      sx={{
        ...{ position: 'relative', width: '100%', aspectRatio: `${width} / ${height}` },
        ...{ bgcolor: '#fff', border: '1px solid', borderColor: 'divider' },
        '& svg': { display: 'block', position: 'absolute', inset: 0, pointerEvents: 'none' },
      }}
    >
      <Places stock={stock} order={order} first={index === 0 ? first : null} setFirst={setFirst} />
      <PageSvg paper={stock.paper} page={page} />
    </Box>
  );
}

const place = {
  position: 'absolute',
  p: 0,
  font: 'inherit',
  bgcolor: 'transparent',
  border: '1px dashed #9aa5b1',
  borderRadius: '3px',
  '&[data-used]': { background: 'repeating-linear-gradient(45deg, #d5dbe1 0 2px, transparent 2px 9px)' },
  '&[role="radio"]': { cursor: 'pointer' },
  '&[role="radio"]:hover': { bgcolor: '#1565c01f' },
  '&[aria-checked="true"]': { border: '2px solid #1565c0' },
  '&:focus-visible': { outline: '3px solid #1565c0', outlineOffset: 1 },
} as const;

interface PlacesProps {
  readonly stock: LabelStock;
  readonly order: LabelOrder;
  /** Null: another sheet, on which nothing is chosen. */
  readonly first: number | null;
  setFirst(first: number): void;
}

function Places({ stock, order, first, setFirst }: PlacesProps) {
  const group = useRef<HTMLDivElement>(null);
  const { width, height } = papers[stock.paper];
  const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`;
  const onKeyDown = (event: KeyboardEvent): void => {
    const [columns, rows] = moves[event.key] ?? [0, 0];
    if (first === null || (columns === 0 && rows === 0)) return;
    event.preventDefault();
    const at = placeOf(stock, first - 1, order);
    const next = placeAt(stock, at.column + columns, at.row + rows, order);
    if (next === null) return;
    setFirst(next + 1);
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus();
  };
  return (
    <Box
      ref={group}
      {...(first !== null && { role: 'radiogroup', 'aria-label': 'First free label', onKeyDown })}
    >
      {Array.from({ length: labelsPerSheet(stock) }, (_, n) => {
        const { x, y, column, row } = placeOf(stock, n, order);
        const box = {
          ...{ left: percent(x, width), top: percent(y, height) },
          ...{ width: percent(stock.width, width), height: percent(stock.height, height) },
        };
        if (first === null) return <Box key={n} aria-hidden style={box} sx={place} />;
        return (
          <Box
            key={n}
            component="button"
            type="button"
            role="radio"
            aria-checked={n === first - 1}
            aria-label={`Label ${n + 1}, row ${row + 1}, column ${column + 1}`}
            data-used={n < first - 1 || undefined}
            tabIndex={n === first - 1 ? 0 : -1}
            onClick={() => setFirst(n + 1)}
            style={box}
            sx={place}
          />
        );
      })}
    </Box>
  );
}
