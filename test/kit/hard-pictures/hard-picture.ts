import type { Grey } from '#shared/codes/grey.ts';
import type { Dice } from './dice.ts';
import { diceOf } from './dice.ts';
import type { Pose } from './scene.ts';
import { labelOf, photograph } from './scene.ts';
import { blur, dirt, glare, noise, shade } from './spoil.ts';

const hardships = [
  ...(['blur', 'tilt', 'glare', 'low contrast', 'dense', 'inverted', 'noise', 'dirt'] as const),
];
type Hardship = (typeof hardships)[number];

export interface HardPicture {
  readonly hardship: Hardship;
  readonly payload: string;
  readonly picture: Grey;
}

/** Pixels. */
type Frame = readonly [width: number, height: number];

/** A bare ID, or the address that a host shows of itself; a dense one (61 to 97 modules a side) has more parameters. */
function payloadOf(hardship: Hardship, { between, pick, hex }: Dice): string {
  const id = `edge-${hex(32)}`;
  const url = `https://register-${hex(4)}.example.com/site?appliance-id=${id}`;
  return hardship === 'dense' ? `${url}&site=`.padEnd(between(240, 560), hex(61)) : pick([id, url, url]);
}

function poseOf(hardship: Hardship, size: number, frame: Frame | null, { between, pick }: Dice): Pose {
  const module = between(2.6, size > 60 ? 4 : 6);
  // Room for a code that stands on its corner, and comes nearer with it.
  const side = Math.round((size + 8) * module * between(1.5, 1.7));
  const [width, height] = frame ?? [side, side];
  const tilt = hardship === 'tilt' ? between(0.4, 0.75) : between(0, 0.25);
  const direction = between(0, 2 * Math.PI);
  return {
    ...{ width, height, module },
    centre: [width * between(0.47, 0.53), height * between(0.47, 0.53)],
    turn: pick([between(-0.2, 0.2), between(-Math.PI, Math.PI)]),
    tilt: [tilt * Math.cos(direction), tilt * Math.sin(direction)],
  };
}

/** Grey values of dark, light and wall. */
function lightOf(hardship: Hardship, { between }: Dice): readonly [number, number, number] {
  if (hardship === 'low contrast') {
    const dark = between(40, 150);
    const light = dark + between(18, 50);
    return [dark, light, between(dark, light)];
  }
  const [dark, light, wall] = [between(10, 60), between(150, 245), between(40, 220)];
  return hardship === 'inverted' ? [light, dark, wall] : [dark, light, wall];
}

/**
 * A photo of a code with one hardship at its worst, and a little of what every photo has. The same for the same number and
 * seed. Without a frame it is little more than the code.
 */
export function hardPicture(number: number, seed = 1, frame: Frame | null = null): HardPicture {
  const dice = diceOf(seed * 1_000_003 + number);
  const { between, pick } = dice;
  const hardship = hardships[number % hardships.length] ?? 'blur';
  const is = (name: Hardship): boolean => hardship === name;
  const payload = payloadOf(hardship, dice);
  // What hides a part of the code can be made good only where the code has the means for it.
  const label = labelOf(payload, is('glare') || is('dirt') ? 'Q' : pick(['L', 'M', 'Q']));
  const pose = poseOf(hardship, label.size, frame, dice);
  const { module, width, height, centre } = pose;
  const photo = photograph(label, pose, lightOf(hardship, dice));
  const side = label.size * module;
  const spot = (): readonly [number, number] => [
    centre[0] + between(-0.28, 0.28) * side,
    centre[1] + between(-0.28, 0.28) * side,
  ];
  if (is('dirt'))
    for (let spots = 0; spots < 5; spots += 1)
      dirt(spot(), between(0.03, 0.08) * side, pick([20, 240]))(photo);
  shade(between(0, 2 * Math.PI), between(0.5, 1))(photo);
  if (is('glare')) glare(spot(), between(0.12, 0.3) * side, between(150, 400))(photo);
  blur(Math.max(0.4, module * (is('blur') ? between(0.35, 0.57) : between(0.1, 0.35))))(photo);
  noise(is('noise') ? between(15, 40) : between(1, is('low contrast') ? 3 : 5), dice)(photo);
  return { hardship, payload, picture: { width, height, values: new Uint8ClampedArray(photo.values) } };
}
