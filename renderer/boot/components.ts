import type { Components, Theme } from '@mui/material/styles';
import { plainLook } from '../parts/plain-look.ts';

const focusRing = { outline: '3px solid var(--fl-palette-primary-main)', outlineOffset: 2 };
const hairline = '1px solid var(--fl-palette-divider)';
/** An action that is off for a reason stays in the tab order, so that its reason can be read (parts/ReasonButton). */
const offForAReason = {
  color: 'var(--fl-palette-text-secondary)',
  borderColor: 'var(--fl-palette-divider)',
  backgroundColor: 'transparent',
  cursor: 'not-allowed',
  '&:hover': { backgroundColor: 'transparent', borderColor: 'var(--fl-palette-divider)' },
};

/** Hairlines instead of shadows, 44 px targets, figures of one width, one visible focus ring everywhere. */
export const components: Components<Theme> = {
  MuiCssBaseline: {
    styleOverrides: {
      ...plainLook,
      'html, body, #root': { height: '100%' },
      body: { fontVariantNumeric: 'tabular-nums', overflow: 'hidden' },
      'a:focus-visible, [tabindex]:focus-visible': focusRing,
      // Where focus starts, and where nothing can be done.
      ':is(h1, h2)[tabindex="-1"]:focus-visible, [role="dialog"]:focus-visible': { outline: 'none' },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          transitionDuration: '0.01ms !important',
        },
      },
    },
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { '&.Mui-focusVisible': focusRing } },
  },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: {
        minHeight: 44,
        padding: '8px 16px',
        '@media (max-width: 1199px)': { paddingLeft: 12, paddingRight: 12 },
        whiteSpace: 'nowrap',
        '&[aria-disabled="true"]': offForAReason,
      },
      sizeSmall: { minHeight: 44, padding: '4px 12px', fontSize: '0.9375rem' },
      contained: {
        '&[aria-disabled="true"], &[aria-disabled="true"]:hover': {
          backgroundColor: 'var(--fl-palette-divider)',
        },
      },
    },
  },
  MuiIconButton: { styleOverrides: { root: { width: 44, height: 44, borderRadius: 6 } } },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiDialog: {
    defaultProps: { fullWidth: true, transitionDuration: 120 },
    styleOverrides: { paper: { border: hairline, borderRadius: 10 } },
  },
  MuiDialogTitle: {
    defaultProps: { variant: 'h2' },
    styleOverrides: { root: { padding: '24px 24px 8px', fontSize: '1.25rem', overflowWrap: 'anywhere' } },
  },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 24px 16px' } } },
  MuiDialogActions: {
    styleOverrides: {
      root: { padding: '16px 24px', borderTop: hairline, gap: 8, '& > *': { marginLeft: '0 !important' } },
    },
  },
  MuiMenu: { defaultProps: { transitionDuration: 80 }, styleOverrides: { paper: { border: hairline } } },
  MuiMenuItem: {
    styleOverrides: {
      root: {
        minHeight: 44,
        '&[aria-disabled="true"]': { color: 'var(--fl-palette-text-secondary)', cursor: 'not-allowed' },
      },
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: {
        padding: '4px 12px',
        borderBottom: hairline,
        fontSize: '0.9375rem',
        '@media (max-width: 1199px)': { paddingLeft: 6, paddingRight: 6 },
      },
      head: {
        height: 44,
        fontWeight: 600,
        fontSize: '0.875rem',
        whiteSpace: 'nowrap',
        color: 'var(--fl-palette-text-secondary)',
        backgroundColor: 'var(--fl-palette-background-paper)',
      },
    },
  },
};
