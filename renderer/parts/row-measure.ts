import { createContext } from 'react';

/** What a drawn row of a long table is measured by; null where all rows are drawn. */
export const RowMeasure = createContext<((row: Element | null) => void) | null>(null);
