import { useId, useState } from 'react';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import BackIcon from '@mui/icons-material/ArrowBackOutlined';
import CloseIcon from '@mui/icons-material/Close';
import { Hint } from '../../parts/Hint.tsx';
import { useCountedAsOpen } from '../../parts/modals-open.ts';
import { useView } from '../../store/use-stores.ts';
import { Handbook } from './Handbook.tsx';

/** The help over whatever is being done: a dialog under it keeps what was typed, and gets focus back. */
export function HelpSheet() {
  const sheet = useView((state) => state.sheet);
  const close = useView((state) => state.closeSheet);
  const id = useId();
  useCountedAsOpen();
  /** Pages that were read on the way, the open one last. */
  const [way, setWay] = useState([sheet?.topic ?? '']);
  return (
    <Drawer
      open
      anchor="right"
      transitionDuration={120}
      onClose={close}
      sx={{ zIndex: 'modal' }}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': id,
          sx: { width: 560, maxWidth: '90vw' },
        },
      }}
    >
      <Box
        sx={{
          ...{ display: 'flex', alignItems: 'center', gap: 1, flex: 'none', px: 2, py: 1.25 },
          ...{ borderBottom: '1px solid', borderColor: 'divider' },
        }}
      >
        {way.length > 1 && (
          <Hint text="Back">
            <IconButton aria-label="Back" onClick={() => setWay(way.slice(0, -1))}>
              <BackIcon />
            </IconButton>
          </Hint>
        )}
        <Typography id={id} variant="h2" component="h2" sx={{ flex: 1, px: 1 }}>
          Help
        </Typography>
        <Hint text="Close">
          <IconButton aria-label="Close" onClick={close}>
            <CloseIcon />
          </IconButton>
        </Hint>
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 3, py: 2 }}>
        <Handbook
          key={way.length}
          isSheet
          topic={way.at(-1) ?? ''}
          fault={sheet?.fault ?? null}
          onTopic={(topic) => setWay([...way, topic])}
        />
      </Box>
    </Drawer>
  );
}
