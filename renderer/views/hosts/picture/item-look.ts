const button = {
  font: 'inherit',
  color: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  border: 0,
  margin: 0,
  background: 'none',
} as const;

const focus = { outline: '3px solid var(--accent)', outlineOffset: 1, zIndex: 1 } as const;

/** One host. */
export const tile = {
  '& .tile': {
    ...button,
    position: 'absolute',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    boxSizing: 'border-box',
    padding: '0 8px',
    overflow: 'hidden',
    border: '1px solid var(--quiet)',
    borderRadius: '6px',
    background: 'var(--paper)',
    lineHeight: '18px',
    fontSize: 13,
    '&:hover': { borderColor: 'var(--accent)' },
    '&:focus-visible': focus,
    '& .strong': { fontSize: 14 },
    '&.full': { lineHeight: '18px', '& .strong': { fontSize: 15 } },
    '&.compact': {
      padding: '0 3px',
      lineHeight: '14px',
      fontSize: 12,
      '& .line': { gap: '3px' },
      '& .strong': { fontSize: 12, fontWeight: 600 },
    },
    '&.ill-bad': { borderColor: 'var(--bad)', borderWidth: 2, background: 'var(--bad-ground)' },
    '&.ill-warn': { borderColor: 'var(--warn)', background: 'var(--warn-ground)' },
    '&.told': { background: 'var(--ground)' },
  },
} as const;

/** One group, near. */
export const panel = {
  '& .panel': {
    position: 'absolute',
    boxSizing: 'border-box',
    border: '1px solid var(--line)',
    borderRadius: '10px',
    background: 'var(--paper)',
    '&.loose, &.unread, &.unclear': { background: 'var(--ground)' },
    '&.ill': { borderColor: 'var(--bad)' },
  },
  '& .head': {
    ...button,
    display: 'flex',
    alignItems: 'center',
    gap: '4px 16px',
    width: '100%',
    padding: '0 16px',
    fontSize: 14,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    borderRadius: '10px',
    '& > .line': { flex: 'none' },
    '& > .strong': { fontSize: 16 },
    '&.compact': { fontSize: 13, padding: '0 8px', '& > .strong': { fontSize: 14 } },
    '&:hover .strong': { textDecoration: 'underline' },
    '&:focus-visible': { ...focus, outlineOffset: -3 },
  },
  '& .cluster': {
    position: 'absolute',
    boxSizing: 'border-box',
    border: '2px solid var(--accent)',
    borderRadius: '10px',
    padding: '0 12px',
    fontSize: 13,
    fontWeight: 600,
    color: 'var(--accent)',
    display: 'flex',
  },
  '& .lines': {
    position: 'absolute',
    inset: 0,
    pointerEvents: 'none',
    '& path': { fill: 'none', stroke: 'var(--quiet)', strokeWidth: 2 },
    '& .stub-half': { stroke: 'var(--warn)', strokeDasharray: '3 3' },
    '& .stub-untold': { strokeDasharray: '1 3' },
  },
} as const;

/** The same from afar. */
export const summary = {
  '& .summary': {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    padding: '8px',
    boxSizing: 'border-box',
    overflow: 'hidden',
    fontSize: 13,
    lineHeight: '20px',
    '& .head': { flex: 'none', padding: 0, fontSize: 14, minHeight: 20, borderRadius: '4px' },
    '& .head .line': { flex: 1 },
    '&.mark-only .head': { height: '100%', justifyContent: 'center' },
    '&.mark-only': { padding: 0 },
    '& .line': { flex: 'none', height: 20, maxWidth: '100%' },
    '&.narrow': { fontSize: 12, '& .head, & .head .line': { fontSize: 12 } },
    '& .chips': {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: '12px',
      overflow: 'hidden',
      flex: 'none',
      alignContent: 'flex-start',
    },
    '& .named': {
      ...button,
      borderRadius: '4px',
      '&:hover': { textDecoration: 'underline' },
      '&:focus-visible': focus,
    },
    '& .marks': { display: 'flex', flexWrap: 'wrap', gap: '2px', marginTop: 'auto' },
  },
} as const;
