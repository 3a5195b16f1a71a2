import type { Columns } from '../../parts/TableFrame.tsx';

export const headings = ['Host', 'Trust', 'Session', 'Role', 'Mode', 'Reach'] as const;

/** With the tick box in front and the menu behind. */
export const columnCount = headings.length + 2;

/** Of a long table, where rows that come into sight must not move the columns: the Host column takes what is left. */
export const widths: Columns = [
  52,
  undefined,
  { xs: 118, lg: 136 },
  { xs: 108, lg: 128 },
  { xs: 114, lg: 128 },
  { xs: 64, lg: 80 },
  { xs: 136, lg: 152 },
  52,
];
