import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Fault, Result } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { FileButton } from '../../parts/FileButton.tsx';
import { HostPicker } from '../../parts/HostPicker.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { useFeed, useIsDemo } from '../../store/use-stores.ts';
import { CameraView } from './CameraView.tsx';
import { clipboardPicture, pastedPicture } from './clipboard-picture.ts';
import type { CodeScanner } from './code-scanner.ts';
import { openScanner } from './code-scanner.ts';
import { DemoScreen } from './DemoScreen.tsx';
import { useCamera } from './use-camera.ts';

export interface CodeSourcesProps {
  /** Whether the camera looks; files and the clipboard are read whenever somebody asks for it. */
  readonly isLooking: boolean;
  /**
   * The texts of one picture, from top to bottom; none where somebody chose or pasted one that could not be read, which is
   * told here. It stays the same from one rendering to the next.
   */
  onRead(texts: readonly string[]): void;
  /** What was read; it stands where that is told. */
  readonly children: ReactNode;
}

const resultHeight = 136;

/**
 * Where QR codes come from: the camera, a file, the clipboard; in the demo site also the screen of a host. What they say is
 * for others to judge.
 */
export function CodeSources({ isLooking, onRead, children }: CodeSourcesProps) {
  const scanner = useRef<CodeScanner>(null);
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<Fault | null>(null);
  const isDemo = useIsDemo();
  const hosts = useFeed((state) => state.hosts);
  const [demoKey, setDemoKey] = useState('');
  useEffect(() => {
    const opened = openScanner();
    scanner.current = opened;
    return () => opened.close();
  }, []);

  const readFrame = useCallback(async (frame: ImageBitmap) => await scanner.current?.ofFrame(frame), []);
  const onFrame = useCallback(
    (read: Result<readonly string[]> | undefined): void => {
      // Most frames have no code: nothing to tell.
      if (!read || !isOk(read)) return;
      setProblem(null);
      onRead(read.ok);
    },
    [onRead],
  );
  const camera = useCamera({ isLooking, read: readFrame, onRead: onFrame });

  const readPicture = useCallback(
    async (given: Result<Blob>): Promise<void> => {
      setReading(true);
      const read = isOk(given) ? await scanner.current?.ofFile(given.ok) : given;
      setReading(false);
      if (!read) return;
      setProblem(isOk(read) ? null : read.error);
      onRead(isOk(read) ? read.ok : []);
    },
    [onRead],
  );
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      // What goes into a field is its own business.
      const isTyped = event.target instanceof Element && event.target.closest('input, textarea') !== null;
      if (!isTyped) void readPicture(pastedPicture(event));
    };
    addEventListener('paste', onPaste);
    return () => removeEventListener('paste', onPaste);
  }, [readPicture]);

  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box hidden={demoKey !== ''}>
        <CameraView {...camera} />
      </Box>
      {demoKey !== '' && <DemoScreen hostKey={demoKey} onPicture={(ok) => void readPicture({ ok })} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <FileButton label="Choose picture" accept="image/*" onFile={(ok) => void readPicture({ ok })} />
        <Button variant="outlined" onClick={() => void clipboardPicture().then(readPicture)}>
          Paste picture
        </Button>
        <Typography variant="body2" sx={{ color: 'text.secondary', ml: 1 }}>
          {isReading ? 'Looking for a code…' : 'or Ctrl+V'}
        </Typography>
      </Box>
      {isDemo && <HostPicker label="Console of" hosts={hosts ?? []} value={demoKey} onPick={setDemoKey} />}
      <Box sx={{ minHeight: resultHeight }}>
        <Problem fault={problem} />
        <div role="status">{!problem && children}</div>
      </Box>
    </Box>
  );
}
