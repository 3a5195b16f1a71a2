import type { End } from '#shared/model/run.ts';

export const endWords: Record<End, string> = {
  done: 'Done',
  already: 'Already so',
  refused: 'Refused',
  expired: 'Expired',
  unreachable: 'Unreachable',
  cancelled: 'Cancelled',
  unknown: 'Not known',
};
