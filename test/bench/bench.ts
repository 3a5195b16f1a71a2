/** One figure: the same work done by us and by the peer we measure ourselves against, in the same unit. */
export interface Case {
  unit: string;
  peerName: string;
  ours(): Promise<number>;
  peer(): Promise<number>;
}

/** What a `<name>.bench.ts` beside this file exports as `bench`. */
export interface Bench {
  cases: Readonly<Record<string, Case>>;
  /** Takes down whatever the cases set up. */
  close?(): Promise<void>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** Runs ours and the peer's in turn, so that a busy moment of the machine hits both. */
export async function measure(one: Case, runs: number): Promise<{ ours: number; peer: number }> {
  const ours: number[] = [];
  const peer: number[] = [];
  for (let run = 0; run < runs; run++) {
    ours.push(await one.ours());
    peer.push(await one.peer());
  }
  return { ours: median(ours), peer: median(peer) };
}
