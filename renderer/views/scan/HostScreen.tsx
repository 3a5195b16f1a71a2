import Box from '@mui/material/Box';
import type { HostScreen as Screen } from '#shared/model/host-screen.ts';
import { mono } from '../../parts/mono.ts';

export interface HostScreenProps {
  /** Null: not seen yet. */
  readonly screen: Screen | null;
  readonly height: number;
}

/** The screen of a demo host, dark in both themes as such screens are. */
export function HostScreen({ screen, height }: HostScreenProps) {
  return (
    <Box
      role="region"
      aria-label="Screen of the host"
      tabIndex={0}
      sx={{
        ...{ display: 'flex', gap: 2, justifyContent: 'space-between', height, p: 1.5, overflow: 'auto' },
        ...{ bgcolor: '#000', color: '#d0d0d0', fontFamily: mono, fontSize: '0.8125rem', lineHeight: 1.5 },
        ...{ borderRadius: 1, border: '1px solid', borderColor: 'divider' },
      }}
    >
      <Box sx={{ minWidth: 0, whiteSpace: 'pre-wrap', wordBreak: 'break-all' }}>
        {screen?.lines.join('\n')}
        {screen?.qr && `\n\nScan to register this edge host:\n${screen.qr.text}`}
      </Box>
      {screen?.qr && (
        <Box
          component="img"
          src={`data:image/png;base64,${screen.qr.png}`}
          alt="QR code of the host"
          sx={{ flex: 'none', alignSelf: 'start', height: '100%', imageRendering: 'pixelated' }}
        />
      )}
    </Box>
  );
}
