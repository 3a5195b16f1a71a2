import { useEffect, useSyncExternalStore } from 'react';

let open = 0;
const listeners = new Set<() => void>();
const count = (by: number): void => {
  open += by;
  for (const listener of listeners) listener();
};

/** For as long as the caller is on screen, a dialog is. */
export const useCountedAsOpen = (): void =>
  useEffect(() => {
    count(1);
    return () => count(-1);
  }, []);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether somebody is in a dialog: what comes by itself waits behind it. */
export const useIsModalOpen = (): boolean => useSyncExternalStore(subscribe, () => open > 0);
