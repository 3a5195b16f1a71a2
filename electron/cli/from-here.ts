import { resolve } from 'node:path';

/** npm starts its scripts in its own folder; a name is meant from where the command was given. */
export const fromHere = (file: string): string => resolve(process.env['INIT_CWD'] ?? '.', file);
