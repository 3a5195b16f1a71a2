import type { ConsoleRefusal } from './client.ts';

/** Nobody heard the end of it: it may have been done. A gateway answers 5xx also when what stands behind it acted. */
export const isLost = ({ error, status }: ConsoleRefusal): boolean =>
  status === null
    ? error.code === 'console-unreached' || error.code === 'console-unreadable' || error.code === 'cancelled'
    : status < 300 || status >= 500;
