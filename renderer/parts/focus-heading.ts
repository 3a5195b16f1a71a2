/** To the top of the view that is shown, where screen readers and Tab start, and what is new stands. */
export const focusHeading = (): void => document.querySelector<HTMLElement>('main h1')?.focus();
