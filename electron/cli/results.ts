import { endOf } from '#shared/model/ends.ts';
import type { Fault } from '#shared/model/result.ts';
import type { End, Run } from '#shared/model/run.ts';
import { isGoodEnd } from '#shared/model/run.ts';
import { refuseInput } from './args.ts';
import type { Outcome } from './verb.ts';
import { secondsSince } from './verb.ts';

/** How it ended for one host, as every verb that acts answers it. */
export interface Line {
  readonly host: string;
  readonly end: End;
  /** Null when the end is good and there is nothing to explain. */
  readonly code: Fault['code'] | null;
}

export const failed = (host: string, why: Fault): Line => ({ host, end: endOf(why).end, code: why.code });

/** Without a key: the first item of the run. */
export const itemLine = (host: string, run: Run, key = run.items[0]?.key): Line => {
  const item = run.items.find((each) => each.key === key);
  return { host, end: item?.end ?? 'unknown', code: item?.fault?.code ?? null };
};

export const outcome = (results: readonly Line[], from: number): Outcome => ({
  answer: { results, seconds: secondsSince(from) },
  complete: results.every(({ end }) => isGoodEnd(end)),
});

export const required = (value: string | null, name: string): string => {
  if (value === null) throw refuseInput(name);
  return value;
};
