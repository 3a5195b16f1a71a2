import { matchProfiles } from '#shared/model/match-profiles.ts';
import { backtrack } from './match-backtrack.ts';
import type { MatchCase } from './match-cases.ts';
import { matchCases } from './match-cases.ts';
import type { Bench } from './paired.ts';
import { paired } from './paired.ts';

/** A peer that has not come to an end by then never will. */
const patienceMs = 5_000;

/** Of the processor: nothing is waited for, and a busy machine shall not count. */
const millisecondsOf = (work: () => unknown): number => {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1_000;
};

/** Ranked combinations, or the closest and why not; against who only looks for the first that fits. */
export const match: Bench = async ({ runs, only }, print) => {
  // The first time of a process is that of its compiler: a technician's page has it behind it, the peer too.
  const warm = matchCases['many']?.();
  if (warm) matchProfiles(warm.local, warm.profiles);
  if (warm) backtrack(warm, performance.now() + 200);
  const cases = Object.entries(matchCases).filter(([name]) => only === undefined || name === only);
  for (const [name, create] of cases) {
    const given: MatchCase = create();
    const lines = await paired({ bench: 'match', case: name, unit: 'ms' }, runs, {
      ours: () => Promise.resolve(millisecondsOf(() => matchProfiles(given.local, given.profiles))),
      peers: {
        [`backtracking, ${patienceMs / 1000} s at most`]: () =>
          Promise.resolve(millisecondsOf(() => backtrack(given, performance.now() + patienceMs))),
      },
    });
    lines.forEach(print);
  }
};
