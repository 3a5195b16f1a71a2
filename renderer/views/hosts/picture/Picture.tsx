import { useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import Box from '@mui/material/Box';
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
import { isArrow, stopAt, stopTowards, stopsOf } from './nav.ts';
import { nodesOf } from './panel-words.ts';
import { frameLook, pictureLook } from './picture-look.ts';
import { overlaps } from './rect.ts';
import { usePan } from './use-pan.ts';

const itemOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;

/** The whole site at a glance: who leads whom, how content is, where trouble is. The table is its twin. */
export function Picture({ hosts }: { readonly hosts: readonly HostRecord[] }) {
  // A burst of news must not hold up the hand that moves the picture.
  const told = useDeferredValue(hosts);
  const panels = useMemo(() => topologyOf(told), [told]);
  const layout = useMemo(() => layOut(panels), [panels]);
  const pan = usePan(layout);
  const { frame, stage, step, seen } = pan;
  const stops = useMemo(() => stopsOf(layout, step), [layout, step]);
  const [at, setAt] = useState<string | null>(null);
  const [card, setCard] = useState<{ readonly id: string; readonly anchor: Element } | null>(null);
  const current = stopAt(stops, at);
  const wantsFocus = useRef(false);
  const focused = useRef<HTMLElement>(null);
  const helpId = useId();

  // The stop may come into sight, and be drawn, some frames after it was chosen. And what has the keyboard may be drawn no
  // more, as one has gone farther away: then its panel has it.
  useEffect(() => {
    const isGone = focused.current?.isConnected === false && document.activeElement === document.body;
    if (!current || !(wantsFocus.current || isGone)) return;
    focused.current = null;
    const item = frame.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(current.id)}"]`);
    if (!item) return;
    wantsFocus.current = false;
    item.focus({ preventScroll: true });
  });

  const open = useCallback(
    (item: HTMLElement) => {
      const id = item.dataset['item'] ?? '';
      const placed = layout.panels.find(({ panel }) => panel.id === id);
      setAt(id);
      if (!placed) {
        setCard({ id, anchor: item });
        return;
      }
      wantsFocus.current = true;
      pan.fitTo(placed.rect);
    },
    [layout, pan],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || card) return;
    const { key } = event;
    const to = isArrow(key)
      ? current && stopTowards(stops, current, key)
      : key === 'Home'
        ? stops[0]
        : key === 'End'
          ? stops.at(-1)
          : undefined;
    if (to) {
      wantsFocus.current = true;
      setAt(to.id);
      pan.reveal(to.rect);
    } else if (key === '+' || key === '=') pan.zoomIn();
    else if (key === '-') pan.zoomOut();
    else if (key === '0' || key === 'Escape') pan.fit();
    else if (!isArrow(key)) return;
    event.preventDefault();
  };

  const found = card && layout.panels.find(({ panel }) => nodesOf(panel).some(({ id }) => id === card.id));
  const node = found && nodesOf(found.panel).find(({ id }) => id === card.id);
  return (
    <Box sx={frameLook}>
      <MarkShapes />
      <VisuallyHidden id={helpId}>
        Arrow keys move between groups and hosts, Enter opens, plus and minus zoom, 0 fits the whole site. The
        table says the same in rows.
      </VisuallyHidden>
      <Box
        ref={frame}
        role="group"
        aria-label="Picture of the site"
        aria-describedby={helpId}
        className="window"
        sx={pictureLook}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          focused.current = itemOf(target);
          setAt(focused.current?.dataset['item'] ?? at);
        }}
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
      </Box>
      <Box className="bar">
        <Legend />
        <PictureTools pan={pan} />
      </Box>
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
    </Box>
  );
}
