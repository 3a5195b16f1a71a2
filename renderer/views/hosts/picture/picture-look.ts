const tones = {
  good: 'var(--good)',
  warn: 'var(--warn)',
  bad: 'var(--bad)',
  accent: 'var(--accent)',
  quiet: 'var(--quiet)',
} as const;

/** Colours by name, so that paper can have its own. */
const inkOnScreen = {
  '--ink': 'var(--fl-palette-text-primary)',
  '--quiet': 'var(--fl-palette-text-secondary)',
  '--paper': 'var(--fl-palette-background-paper)',
  '--ground': 'var(--fl-palette-background-default)',
  '--line': 'var(--fl-palette-divider)',
  '--good': 'var(--fl-palette-success-main)',
  '--warn': 'var(--fl-palette-warning-main)',
  '--warn-ground': 'var(--fl-palette-warning-light)',
  '--bad': 'var(--fl-palette-error-main)',
  '--bad-ground': 'var(--fl-palette-error-light)',
  '--accent': 'var(--fl-palette-primary-main)',
} as const;

/** Everything that is said in colour is said by icon, word and frame too. */
export const inkOnPaper = {
  '--ink': '#000',
  '--quiet': '#222',
  '--paper': '#fff',
  '--ground': '#fff',
  '--line': '#888',
  '--good': '#000',
  '--warn': '#000',
  '--warn-ground': '#fff',
  '--bad': '#000',
  '--bad-ground': '#fff',
  '--accent': '#000',
  colorScheme: 'light',
} as const;

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

const marks = {
  '& .mark': { flex: 'none', fill: 'currentColor', display: 'block' },
  ...Object.fromEntries(Object.entries(tones).map(([name, color]) => [`& .${name}`, { color }])),
} as const;

const text = {
  '& .line': { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 },
  '& .text': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  '& .strong': { fontWeight: 650, color: 'var(--ink)' },
  '& .second': { color: 'var(--quiet)', fontSize: 13 },
} as const;

const links = {
  '& .link-half': { borderStyle: 'dashed', borderWidth: 2, borderColor: 'var(--warn)' },
  '& .link-untold': { borderStyle: 'dotted', borderWidth: 2, borderColor: 'var(--quiet)' },
} as const;

const tile = {
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

const panel = {
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

const summary = {
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

const legend = {
  '& .legend': {
    listStyle: 'none',
    margin: 0,
    padding: '4px 12px',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 16px',
    fontSize: 13,
    color: 'var(--quiet)',
    '& li': { display: 'flex', alignItems: 'center', gap: '6px' },
  },
  '& .sample': {
    width: 22,
    height: 14,
    boxSizing: 'border-box',
    border: '1px solid var(--quiet)',
    borderRadius: '4px',
    '&.outline': { border: '2px solid var(--accent)' },
  },
} as const;

/** What picture and paper share. */
const drawn = {
  color: 'var(--ink)',
  '& .stage': { position: 'absolute', top: 0, left: 0, transformOrigin: '0 0' },
  ...panel,
  ...tile,
  ...summary,
  ...text,
  ...legend,
  ...links,
  ...marks,
};

export const pictureLook = {
  ...drawn,
  flex: 1,
  minHeight: 0,
  position: 'relative',
  // Focus must not scroll what only the picture itself moves.
  overflow: 'clip',
  cursor: 'grab',
  touchAction: 'none',
  '&:active': { cursor: 'grabbing' },
} as const;

/** The picture with its legend, as big as the room it is given. */
export const frameLook = {
  ...inkOnScreen,
  '& .bar': {
    display: 'flex',
    alignItems: 'center',
    flex: 'none',
    borderTop: '1px solid var(--line)',
    background: 'var(--paper)',
    borderRadius: '0 0 12px 12px',
    '& .legend': { flex: 1, minWidth: 0 },
  },
  ...legend,
  ...links,
  ...marks,
  position: 'relative',
  flex: 1,
  minHeight: 320,
  display: 'flex',
  flexDirection: 'column',
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 1.5,
  bgcolor: 'background.default',
} as const;
