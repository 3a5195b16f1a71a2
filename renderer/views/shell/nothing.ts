import type { Fault } from '#shared/model/result.ts';
import type { Run } from '#shared/model/run.ts';

// One empty array each: a fresh one per render would look like a change to the store's subscribers.
export const noRuns: readonly Run[] = [];
export const noTroubles: readonly Fault[] = [];
