import { runMain } from '../../build/run-main.js';

/** `node run-built.js FILE …`: the built file alone. */
const [file, ...argv] = process.argv.slice(2);
await runMain(file, argv);
