import { useEffect, useMemo, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import type { PictureLayout } from './layout.ts';
import type { Stop } from './nav.ts';
import { isArrow, stopAt, stopTowards, stopsOf } from './nav.ts';
import type { Pan } from './use-pan.ts';

export interface Walk {
  /** The one stop that Tab reaches; null: the picture is empty. */
  readonly current: Stop | null;
  /** The keyboard goes there as soon as it is drawn. */
  goTo(id: string): void;
  onFocus(event: FocusEvent): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** What is drawn of one host or panel, and can be pressed; null: nothing is there. */
export const itemOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;

/** Arrows from stop to stop, Home and End, and the keys of the zoom. */
export function useWalk(layout: PictureLayout, pan: Pan): Walk {
  const { frame, step } = pan;
  const stops = useMemo(() => stopsOf(layout, step), [layout, step]);
  const [at, setAt] = useState<string | null>(null);
  const current = stopAt(stops, at);
  const wantsFocus = useRef(false);
  const focused = useRef<HTMLElement>(null);

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

  const goTo = (id: string): void => {
    wantsFocus.current = true;
    setAt(id);
  };
  const stopFor = (key: string): Stop | null | undefined => {
    if (isArrow(key)) return current && stopTowards(stops, current, key);
    return { Home: stops[0], End: stops.at(-1) }[key];
  };
  const zooms: Readonly<Record<string, () => void>> = {
    ...{ '+': pan.zoomIn, '=': pan.zoomIn, '-': pan.zoomOut },
    ...{ '0': pan.fit, Escape: pan.fit },
  };
  return {
    current,
    goTo,
    onFocus: ({ target }) => {
      focused.current = itemOf(target);
      setAt(focused.current?.dataset['item'] ?? at);
    },
    onKeyDown: (event) => {
      const { key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const to = stopFor(key);
      if (to) {
        goTo(to.id);
        pan.reveal(to.rect);
      } else if (zooms[key]) zooms[key]();
      else if (!isArrow(key)) return;
      event.preventDefault();
    },
  };
}
