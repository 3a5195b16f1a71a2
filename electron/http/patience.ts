/** Every wait of the core in one place; a caller with other hosts (tests, a slow site) brings its own. Milliseconds. */
export interface Patience {
  /** TCP and TLS together. */
  readonly connectMs: number;
  /** From the request to the end of its answer. */
  readonly answerMs: number;
  /** How long a linking host may work before its outcome is called unknown. */
  readonly linkMs: number;
  /** How long a host may be silent (a reboot) before it is called unreachable. */
  readonly silenceMs: number;
  /** Between two looks. */
  readonly lookMs: number;
  /** An upload of which the host has taken no byte for so long stands still. */
  readonly stallMs: number;
  /** When it stood still for so long, it is given up. */
  readonly stuckMs: number;
  /** From the last byte of an upload to the answer: the host unpacks, and says nothing meanwhile. */
  readonly unpackMs: number;
  /** After an upload a host may for so long tell that all is Synced, because it has not looked yet. */
  readonly settleMs: number;
  /** Between two looks at a signed-in host at which nothing happens. */
  readonly calmMs: number;
}

/** A reboot on the demo site takes 5 s; real links take seconds, the vendor names no bound. */
export const usualPatience: Patience = {
  connectMs: 4_000,
  answerMs: 10_000,
  linkMs: 120_000,
  silenceMs: 20_000,
  lookMs: 300,
  stallMs: 10_000,
  stuckMs: 300_000,
  // vendor: after 100 % it takes 15 to 30 minutes; hosts with slow disks take longer.
  unpackMs: 5_400_000,
  // No document tells how often hosts exchange their status (inferred).
  settleMs: 60_000,
  calmMs: 5_000,
};

/** Whoever does not answer is asked ever less often, down to once in so many intervals. */
const longestAway = 12;

/** How many intervals it is to the next look at somebody who was missed so often in a row, once and more. */
export const intervalsAway = (missed: number): number => Math.min(2 ** (missed - 1), longestAway);
