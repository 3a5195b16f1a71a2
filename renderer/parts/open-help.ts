import { createContext } from 'react';
import type { Fault } from '#shared/model/result.ts';

/** Lays the page about a fault over what is being done; null where nobody can press a link (in a hint). */
export const OpenHelp = createContext<((fault: Fault) => void) | null>(null);
