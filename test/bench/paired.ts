export interface BenchLine {
  readonly bench: string;
  readonly case: string;
  readonly unit: string;
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  /** ours / peer: lower is better. */
  readonly ratio: number;
}

export interface BenchOptions {
  readonly runs: number;
  /** One case only. */
  readonly only: string | undefined;
}

export type Bench = (options: BenchOptions, print: (line: BenchLine) => void) => Promise<void>;

const rounded = (value: number): number => Number(value.toPrecision(4));

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle - 1)] ?? Number.NaN)) / 2;
};

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

/** Runs ours and the peer's turn about, so that a busy moment of the machine hurts both. */
export async function paired(
  name: { bench: string; case: string; unit: string; peerName: string },
  runs: number,
  measure: { ours: () => Promise<number>; peer: () => Promise<number> },
): Promise<BenchLine> {
  const ours: number[] = [];
  const peers: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await measure.ours());
    peers.push(await measure.peer());
  }
  const [own, peer] = [median(ours), median(peers)];
  return { ...name, ours: rounded(own), peer: rounded(peer), ratio: rounded(own / peer) };
}
