/** What the page of a contender can be asked to do. Milliseconds, each until the frame that shows it is on screen. */
export interface TablePage {
  first(count: number): Promise<number>;
  filter(text: string): Promise<number>;
  /** The 95th percentile of the time between two frames while the table is scrolled. */
  scroll(): Promise<number>;
  /** A hundred hosts tell something new; what it costs is asked of the browser. */
  burst(): Promise<void>;
}

declare global {
  interface Window {
    bench: TablePage;
  }
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
/** A frame later everything before it is on screen. */
const painted = async (): Promise<void> => {
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
};

const rowsShown = (): number => document.querySelectorAll('tbody th').length;

/** From `act` until what is looked for is on screen. */
export async function untilShown(act: () => void, isThere: () => boolean): Promise<number> {
  const from = performance.now();
  act();
  while (!isThere()) await frame();
  await painted();
  return performance.now() - from;
}

export const firstRows = (act: () => void): Promise<number> => untilShown(act, () => rowsShown() >= 8);

/** As a person types: React hears of the value through its own setter only. */
export function typeInto(input: HTMLInputElement, text: string): void {
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  setter?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

const frames = 120;
/** Three rows a frame: a hundred screens a minute. */
const step = 168;

export async function scrollThrough(scroller: Element): Promise<number> {
  const times: number[] = [];
  let before = await frame();
  for (let count = 0; count < frames; count += 1) {
    scroller.scrollTop += step;
    const now = await frame();
    times.push(now - before);
    before = now;
  }
  scroller.scrollTop = 0;
  await painted();
  return times.sort((a, b) => a - b)[Math.floor(frames * 0.95)] ?? Number.NaN;
}

export const afterFrames = async (): Promise<void> => {
  await painted();
  await painted();
};
