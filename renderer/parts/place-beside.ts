export type Side = 'above' | 'right';

const gap = 6;
const edge = 8;

const clamp = (value: number, size: number, limit: number): number =>
  Math.max(edge, Math.min(value, limit - size - edge));

/** Puts a bubble next to its anchor and keeps it inside the window; below where there is no room above. */
export function placeBeside(bubble: HTMLElement, anchor: DOMRect, side: Side): void {
  const { width, height } = bubble.getBoundingClientRect();
  const above = anchor.top - height - gap;
  const top =
    side === 'right'
      ? anchor.top + (anchor.height - height) / 2
      : above >= edge
        ? above
        : anchor.bottom + gap;
  const left = side === 'right' ? anchor.right + gap : anchor.left + (anchor.width - width) / 2;
  bubble.style.top = `${clamp(top, height, window.innerHeight)}px`;
  bubble.style.left = `${clamp(left, width, window.innerWidth)}px`;
}
