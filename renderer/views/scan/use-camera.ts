import { useEffect, useRef, useState } from 'react';
import type { Fault } from '#shared/model/result.ts';
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

/** The camera, from when this is mounted until it is gone. One frame at a time goes to `onFrame`; none waits in line. */
export function useCamera(isLooking: boolean, onFrame: (frame: ImageBitmap) => Promise<void>) {
  const { client } = useStores();
  const video = useRef<HTMLVideoElement>(null);
  const [isOn, setOn] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  useEffect(() => {
    let stream: MediaStream | null = null;
    let isGone = false;
    const stop = (): void => stream?.getTracks().forEach((track) => track.stop());
    const start = async (): Promise<void> => {
      await client.call('camera.want', { isWanted: true });
      const opened = isGone ? null : await openCamera();
      if (!opened) return;
      if (!(opened instanceof MediaStream)) {
        setFault(opened);
        return;
      }
      stream = opened;
      const element = video.current;
      if (isGone || !element) {
        stop();
        return;
      }
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
  }, [client]);

  useEffect(() => {
    if (!isOn || !isLooking) return undefined;
    let next = 0;
    let isGone = false;
    const look = async (): Promise<void> => {
      const element = video.current;
      if (element && element.videoWidth > 0) await onFrame(await createImageBitmap(element));
      if (!isGone) next = requestAnimationFrame(() => void look());
    };
    void look();
    return () => {
      isGone = true;
      cancelAnimationFrame(next);
    };
  }, [isOn, isLooking, onFrame]);

  return { video, isOn, fault };
}
