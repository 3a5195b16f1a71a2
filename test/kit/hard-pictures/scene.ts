import { create } from 'qrcode';

/** White around the code, in modules: the standard wants four. */
const quiet = 4;
/** Places in a pixel that are looked at: edges are grey, as a lens makes them. */
const samples = [
  [0.25, 0.4],
  [0.75, 0.6],
] as const;

/** How a code stands before the camera; lengths in pixels, angles in radians. */
export interface Pose {
  readonly width: number;
  readonly height: number;
  /** Of the code's middle. */
  readonly centre: readonly [number, number];
  /** Side of a module where the code is in the camera's plane. */
  readonly module: number;
  readonly turn: number;
  readonly tilt: readonly [number, number];
}

/** Grey row by row, from 0 to 255 at the end. */
export interface Photo {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** What stands before the camera: 0 dark and 1 light, in modules from the code's middle; null beside its label. */
type Surface = (x: number, y: number) => number | null;

export interface Label {
  /** Modules along a side. */
  readonly size: number;
  readonly surface: Surface;
}

export function labelOf(payload: string, errorCorrectionLevel: 'L' | 'M' | 'Q'): Label {
  const { size, data } = create(payload, { errorCorrectionLevel }).modules;
  const half = size / 2;
  const edge = half + quiet;
  const surface: Surface = (x, y) => {
    if (Math.abs(x) > edge || Math.abs(y) > edge) return null;
    const column = Math.floor(x + half);
    const row = Math.floor(y + half);
    const isInside = column >= 0 && row >= 0 && column < size && row < size;
    return isInside && data[row * size + column] === 1 ? 0 : 1;
  };
  return { size, surface };
}

/** From the picture back to the label: through a pinhole as far away as four times the label's size. */
function rayOf({ centre, module, turn, tilt: [about, beside] }: Pose, size: number) {
  const far = size * 4;
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const [ca, sa, cb, sb] = [Math.cos(about), Math.sin(about), Math.cos(beside), Math.sin(beside)];
  // The label's axes in the camera's room: turned in its own plane, then tilted about x and about y.
  const u = [c * cb + s * sa * sb, s * ca, -c * sb + s * sa * cb] as const;
  const v = [-s * cb + c * sa * sb, c * ca, s * sb + c * sa * cb] as const;
  return (px: number, py: number, see: Surface): number | null => {
    const x = (px - centre[0]) / module / far;
    const y = (py - centre[1]) / module / far;
    // a·u + b·v + (0, 0, far) is on the ray (x, y, 1)·t: two equations for a and b.
    const [a1, b1, a2, b2] = [u[0] - x * u[2], v[0] - x * v[2], u[1] - y * u[2], v[1] - y * v[2]];
    const whole = a1 * b2 - a2 * b1;
    return see((far * (x * b2 - y * b1)) / whole, (far * (y * a1 - x * a2)) / whole);
  };
}

/** The label before a wall; grey values of dark, light and wall. */
export function photograph(
  { size, surface }: Label,
  pose: Pose,
  [dark, light, wall]: readonly [number, number, number],
): Photo {
  const { width, height } = pose;
  const toLabel = rayOf(pose, size);
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (const [dx, dy] of samples) {
        const seen = toLabel(x + dx, y + dy, surface);
        sum += seen === null ? wall : dark + (light - dark) * seen;
      }
      values[y * width + x] = sum / samples.length;
    }
  return { width, height, values };
}
