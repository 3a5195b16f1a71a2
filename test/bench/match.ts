import { matchProfiles } from '#shared/model/match-profiles.ts';
import { backtrack } from './match-backtrack.ts';
import type { MatchCase } from './match-cases.ts';
import { matchCases } from './match-cases.ts';
import type { Bench } from './paired.ts';
import { paired } from './paired.ts';

/** A peer that has not come to an end by then never will. */
const patienceMs = 5_000;

/** Of the processor: nothing is waited for, and a busy machine shall not count. */
const clock = (): (() => number) => {
  const from = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1_000;
  };
};
const millisecondsOf = (work: (spent: () => number) => unknown): Promise<number> => {
  const spent = clock();
  work(spent);
  return Promise.resolve(spent());
};

/** Ranked combinations, or the closest and why not; against who only looks for the first that fits. */
export const match: Bench = async ({ runs, only }, print) => {
  // The first time of a process is that of its compiler: a technician's page has it behind it, the peer too.
  const warm = matchCases['many']?.();
  if (warm) matchProfiles(warm.local, warm.profiles);
  if (warm) await millisecondsOf((spent) => backtrack(warm, () => spent() > 200));
  const cases = Object.entries(matchCases).filter(([name]) => only === undefined || name === only);
  for (const [name, create] of cases) {
    const given: MatchCase = create();
    const lines = await paired({ bench: 'match', case: name, unit: 'ms' }, runs, {
      ours: () => millisecondsOf(() => matchProfiles(given.local, given.profiles)),
      peers: {
        [`backtracking, ${patienceMs / 1000} s at most`]: () =>
          millisecondsOf((spent) => backtrack(given, () => spent() > patienceMs)),
      },
    });
    lines.forEach(print);
  }
};
