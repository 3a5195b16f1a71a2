import { useCallback, useLayoutEffect, useRef } from 'react';

/** One function for good that does what the latest one does: whatever it is handed to is not drawn again for its sake. */
export function useStable<A extends readonly unknown[], R>(act: (...args: A) => R): (...args: A) => R {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
