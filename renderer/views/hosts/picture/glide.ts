import { ZoomTransform } from 'd3-zoom';
import { wantsNoMotion } from '../../../parts/wants-no-motion.ts';

const glideMs = 180;
let last = 0;

export const stopGliding = (): void => cancelAnimationFrame(last);

/** From one view of the picture to another, so that the eye can follow; at once for who asked for no motion. */
export function glide(from: ZoomTransform, to: ZoomTransform, put: (at: ZoomTransform) => void): void {
  stopGliding();
  if (wantsNoMotion()) {
    put(to);
    return;
  }
  const began = performance.now();
  const frame = (now: number): void => {
    const t = Math.min(1, Math.max(0, (now - began) / glideMs));
    const eased = 1 - (1 - t) ** 3;
    const mix = (a: number, b: number): number => a + (b - a) * eased;
    put(t === 1 ? to : new ZoomTransform(mix(from.k, to.k), mix(from.x, to.x), mix(from.y, to.y)));
    if (t < 1) last = requestAnimationFrame(frame);
  };
  last = requestAnimationFrame(frame);
}
