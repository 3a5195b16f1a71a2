import { useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import ArrowBackIcon from '@mui/icons-material/ArrowBackOutlined';
import ArrowForwardIcon from '@mui/icons-material/ArrowForwardOutlined';
import PauseIcon from '@mui/icons-material/PauseOutlined';
import PlayIcon from '@mui/icons-material/PlayArrowOutlined';
import { QrCode } from '../../parts/QrCode.tsx';
import { wantsNoMotion } from '../../parts/wants-no-motion.ts';

/** Milliseconds for each code: a camera sees it several times, and nothing flashes three times a second (WCAG 2.3.1). */
const shownMs = 500;

/** The codes of a chain, one after the other and around again; by hand for who asked for no motion. */
export function ChainPlayer({ texts }: { readonly texts: readonly string[] }) {
  const [at, setAt] = useState(0);
  const [isPlaying, setPlaying] = useState(() => texts.length > 1 && !wantsNoMotion());
  const count = texts.length;
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setInterval(() => setAt((now) => (now + 1) % count), shownMs);
    return () => clearInterval(timer);
  }, [isPlaying, count]);
  const step = (by: number): void => {
    setPlaying(false);
    setAt((at + by + count) % count);
  };
  const place = `${at + 1} of ${count}`;

  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', gap: 1.5 }}>
      <Box sx={{ width: 'min(100%, max(280px, 100vh - 320px), 680px)', lineHeight: 0 }}>
        <QrCode text={texts[at] ?? ''} label={`Code ${place}`} side="100%" correction="M" />
      </Box>
      <Typography
        component="p"
        variant="h3"
        aria-live={isPlaying ? 'off' : 'polite'}
        sx={{ fontVariantNumeric: 'tabular-nums' }}
      >
        {place}
      </Typography>
      {count > 1 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 1 }}>
          <Button variant="outlined" startIcon={<ArrowBackIcon />} onClick={() => step(-1)}>
            Back
          </Button>
          <Button
            variant="outlined"
            startIcon={isPlaying ? <PauseIcon /> : <PlayIcon />}
            onClick={() => setPlaying(!isPlaying)}
            sx={{ minWidth: 112 }}
          >
            {isPlaying ? 'Pause' : 'Play'}
          </Button>
          <Button variant="outlined" endIcon={<ArrowForwardIcon />} onClick={() => step(1)}>
            Next
          </Button>
        </Box>
      )}
    </Box>
  );
}
