import type { MouseEvent } from 'react';

/** Not one that asks the browser for another tab or window. */
export const isPlainClick = (event: MouseEvent): boolean =>
  !event.ctrlKey && !event.metaKey && !event.shiftKey;
