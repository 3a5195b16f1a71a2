import { useMemo } from 'react';

/** One key as the list the host hooks take, the same list on every render. */
export const useOne = (key: string): readonly string[] => useMemo(() => [key], [key]);
