import type { Ref } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Fault } from '#shared/model/result.ts';
import { FaultText } from '../../parts/FaultText.tsx';

export interface CameraViewProps {
  readonly video: Ref<HTMLVideoElement>;
  readonly isOn: boolean;
  readonly fault: Fault | null;
  retry(): void;
}

/** What the camera sees; in its place, why there is none. */
export function CameraView({ video, isOn, fault, retry }: CameraViewProps) {
  return (
    <Box
      sx={{
        position: 'relative',
        display: 'grid',
        placeItems: 'center',
        height: 'clamp(192px, 32vh, 252px)',
        p: isOn ? 0 : 2,
        overflow: 'hidden',
        borderRadius: 1,
        border: '1px solid',
        borderColor: 'divider',
        bgcolor: isOn ? '#000' : 'background.default',
      }}
    >
      <Box
        component="video"
        ref={video}
        aria-label="Camera"
        muted
        playsInline
        hidden={!isOn}
        sx={{ position: 'absolute', inset: 0, width: '100%', height: '100%', objectFit: 'contain' }}
      />
      {fault && (
        <Box role="alert" sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
          <FaultText fault={fault} />
          <Button variant="outlined" onClick={retry}>
            Try again
          </Button>
        </Box>
      )}
      {!isOn && !fault && (
        <Typography sx={{ color: 'text.secondary' }}>The camera is being opened…</Typography>
      )}
    </Box>
  );
}
