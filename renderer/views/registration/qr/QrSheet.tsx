import { createPortal } from 'react-dom';
import Box from '@mui/material/Box';
import GlobalStyles from '@mui/material/GlobalStyles';
import { QrCode } from '../../../parts/QrCode.tsx';
import { mono } from '../../../parts/mono.ts';

/** Nothing of the app but the sheet, and that on paper only. */
const pageStyles = {
  '@page': { margin: '20mm' },
  '@media screen': { '.qr-sheet': { display: 'none' } },
  '@media print': { 'html, body': { height: 'auto', background: '#fff' }, '#root': { display: 'none' } },
} as const;

export function QrSheet({ id, payload }: { readonly id: string; readonly payload: string }) {
  return createPortal(
    <Box className="qr-sheet" aria-hidden sx={{ textAlign: 'center', color: '#000', fontFamily: mono }}>
      <GlobalStyles styles={pageStyles} />
      <QrCode text={payload} label="" side={560} />
      <p>{id}</p>
    </Box>,
    document.body,
  );
}
