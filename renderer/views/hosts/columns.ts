/** Tall enough for a thumb and two lines: the ID and where it answers. */
export const rowHeight = 56;

export const headings = ['Host', 'Trust', 'Session', 'Role', 'Mode', 'Reach'] as const;

/** With the tick box in front and the menu behind. */
export const columnCount = headings.length + 2;
