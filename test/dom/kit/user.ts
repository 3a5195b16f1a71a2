import userEvent from '@testing-library/user-event';

/** Without the check for `pointer-events` in every ancestor's style, which there is none of here. */
export const user = userEvent.setup({ pointerEventsCheck: 0, delay: null });
