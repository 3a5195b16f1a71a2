import { hardPicture } from './hard-picture.ts';
import type { Read } from './readers.ts';

export interface Tally {
  /** The hardship of every picture in which the code was not found. */
  readonly missed: readonly string[];
  /** What was read and does not stand there. */
  readonly wrong: readonly string[];
}

/** How a reader does with the first `count` hard pictures. */
export async function tallyOf(count: number, read: Read): Promise<Tally> {
  const missed: string[] = [];
  const wrong: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const { hardship, payload, picture } = hardPicture(number);
    const texts = await read(picture);
    wrong.push(...texts.filter((text) => text !== payload));
    if (!texts.includes(payload)) missed.push(hardship);
  }
  return { missed, wrong };
}
