import type { Grey } from '#shared/codes/grey.ts';
import { hardPicture } from '../kit/hard-pictures/hard-picture.ts';
import type { Read } from '../kit/hard-pictures/readers.ts';
import { others, ours } from '../kit/hard-pictures/readers.ts';
import type { Tally } from '../kit/hard-pictures/tally.ts';
import { tallyOf } from '../kit/hard-pictures/tally.ts';
import type { Bench } from './paired.ts';
import { paired } from './paired.ts';

const pictures = 1_000;
/** What a camera is asked for. */
const frame = [1280, 720] as const;
const frames = 64;

/** Moved by half its width, its end coming back in at its start: all that is in it, and no code that is whole. */
function torn({ width, height, values }: Grey): Grey {
  const moved = new Uint8Array(values.length);
  moved.set(values.subarray(width / 2));
  moved.set(values.subarray(0, width / 2), values.length - width / 2);
  return { width, height, values: moved };
}

/** Milliseconds of the processor a frame, by the mean. */
async function frameTime(read: Read, see: (picture: Grey) => Grey): Promise<number> {
  let spent = 0;
  for (let number = 0; number < frames; number += 1) {
    const given = see(hardPicture(number, 1, frame).picture);
    const from = process.cpuUsage();
    await read(given);
    const { user, system } = process.cpuUsage(from);
    spent += (user + system) / 1_000;
  }
  return spent / frames;
}

const tallies = new Map<Read, Promise<Tally>>();

function tally(read: Read): Promise<Tally> {
  const known = tallies.get(read) ?? tallyOf(pictures, read);
  tallies.set(read, known);
  return known;
}

type Measure = (read: Read) => Promise<number>;

const cases: Readonly<Record<string, readonly [unit: string, Measure]>> = {
  missed: [`of ${pictures}`, async (read) => (await tally(read)).missed.length],
  wrong: [`of ${pictures}`, async (read) => (await tally(read)).wrong.length],
  frame: ['ms', (read) => frameTime(read, (picture) => picture)],
  'frame without a code': ['ms', (read) => frameTime(read, torn)],
};

/** QR codes in a thousand hard pictures (test/kit/hard-pictures), against jsQR on the same ones. */
export const qr: Bench = async ({ runs, only }, print) => {
  // The first picture of a process is that of its compiler.
  for (const warm of [ours, others]) await warm(hardPicture(0, 1, frame).picture);
  for (const [name, [unit, measure]] of Object.entries(cases)) {
    if (only !== undefined && only !== name) continue;
    // What is found is the same every time; only a time differs.
    const lines = await paired({ bench: 'qr', case: name, unit }, unit === 'ms' ? runs : 1, {
      ours: () => measure(ours),
      peers: { jsQR: () => measure(others) },
    });
    lines.forEach(print);
  }
};
