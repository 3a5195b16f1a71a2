import { useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import Box from '@mui/material/Box';
import GlobalStyles from '@mui/material/GlobalStyles';
import type { Correction } from '#shared/model/labels/measures.ts';
import type { SheetPage } from '#shared/model/labels/page.ts';
import type { Paper } from '#shared/model/labels/stock.ts';
import { papers } from '#shared/model/labels/stock.ts';
import { PageSvg } from './PageSvg.tsx';

export interface PrintJob {
  readonly paper: Paper;
  readonly correction: Correction;
  readonly count: number;
  sheet(index: number): SheetPage;
}

/** mm: printers and browsers round, and a hair too much would be an empty sheet. */
const hair = 0.2;

/** The paper itself has no margin: so there is no room for the browser's own head and foot either. */
const pageStyles = (paper: Paper) => {
  const { width, height } = papers[paper];
  return {
    '@page': { size: `${width}mm ${height}mm`, margin: 0 },
    '@media screen': { '.label-sheets': { display: 'none' } },
    '@media print': {
      'html, body': { height: 'auto', background: '#fff', margin: 0 },
      '#root': { display: 'none' },
    },
    '.label-sheets svg': { display: 'block', width: `${width}mm`, height: `${height - hair}mm` },
    '.label-sheets svg + svg': { breakBefore: 'page' },
  } as const;
};

export interface PrintSheetsProps {
  readonly job: PrintJob;
  /** Sheets that are drawn so far. */
  onProgress(drawn: number): void;
  onDone(): void;
}

/** Draws a sheet at a time, so that nobody waits at a window that does not answer, then has all of them printed. */
export function PrintSheets({ job, onProgress, onDone }: PrintSheetsProps) {
  const [drawn, setDrawn] = useState<readonly SheetPage[]>([]);
  const step = useEffectEvent(() => {
    if (drawn.length < job.count) {
      setDrawn([...drawn, job.sheet(drawn.length)]);
      onProgress(drawn.length + 1);
    } else window.print();
  });
  useEffect(() => {
    const timer = setTimeout(step, 0);
    return () => clearTimeout(timer);
  }, [drawn]);
  const done = useEffectEvent(onDone);
  useEffect(() => {
    const over = (): void => done();
    window.addEventListener('afterprint', over);
    return () => window.removeEventListener('afterprint', over);
  }, []);
  return createPortal(
    <Box className="label-sheets" aria-hidden>
      <GlobalStyles styles={pageStyles(job.paper)} />
      {drawn.map((page, n) => (
        <PageSvg key={n} paper={job.paper} page={page} correction={job.correction} short={hair} />
      ))}
    </Box>,
    document.body,
  );
}
