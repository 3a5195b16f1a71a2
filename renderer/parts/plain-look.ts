import { hidden } from './hidden.ts';

const colour = (name: string): string => `var(--fl-palette-${name})`;
const narrow = '@media (max-width: 1199px)';

/**
 * The look of what stands in every row of a table, as rules of the page: working styles out for each of thirty pieces of
 * each row costs more than drawing them. Written in once, with the baseline (boot/components.ts).
 */
export const plainLook = {
  '.fl-row': { verticalAlign: 'middle' },
  '.fl-row:hover': { backgroundColor: colour('action-hover') },
  '.fl-row[data-selected="true"]': { backgroundColor: colour('action-selected') },
  '.fl-row[data-head="true"]': { backgroundColor: colour('action-hover') },
  '.fl-cell': {
    padding: '4px 12px',
    textAlign: 'left',
    // Above, as a shadow: the last row must not end in a line of its own, and no rule may ask which row is the last.
    boxShadow: `inset 0 1px ${colour('divider')}`,
    fontSize: '0.9375rem',
    fontWeight: 400,
    lineHeight: 1.43,
    [narrow]: { paddingLeft: 6, paddingRight: 6 },
  },
  '.fl-cell[data-bare="true"]': { padding: 0 },
  '.fl-cell[data-bare="box"]': { padding: '0 12px', width: 48, [narrow]: { padding: '0 6px' } },
  '.fl-right': { textAlign: 'right' },
  '.fl-one-line': { whiteSpace: 'nowrap' },
  '.fl-second': { color: colour('text-secondary'), fontSize: '0.875rem' },
  '.fl-strong': { fontWeight: 600 },
  '.fl-cut': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '.fl-line': { display: 'flex', alignItems: 'center', minWidth: 0 },
  '.fl-inline': { display: 'inline-flex', alignItems: 'center', minWidth: 0 },
  '.fl-hidden': hidden,
  '.fl-hint': { display: 'inline-flex', minWidth: 0, verticalAlign: 'middle' },
  '.fl-hint[data-wide="true"]': { display: 'grid' },
  '.fl-tag': {
    display: 'inline-flex',
    verticalAlign: 'middle',
    whiteSpace: 'nowrap',
    alignItems: 'center',
    gap: 6,
    fontWeight: 500,
  },
  '.fl-tag[data-wrap="true"]': { whiteSpace: 'normal' },
  '.fl-tag > svg': { fontSize: 20, flex: 'none' },
  '.fl-tag[data-tone="good"]': { color: colour('success-main') },
  '.fl-tag[data-tone="warn"]': { color: colour('warning-main') },
  '.fl-tag[data-tone="bad"]': { color: colour('error-main') },
  '.fl-tag[data-tone="accent"]': { color: colour('primary-main') },
  '.fl-tag[data-tone="quiet"]': { color: colour('text-secondary') },
  '.fl-link': { color: colour('primary-main'), textUnderlineOffset: 3 },
  '.fl-more': { position: 'relative', whiteSpace: 'nowrap' },
  // Room for a finger without a line of its own.
  '.fl-more::after': { content: '""', position: 'absolute', inset: '-11px -6px' },
  '.fl-marks': { display: 'inline-flex', flex: 'none', alignItems: 'center', gap: 4 },
  '.fl-label': {
    padding: '0 6px',
    border: `1px solid ${colour('divider')}`,
    borderRadius: 6,
    fontSize: '0.8125rem',
    fontWeight: 400,
    lineHeight: '20px',
    maxWidth: 88,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '.fl-name': {
    whiteSpace: 'nowrap',
    maxWidth: 210,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    [narrow]: { maxWidth: 200 },
  },
  // A host that is gone is greyed, but stays readable: its state alone keeps its colour.
  '.fl-row[data-lost="true"] th *, .fl-row[data-lost="true"] td:not([data-reach]) *': {
    color: colour('text-secondary'),
  },
} as const;
