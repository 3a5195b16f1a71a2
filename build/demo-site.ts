import { builtEntry } from './entry.ts';

export const entry = (): Promise<string> => builtEntry('demo-site');
