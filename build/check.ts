import { staticChecks } from './check-steps.ts';
import { tool } from './paths.ts';
import { runSteps } from './steps.ts';

const unit = {
  name: 'unit',
  args: [tool('vitest/vitest.mjs'), 'run', '--project', 'unit', '--project', 'dom', '--silent'],
};

const outcomes = await runSteps([...staticChecks, unit]);
if (!outcomes.every(({ ok }) => ok)) process.exitCode = 1;
