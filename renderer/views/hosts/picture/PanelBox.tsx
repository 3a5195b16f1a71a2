import { memo } from 'react';
import { detailOf } from './detail.ts';
import type { PlacedPanel } from './layout.ts';
import { Mark } from './Marks.tsx';
import { clusterHead } from './panel-layout.ts';
import { PanelLines } from './PanelLines.tsx';
import { PanelSummary } from './PanelSummary.tsx';
import { Tile } from './Tile.tsx';
import type { Count } from './panel-words.ts';
import { chipWidth, clusterTitle, countWord, countsOf, panelName, panelTitle } from './panel-words.ts';
import type { Rect } from './rect.ts';
import { moved, overlaps } from './rect.ts';

export interface PanelBoxProps {
  readonly placed: PlacedPanel;
  readonly step: number;
  /** What is in sight or near it, in units of the picture; null: draw all. */
  readonly seen: Rect | null;
  /** The item that Tab reaches, when it is in this panel. */
  readonly current: string | null;
}

/** Px of a letter of the title, and of the padding on both sides. */
const letter = 10;
const headPad = 32;

const scaled = ({ x, y, width, height }: Rect, by: number): Rect => ({
  ...{ x: x * by, y: y * by },
  ...{ width: width * by, height: height * by },
});

const boxStyle = ({ x, y, width, height }: Rect) => ({ left: x, top: y, width, height });

/** The title keeps its room; beside it stands what fits, and trouble in any case. */
function chipsThatFit(counts: readonly Count[], title: string, width: number): readonly Count[] {
  let left = width - headPad - Math.min(width * 0.6, title.length * letter);
  return counts.filter((count) => (left -= chipWidth(count) * 1.15) >= 0 || count.tone === 'bad');
}

/** A group, or those that are in none: its hosts where there is room for their names, else what they amount to. */
export const PanelBox = memo(function PanelBox({ placed, step, seen, current }: PanelBoxProps) {
  const { panel, rect, inside } = placed;
  const detail = detailOf(step);
  const counts = countsOf(panel);
  const isIll = counts.some(({ tone }) => tone === 'bad');
  const box = scaled(rect, step);
  return (
    <div
      role="group"
      aria-label={panelTitle(panel)}
      className={`panel ${panel.kind}${isIll ? ' ill' : ''}`}
      style={boxStyle(box)}
    >
      {detail === 'summary' ? (
        <PanelSummary panel={panel} size={box} current={current} />
      ) : (
        <>
          <PanelLines inside={inside} step={step} />
          {inside.cluster && (
            <div className="cluster" style={boxStyle(scaled(inside.cluster, step))}>
              <span className="text" style={{ lineHeight: `${clusterHead * step - 2}px` }}>
                {clusterTitle(panel) ?? 'Cluster'}
              </span>
            </div>
          )}
          <button
            type="button"
            className={`head ${detail}`}
            data-item={panel.id}
            aria-label={panelName(panel)}
            tabIndex={current === panel.id ? 0 : -1}
            style={{ height: inside.head.height * step }}
          >
            <span className="text strong">{panelTitle(panel)}</span>
            {chipsThatFit(counts, panelTitle(panel), box.width).map((count) => (
              <span key={count.word} className={`line ${count.tone}`}>
                <Mark name={count.mark} />
                {countWord(count)}
              </span>
            ))}
          </button>
          {inside.tiles
            .filter((tile) => seen === null || overlaps(moved(tile.rect, rect), seen))
            .map((tile) => (
              <Tile
                key={tile.node.id}
                node={tile.node}
                rect={scaled(tile.rect, step)}
                detail={detail}
                isCurrent={current === tile.node.id}
              />
            ))}
        </>
      )}
    </div>
  );
});
