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
}

/** A reboot on the demo site takes 5 s; real links take seconds, the vendor names no bound. */
export const usualPatience: Patience = {
  connectMs: 4_000,
  answerMs: 10_000,
  linkMs: 120_000,
  silenceMs: 20_000,
  lookMs: 300,
};
