import { useMemo } from 'react';
import type { QrCorrection } from './qr-path.ts';
import { qrPath } from './qr-path.ts';

export interface QrCodeProps {
  readonly text: string;
  /** What it holds, for those who do not see it. */
  readonly label: string;
  /** In px, or as CSS has it; the quiet zone with it. */
  readonly side?: number | string;
  readonly correction?: QrCorrection;
}

/** Dark on light in both themes: many readers know no other. */
export function QrCode({ text, label, side = 152, correction }: QrCodeProps) {
  const { size, path } = useMemo(() => qrPath(text, correction), [text, correction]);
  return (
    <svg
      role="img"
      aria-label={label}
      style={{ width: side, height: side }}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} rx={1} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
