/** Fits A4 and letter, both landscape within 10 mm; `shrink`: how much smaller text is than on screen. */
export const sheet = { width: 970, height: 640, shrink: 0.67 } as const;

/** Nothing of the app but the sheet. */
export const pageStyles = {
  '@page': { size: 'landscape', margin: '10mm' },
  '@media screen': { '.print-sheet': { display: 'none' } },
  '@media print': {
    'html, body': { height: 'auto', background: '#fff' },
    '#root': { display: 'none' },
  },
} as const;
