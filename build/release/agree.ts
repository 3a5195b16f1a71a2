import type { Facts } from './facts.ts';

/** Throws where machines packed other sources: About would name a build that is not that of the release. */
export function mustBeOneBuild(facts: readonly Facts[]): void {
  for (const key of ['version', 'build', 'electron'] as const) {
    const found = [...new Set(facts.map((one) => one[key]))];
    if (found.length !== 1)
      throw new Error(`The machines packed different things: ${key} ${found.join(', ')}.`);
  }
}

/** The files of the bundle that are not the same, byte for byte, on all machines. */
export function differingFiles(facts: readonly Facts[]): string[] {
  const names = new Set(facts.flatMap(({ bundle }) => Object.keys(bundle)));
  return [...names].filter((name) => new Set(facts.map(({ bundle }) => bundle[name])).size !== 1).sort();
}
