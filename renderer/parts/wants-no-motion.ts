/** What the system was asked for by who gets dizzy, or wants to save his eyes. */
export const wantsNoMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
