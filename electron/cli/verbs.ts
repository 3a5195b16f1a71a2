import { discover } from './discover.ts';
import { link, unlink } from './link.ts';
import { status, token } from './read.ts';
import { upload } from './upload.ts';
import type { Verb } from './verb.ts';

/** To add a verb: a row here. */
export const verbs: Readonly<Record<string, Verb>> = { discover, link, unlink, status, token, upload };
