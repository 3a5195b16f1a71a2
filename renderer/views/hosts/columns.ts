export const headings = ['Host', 'Trust', 'Session', 'Role', 'Mode', 'Reach'] as const;
