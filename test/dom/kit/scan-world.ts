import { vi } from 'vitest';

/** What a picture is to the stand-in for the decoder: the texts of its codes. */
export const photoOf = (...texts: readonly string[]): File =>
  new File([JSON.stringify(texts)], 'photo.png', { type: 'image/png' });

/** What jsdom lacks of a browser that decodes pictures; `seen`: the texts of a frame. */
export function pictureWorld(seen: () => readonly string[] = () => []) {
  /** A bitmap is the texts of its codes; null as a file that is no picture. */
  class Decoder extends EventTarget {
    terminate = vi.fn();
    postMessage(texts: readonly string[]): void {
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: texts })));
    }
  }
  class Measured {
    static pixels = 1_000;
    onload: () => void = () => undefined;
    naturalHeight = 1;
    get naturalWidth(): number {
      return Measured.pixels;
    }
    set src(_: string) {
      queueMicrotask(() => this.onload());
    }
  }
  const decode = async (source: unknown): Promise<unknown> =>
    source instanceof Blob ? JSON.parse(await source.text()) : seen();
  vi.stubGlobal('Worker', Decoder);
  vi.stubGlobal('Image', Measured);
  vi.stubGlobal('createImageBitmap', vi.fn(decode));
  Object.assign(URL, { createObjectURL: () => 'blob:picture', revokeObjectURL: () => undefined });
  return Measured;
}

/** The same with a camera and a clipboard, as far as the scan views use them. */
export function scanWorld() {
  class Track extends EventTarget {
    stop = vi.fn();
  }
  class Stream {
    readonly track = new Track();
    getTracks = () => [this.track];
    getVideoTracks = () => [this.track];
  }
  const camera = {
    /** What is before it. */
    sees: [] as readonly string[],
    stream: new Stream(),
    getUserMedia: vi.fn((): Promise<Stream> => Promise.resolve(camera.stream)),
    refuse: (name: string): void =>
      void camera.getUserMedia.mockRejectedValueOnce(new DOMException('', name)),
  };
  const clipboard = { read: vi.fn<() => Promise<unknown>>(() => Promise.resolve([])) };
  const measured = pictureWorld(() => camera.sees);
  vi.stubGlobal('MediaStream', Stream);
  const devices = { mediaDevices: { value: camera }, clipboard: { value: clipboard, configurable: true } };
  vi.stubGlobal('navigator', Object.create(navigator, devices));
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  vi.spyOn(HTMLVideoElement.prototype, 'videoWidth', 'get').mockReturnValue(640);
  return { camera, clipboard, measured };
}
