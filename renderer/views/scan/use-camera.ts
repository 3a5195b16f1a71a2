import { useEffect, useRef, useState } from 'react';
import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';
import { useStores } from '../../store/use-stores.ts';
import { cameraFault } from './camera-fault.ts';

const wanted = { video: { width: 1280, height: 720, facingMode: 'environment' }, audio: false } as const;

async function openCamera(): Promise<MediaStream | Fault> {
  // Not there on a page that is not from this laptop, whatever the types say.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return cameraFault(null);
  return await devices
    .getUserMedia(wanted)
    .catch((error: unknown) => cameraFault(error instanceof DOMException ? error.name : ''));
}

/** Null until it shows something. */
const frameOf = async (video: HTMLVideoElement): Promise<ImageBitmap | null> =>
  video.videoWidth > 0 ? await createImageBitmap(video).catch(() => null) : null;

export interface FrameReader<Read> {
  /** Off, nothing is looked at, and what is being read just then is not told any more. */
  readonly isLooking: boolean;
  read(frame: ImageBitmap): Promise<Read>;
  onRead(read: Read): void;
}

/** The camera, from when this is mounted until it is gone. One frame at a time is read; none waits in line. */
export function useCamera<Read>({ isLooking, read, onRead }: FrameReader<Read>) {
  const { client } = useStores();
  const video = useRef<HTMLVideoElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [isOn, setOn] = useState(false);
  const [trouble, setTrouble] = useState<Fault | null>(null);

  useEffect(() => {
    let stream: MediaStream | null = null;
    let isGone = false;
    const stop = (): void => stream?.getTracks().forEach((track) => track.stop());
    const start = async (): Promise<void> => {
      await client.call('camera.want', { isWanted: true });
      const opened = isGone ? null : await openCamera();
      if (!opened) return;
      if (!(opened instanceof MediaStream)) {
        setTrouble(opened);
        return;
      }
      stream = opened;
      const element = video.current;
      if (isGone || !element) {
        stop();
        return;
      }
      // Not when we stop it ourselves (W3C Media Capture and Streams 4.3.1).
      for (const track of opened.getVideoTracks())
        track.addEventListener('ended', () => {
          setOn(false);
          setTrouble(fault('camera-gone'));
        });
      element.srcObject = opened;
      await element.play().catch(() => undefined);
      setOn(true);
    };
    void start();
    return () => {
      isGone = true;
      stop();
      void client.call('camera.want', { isWanted: false });
    };
  }, [client, attempt]);

  useEffect(() => {
    if (!isOn || !isLooking) return undefined;
    let next = 0;
    let isGone = false;
    const look = async (): Promise<void> => {
      const frame = video.current && (await frameOf(video.current));
      const seen = frame && (await read(frame));
      if (isGone) return;
      if (seen) onRead(seen);
      next = requestAnimationFrame(() => void look());
    };
    void look();
    return () => {
      isGone = true;
      cancelAnimationFrame(next);
    };
  }, [isOn, isLooking, read, onRead]);

  const retry = (): void => {
    setTrouble(null);
    setAttempt((before) => before + 1);
  };
  return { video, isOn, fault: trouble, retry };
}
