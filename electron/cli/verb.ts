import type { Given, Option } from './args.ts';
import type { SiteOf } from './site.ts';

export interface Outcome {
  /** The one JSON document on stdout. */
  readonly answer: unknown;
  /** Only when everything asked for is done: exit 0. */
  readonly complete: boolean;
}

export interface Verb {
  readonly usage: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Takes names without an option before them. */
  readonly takesWords?: true;
  /** It is about what Fieldlink keeps in the data folder, which no other Fieldlink may have open then. */
  readonly keeps?: true;
  /** Checks its input, then works. Throws CliFault for what makes the whole command pointless. */
  run(site: SiteOf, given: Given): Promise<Outcome>;
}

/** Of files alone: no host is asked, and nothing of the data folder is read. */
export interface FileVerb extends Omit<Verb, 'run' | 'keeps'> {
  work(given: Given): Promise<Outcome>;
}

export const secondsSince = (from: number): number => Number(((performance.now() - from) / 1000).toFixed(3));
