import type { TopologyPanel } from '#shared/model/topology.ts';
import { pack } from './pack.ts';
import type { PanelLayout } from './panel-layout.ts';
import { layOutPanel } from './panel-layout.ts';
import type { Rect, Size } from './rect.ts';

const panelGap = 32;
/** Width by height, of the part of a window that the picture has. */
const windowShape = 2.1;

export interface PlacedPanel {
  readonly panel: TopologyPanel;
  readonly rect: Rect;
  readonly inside: PanelLayout;
}

export interface PictureLayout extends Size {
  readonly panels: readonly PlacedPanel[];
}

/** Fills a window of this shape best. Groups first, the large before the small; then who belongs to none. Units: px at scale 1. */
export function layOut(panels: readonly TopologyPanel[], shape = windowShape): PictureLayout {
  const sized = panels.map((panel) => ({ panel, inside: layOutPanel(panel) }));
  const isGroup = ({ panel }: (typeof sized)[number]): number => Number(panel.kind === 'group');
  sized.sort((a, b) => isGroup(b) - isGroup(a) || (isGroup(a) > 0 ? b.inside.height - a.inside.height : 0));
  const { spots, width, height } = pack(
    sized.map(({ inside }) => inside),
    panelGap,
    shape,
  );
  const placed = sized.map(({ panel, inside }, index) => ({
    panel,
    inside,
    rect: { x: 0, y: 0, ...spots[index], width: inside.width, height: inside.height },
  }));
  return { panels: placed, width, height };
}
