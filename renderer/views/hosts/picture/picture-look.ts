import { styled } from '@mui/material/styles';
import { inkOnPaper, inkOnScreen } from './ink.ts';
import { panel, summary, tile } from './item-look.ts';
import { sheet } from './page.ts';

const tones = {
  good: 'var(--good)',
  warn: 'var(--warn)',
  bad: 'var(--bad)',
  accent: 'var(--accent)',
  quiet: 'var(--quiet)',
} as const;

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

export const Window = styled('div')({
  ...drawn,
  flex: 1,
  minHeight: 0,
  position: 'relative',
  // Focus must not scroll what only the picture itself moves.
  overflow: 'clip',
  cursor: 'grab',
  touchAction: 'none',
  '&:active': { cursor: 'grabbing' },
});

/** The picture with its legend, as big as the room it is given. */
export const Frame = styled('div')({
  ...inkOnScreen,
  '& .bar': {
    display: 'flex',
    alignItems: 'center',
    flex: 'none',
    borderTop: '1px solid var(--line)',
    background: 'var(--paper)',
    borderRadius: '0 0 9px 9px',
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
  border: '1px solid var(--line)',
  borderRadius: '9px',
  background: 'var(--ground)',
});

/** One page: nothing but black and white. */
export const Sheet = styled('div')({
  ...drawn,
  ...inkOnPaper,
  width: sheet.width,
  breakInside: 'avoid',
  '& > header': { display: 'flex', justifyContent: 'space-between', fontSize: 15, marginBottom: 8 },
  // Else the printer is told of the picture's size before it was scaled, and scales all of the page.
  '& .paper': { position: 'relative', overflow: 'hidden', width: sheet.width, height: sheet.height },
});
