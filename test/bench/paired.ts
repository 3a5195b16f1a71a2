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

type Measure = () => Promise<number>;

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

/**
 * Every round measures ours once and then each peer (by name) once, so that a busy moment of the machine hurts all of
 * them. One line per peer; ours is the same figure in each.
 */
export async function paired(
  name: Pick<BenchLine, 'bench' | 'case' | 'unit'>,
  runs: number,
  measure: { ours: Measure; peers: Readonly<Record<string, Measure>> },
): Promise<BenchLine[]> {
  const ours: number[] = [];
  const peers = Object.entries(measure.peers).map(([peerName, act]) => ({
    peerName,
    act,
    seconds: [] as number[],
  }));
  for (let run = 0; run < runs; run += 1) {
    ours.push(await measure.ours());
    for (const { act, seconds } of peers) seconds.push(await act());
  }
  const own = median(ours);
  return peers.map(({ peerName, seconds }) => {
    const peer = median(seconds);
    return { ...name, peerName, ours: rounded(own), peer: rounded(peer), ratio: rounded(own / peer) };
  });
}
