import { tool } from './paths.ts';
import type { Step } from './steps.ts';

/** Everything but the tests. Longest first, so that two at a time end together. */
export const staticChecks: readonly Step[] = [
  {
    name: 'lint',
    // Room for what is young: a sixth of its time went into collecting garbage.
    args: ['--max-semi-space-size=64', tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
  },
  { name: 'types', args: [tool('typescript-native/bin/tsc'), '-b'] },
  { name: 'format', args: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'layers', args: ['--import', 'tsx', 'build/layers.ts'] },
  { name: 'dead code', args: [tool('knip/bin/knip.js'), '--no-progress'] },
];

/** What is given away, as far as it can be made without Electron, and looked into. Not quick: part of `npm test` only. */
export const packing: Step = { name: 'packages', args: ['--import', 'tsx', 'build/dist.ts', '--dry'] };
