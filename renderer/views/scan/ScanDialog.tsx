import '#shared/contract/sentences/later.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { hostIdOf } from '#shared/model/qr-payload.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { isOk } from '#shared/model/result.ts';
import { FileButton } from '../../parts/FileButton.tsx';
import { Modal } from '../../parts/Modal.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { CameraView } from './CameraView.tsx';
import { FoundCode } from './FoundCode.tsx';
import type { CodeScanner } from './code-scanner.ts';
import { openScanner } from './code-scanner.ts';
import { useCamera } from './use-camera.ts';

export interface Scanned {
  readonly hostId: string;
  /** All that the code says. */
  readonly payload: string;
}

export interface ScanDialogProps {
  onTake(scanned: Scanned): void;
  onClose(): void;
}

/** A QR code from the camera, a file or the clipboard. What it says is shown, and taken only when somebody confirms it. */
export function ScanDialog({ onTake, onClose }: ScanDialogProps) {
  const scanner = useRef<CodeScanner>(null);
  const [payload, setPayload] = useState<string | null>(null);
  const [problem, setProblem] = useState<Fault | null>(null);
  useEffect(() => {
    const opened = openScanner();
    scanner.current = opened;
    return () => opened.close();
  }, []);

  const hostId = payload === null ? null : hostIdOf(payload);
  const show = useCallback((read: Result<readonly string[]>): void => {
    setProblem(isOk(read) ? null : read.error);
    setPayload(!isOk(read) ? null : (read.ok.find((text) => hostIdOf(text) !== null) ?? read.ok[0] ?? null));
  }, []);
  const onFrame = useCallback(
    async (frame: ImageBitmap): Promise<void> => {
      const read = await scanner.current?.ofFrame(frame);
      // Most frames have no code: nothing to tell.
      if (read && (isOk(read) || read.error.code !== 'picture-without-code')) show(read);
    },
    [show],
  );
  const camera = useCamera(hostId === null, onFrame);
  const readFile = useCallback(
    async (file: Blob): Promise<void> => {
      const read = await scanner.current?.ofFile(file);
      if (read) show(read);
    },
    [show],
  );
  useEffect(() => {
    const onPaste = ({ clipboardData }: ClipboardEvent): void => {
      const [picture] = [...(clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
      if (picture) void readFile(picture);
    };
    addEventListener('paste', onPaste);
    return () => removeEventListener('paste', onPaste);
  }, [readFile]);

  return (
    <Modal
      title="Scan QR code"
      onClose={onClose}
      confirm={{
        label: 'Use this ID',
        reason: hostId === null ? 'No code with an edge host ID has been read yet.' : null,
        run: () => {
          if (hostId !== null && payload !== null) onTake({ hostId, payload });
        },
      }}
      otherwise={hostId === null ? undefined : { label: 'Scan again', run: () => setPayload(null) }}
    >
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <CameraView {...camera} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
          <FileButton label="Choose picture" accept="image/*" onFile={(file) => void readFile(file)} />
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            or paste one (Ctrl+V)
          </Typography>
        </Box>
        <Box role="status" sx={{ minHeight: 88 }}>
          {payload !== null && <FoundCode payload={payload} hostId={hostId} />}
        </Box>
        <Problem fault={problem} />
      </Box>
    </Modal>
  );
}
