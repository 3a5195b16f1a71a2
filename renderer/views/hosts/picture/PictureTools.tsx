import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import AddIcon from '@mui/icons-material/AddOutlined';
import FitIcon from '@mui/icons-material/FitScreenOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import RemoveIcon from '@mui/icons-material/RemoveOutlined';
import { Hint } from '../../../parts/Hint.tsx';
import type { Pan } from './use-pan.ts';

/** What mouse and fingers do by wheel and pinch, for everybody. */
export function PictureTools({ pan }: { readonly pan: Pan }) {
  const tools = [
    ['Zoom in', '+', AddIcon, pan.zoomIn],
    ['Zoom out', '−', RemoveIcon, pan.zoomOut],
    ['Zoom to fit', '0', FitIcon, pan.fit],
    ['Print', '', PrintIcon, () => window.print()],
  ] as const;
  return (
    <Box role="toolbar" aria-label="Picture" sx={{ display: 'flex', flex: 'none' }}>
      {tools.map(([label, key, Icon, run]) => (
        <Hint key={label} text={key === '' ? label : `${label} (${key})`}>
          <IconButton aria-label={label} onClick={run}>
            <Icon sx={{ fontSize: 22 }} />
          </IconButton>
        </Hint>
      ))}
    </Box>
  );
}
