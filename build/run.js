import { register } from 'tsx/esm/api';
import { runMain } from './run-main.js';

/**
 * `node build/run.js COMMAND …`: asks `COMMAND.ts` for the built file to run, and runs it **in this process**, so that a
 * signal sent to us is a signal sent to it. TypeScript is loaded up to there only: what is built runs as at a customer's,
 * and without the loader it starts in less than half the time.
 */
const [command, ...argv] = process.argv.slice(2);
const unregister = register();
const { entry } = await import(`./${command}.ts`);
/** Null: the command has done it all. */
const file = await entry(argv);
await unregister();
if (file !== null) await runMain(file, argv);
