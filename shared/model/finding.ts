import type { Fault } from './result.ts';

/** What was found before an act. `refuses`: it would end badly, so it is not begun. */
export interface Finding {
  readonly weight: 'refuses' | 'warns';
  readonly fault: Fault;
}
