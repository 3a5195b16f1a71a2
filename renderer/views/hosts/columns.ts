/** Tall enough for a thumb and two lines: the ID and where it answers. */
export const rowHeight = 56;

/** The menu stays in sight when long words make the table wider than its frame. */
export const menuCell = { width: 52, position: 'sticky', right: 0, bgcolor: 'background.paper' } as const;

export const headings = ['Host', 'Trust', 'Session', 'Role', 'Mode', 'Reach'] as const;

/** With the tick box in front and the menu behind. */
export const columnCount = headings.length + 2;
