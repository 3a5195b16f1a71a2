import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { select } from 'd3-selection';
import { ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import type { ZoomBehavior } from 'd3-zoom';
import { stepOf } from './detail.ts';
import { glide, stopGliding } from './glide.ts';
import type { Rect, Size } from './rect.ts';
import { grown, isInside } from './rect.ts';

/** Px of the window that stay free around the picture. */
const margin = 8;
const mostScale = 2;
const zoomFactor = 1.4;
/** So far the picture can be pushed beyond its edge. */
const slack = 160;
/** Before the window has been measured. */
const unmeasured: Size = { width: 960, height: 480 };

export interface Pan {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly stage: RefObject<HTMLDivElement | null>;
  /** The scale that the contents are laid out for. */
  readonly step: number;
  /** What is in sight and around it, in units of the picture. */
  readonly seen: Rect;
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  /** Fills the window with this part. */
  fitTo(rect: Rect): void;
  /** Moves no more than it takes to have this part in sight. */
  reveal(rect: Rect): void;
}

function fitting(rect: Rect, window: Size): ZoomTransform {
  const k = Math.min(
    1,
    (window.width - 2 * margin) / Math.max(1, rect.width),
    (window.height - 2 * margin) / Math.max(1, rect.height),
  );
  return new ZoomTransform(
    k,
    window.width / 2 - k * (rect.x + rect.width / 2),
    window.height / 2 - k * (rect.y + rect.height / 2),
  );
}

const inSight = ({ x, y, k }: ZoomTransform, { width, height }: Size): Rect => ({
  ...{ x: -x / k, y: -y / k },
  ...{ width: width / k, height: height / k },
});

/** Wheel, pinch, drag and buttons over a picture of this size. It stays fitted until somebody moves it. */
export function usePan({ width, height }: Size): Pan {
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const now = useRef<ZoomTransform>(zoomIdentity);
  /** Where a glide is going: the next press of a button goes on from there. */
  const goal = useRef<ZoomTransform>(zoomIdentity);
  const fitted = useRef(true);
  const [window_, setWindow] = useState<Size>(unmeasured);
  const whole = useMemo(() => ({ x: 0, y: 0, width, height }), [width, height]);
  const [shown, setShown] = useState(() => {
    const at = fitting(whole, unmeasured);
    return { step: stepOf(at.k), seen: grown(inSight(at, unmeasured), unmeasured.width) };
  });
  const behaviour = useMemo<ZoomBehavior<HTMLDivElement, unknown>>(() => zoom(), []);

  const put = (step: number): void => {
    const { x, y, k } = now.current;
    if (stage.current) stage.current.style.transform = `translate(${x}px, ${y}px) scale(${k / step})`;
  };

  // What is drawn now is laid out for this step, whatever the wheel says meanwhile.
  const drawn = useRef(shown.step);
  useLayoutEffect(() => {
    drawn.current = shown.step;
    put(shown.step);
  }, [shown.step]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() =>
      setWindow({ width: element.clientWidth, height: element.clientHeight }),
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    if (!frame.current) return undefined;
    const target = select(frame.current);
    const least = Math.min(1, fitting(whole, window_).k);
    behaviour
      .extent([
        [0, 0],
        [window_.width, window_.height],
      ])
      .scaleExtent([least, mostScale])
      .translateExtent([
        [-slack, -slack],
        [whole.width + slack, whole.height + slack],
      ])
      .clickDistance(6)
      .on('zoom', ({ transform, sourceEvent }: { transform: ZoomTransform; sourceEvent: unknown }) => {
        now.current = transform;
        if (sourceEvent) {
          stopGliding();
          goal.current = transform;
          fitted.current = false;
        }
        const step = stepOf(transform.k);
        const sight = inSight(transform, window_);
        setShown((before) => {
          if (before.step === step && isInside(sight, before.seen)) return before;
          return { step, seen: grown(sight, Math.max(sight.width, sight.height) / 2) };
        });
        put(drawn.current);
      });
    target.call(behaviour).on('dblclick.zoom', null);
    if (fitted.current) {
      goal.current = fitting(whole, window_);
      target.call(behaviour.transform, goal.current);
    }
    return () => void target.on('.zoom', null);
  }, [behaviour, whole, window_]);

  const go = (wanted: ZoomTransform, isFit = false): void => {
    const element = frame.current;
    if (!element) return;
    const extent: [[number, number], [number, number]] = [
      [0, 0],
      [window_.width, window_.height],
    ];
    // No further than a hand may drag it: else the next drag would begin with a jump.
    const to = behaviour.constrain()(wanted, extent, behaviour.translateExtent());
    fitted.current = isFit;
    goal.current = to;
    glide(now.current, to, (at) => void select(element).call(behaviour.transform, at));
  };
  const by = (factor: number): void => {
    const [least, most] = behaviour.scaleExtent();
    const { x, y, k } = goal.current;
    const next = Math.max(least, Math.min(most, k * factor));
    const [cx, cy] = [window_.width / 2, window_.height / 2];
    go(new ZoomTransform(next, cx - ((cx - x) * next) / k, cy - ((cy - y) * next) / k));
  };
  return {
    frame,
    stage,
    ...shown,
    zoomIn: () => by(zoomFactor),
    zoomOut: () => by(1 / zoomFactor),
    fit: () => go(fitting(whole, window_), true),
    fitTo: (rect) => go(fitting(rect, window_)),
    reveal: (rect) => {
      const sight = grown(inSight(goal.current, window_), -margin / goal.current.k);
      const dx = Math.min(0, rect.x - sight.x) || Math.max(0, rect.x + rect.width - sight.x - sight.width);
      const dy = Math.min(0, rect.y - sight.y) || Math.max(0, rect.y + rect.height - sight.y - sight.height);
      if (dx !== 0 || dy !== 0) go(goal.current.translate(-dx, -dy));
    },
  };
}
