import { memo, useMemo } from 'react';
import type { CSSProperties } from 'react';
import { create } from 'qrcode';
import { barsOf, pathOfBars } from '#shared/codes/bars.ts';
import type { Correction } from '#shared/model/labels/measures.ts';
import type { CodeOnPage, SheetPage } from '#shared/model/labels/page.ts';
import type { Paper } from '#shared/model/labels/stock.ts';
import { papers } from '#shared/model/labels/stock.ts';

/** What a PDF has too, as far as the system has it: the layout counts on every letter being as wide. */
const font = 'Courier, "Courier New", "Liberation Mono", monospace';

/** Making a code takes a millisecond, and a label that only moves has the same. */
const Code = memo(function Code({ x, y, module, payload, level, version }: CodeOnPage) {
  const path = useMemo(
    () => pathOfBars(barsOf(create(payload, { errorCorrectionLevel: level, version }).modules)),
    [payload, level, version],
  );
  return <path d={path} transform={`translate(${x} ${y}) scale(${module})`} />;
});

export interface PageSvgProps {
  readonly paper: Paper;
  readonly page: SheetPage;
  readonly correction?: Correction;
  /** mm that are cut off at the foot, so that rounding makes no second sheet of it. */
  readonly short?: number;
  readonly style?: CSSProperties;
}

/** One sheet as it is printed: black, in mm. */
export function PageSvg({ paper, page, correction, short = 0, style }: PageSvgProps) {
  const { width, height } = papers[paper];
  const { shift, scale } = correction ?? { shift: [0, 0], scale: [1, 1] };
  return (
    <svg viewBox={`0 0 ${width} ${height - short}`} aria-hidden style={style}>
      <g
        transform={`translate(${shift.join(' ')}) scale(${scale.join(' ')})`}
        fontFamily={font}
        fill="#000"
        shapeRendering="crispEdges"
      >
        {page.codes.map((code) => (
          <Code key={code.payload} {...code} />
        ))}
        {page.areas.map((area, n) => (
          <rect key={n} {...area} />
        ))}
        {page.texts.map(({ x, baseline, width: length, size, text, isBold }, n) => (
          <text
            key={n}
            x={x}
            y={baseline}
            fontSize={size}
            fontWeight={isBold ? 700 : 400}
            textLength={length}
            lengthAdjust="spacingAndGlyphs"
          >
            {text}
          </text>
        ))}
      </g>
    </svg>
  );
}
