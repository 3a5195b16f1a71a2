import type { PaletteOptions } from '@mui/material/styles';

/**
 * Deep petrol on warm neutral greys; red, amber and green for states only. Every text colour keeps 4.5:1 on both
 * surfaces of its scheme, so that a screen stays legible in bright sun.
 */
export const lightPalette: PaletteOptions = {
  primary: { main: '#0b5563', dark: '#083f4a', light: '#d9eaec', contrastText: '#ffffff' },
  error: { main: '#b3261e', dark: '#8c1d17', light: '#fbe6e4', contrastText: '#ffffff' },
  warning: { main: '#8a5000', dark: '#6b3e00', light: '#fbeed6', contrastText: '#ffffff' },
  success: { main: '#1c6b3a', dark: '#14522c', light: '#e0f1e5', contrastText: '#ffffff' },
  info: { main: '#0b5563', light: '#d9eaec', contrastText: '#ffffff' },
  text: { primary: '#1b1e1e', secondary: '#565b5a' },
  background: { default: '#f5f4f0', paper: '#ffffff' },
  divider: '#d8d5cd',
  action: { hover: 'rgba(11, 85, 99, 0.06)', selected: 'rgba(11, 85, 99, 0.10)' },
};

export const darkPalette: PaletteOptions = {
  primary: { main: '#6cc5d3', dark: '#93d7e1', light: '#17363c', contrastText: '#06262c' },
  error: { main: '#ff9a91', dark: '#ffb8b1', light: '#43201d', contrastText: '#3b0a06' },
  warning: { main: '#f1b75d', dark: '#f6cd8c', light: '#3b2c12', contrastText: '#2f1d00' },
  success: { main: '#7cd39a', dark: '#a1e0b6', light: '#173423', contrastText: '#06280f' },
  info: { main: '#6cc5d3', light: '#17363c', contrastText: '#06262c' },
  text: { primary: '#edebe6', secondary: '#b4b4ad' },
  background: { default: '#141716', paper: '#1c201f' },
  divider: '#3a3f3d',
  action: { hover: 'rgba(108, 197, 211, 0.08)', selected: 'rgba(108, 197, 211, 0.14)' },
};
