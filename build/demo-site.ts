import { runEntry } from './run-entry.ts';

await runEntry('demo-site');
