import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { MouseEvent } from 'react';
import { topologyOf } from '#shared/model/topology.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { VisuallyHidden } from '../../../parts/VisuallyHidden.tsx';
import { HostCard } from './HostCard.tsx';
import { Legend } from './Legend.tsx';
import { MarkShapes } from './Marks.tsx';
import { PanelBox } from './PanelBox.tsx';
import { PictureTools } from './PictureTools.tsx';
import { PrintSheet } from './PrintSheet.tsx';
import { layOut } from './layout.ts';
import { nodesOf } from './panel-words.ts';
import { Frame, Window } from './picture-look.ts';
import { overlaps } from './rect.ts';
import { usePan } from './use-pan.ts';
import { itemOf, useWalk } from './use-walk.ts';

/** The whole site at a glance: who leads whom, how content is, where trouble is. The table is its twin. */
export function Picture({ hosts }: { readonly hosts: readonly HostRecord[] }) {
  // A burst of news must not hold up the hand that moves the picture.
  const told = useDeferredValue(hosts);
  const panels = useMemo(() => topologyOf(told), [told]);
  const layout = useMemo(() => layOut(panels), [panels]);
  const pan = usePan(layout);
  const { frame, stage, step, seen } = pan;
  const { current, goTo, onFocus, onKeyDown } = useWalk(layout, pan);
  const [card, setCard] = useState<{ readonly id: string; readonly anchor: Element } | null>(null);
  const helpId = useId();

  const open = (item: HTMLElement): void => {
    const id = item.dataset['item'] ?? '';
    const placed = layout.panels.find(({ panel }) => panel.id === id);
    if (!placed) {
      setCard({ id, anchor: item });
      return;
    }
    goTo(id);
    pan.fitTo(placed.rect);
  };

  const found = card && layout.panels.find(({ panel }) => nodesOf(panel).some(({ id }) => id === card.id));
  const node = found && nodesOf(found.panel).find(({ id }) => id === card.id);
  return (
    <Frame>
      <MarkShapes />
      <VisuallyHidden id={helpId}>
        Arrow keys move between groups and hosts, Enter opens, plus and minus zoom, 0 fits the whole site. The
        table says the same in rows.
      </VisuallyHidden>
      <Window
        ref={frame}
        role="group"
        aria-label="Picture of the site"
        aria-describedby={helpId}
        className="window"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={(event: MouseEvent) => {
          const item = itemOf(event.target);
          if (item) open(item);
        }}
      >
        <div ref={stage} className="stage">
          {layout.panels
            .filter(({ rect }) => overlaps(rect, seen))
            .map((placed) => (
              <PanelBox
                key={placed.panel.id}
                placed={placed}
                step={step}
                seen={seen}
                current={current?.panel === placed.panel.id ? current.id : null}
              />
            ))}
        </div>
      </Window>
      <div className="bar">
        <Legend />
        <PictureTools pan={pan} />
      </div>
      {card && found && node && (
        <HostCard
          key={card.id}
          node={node}
          panel={found.panel}
          anchor={card.anchor}
          onClose={() => setCard(null)}
        />
      )}
      <PrintSheet panels={panels} />
    </Frame>
  );
}
