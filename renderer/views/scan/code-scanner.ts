import type { Result } from '#shared/model/result.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import { openPicture } from '../../parts/open-picture.ts';

/** Texts, from top to bottom; `picture-too-large`, `picture-unreadable`, `picture-without-code`. */
type Read = Promise<Result<readonly string[]>>;

export interface CodeScanner {
  /** Of a frame; it is given away. */
  ofFrame(frame: ImageBitmap): Read;
  ofFile(file: Blob): Read;
  close(): void;
}

/** QR codes are looked for in a thread of their own: the page stays at hand meanwhile. */
export function openScanner(): CodeScanner {
  const worker = new Worker(new URL('./code-worker.ts', import.meta.url), { type: 'module' });
  const waiting: ((texts: readonly string[] | null) => void)[] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<readonly string[] | null>) =>
    waiting.shift()?.(data),
  );
  let isBroken = false;
  worker.addEventListener('error', () => {
    isBroken = true;
    waiting.splice(0).forEach((answer) => answer(null));
  });
  const ofFrame = async (frame: ImageBitmap): Read => {
    const texts = await new Promise<readonly string[] | null>((resolve) => {
      if (isBroken) {
        resolve(null);
        return;
      }
      waiting.push(resolve);
      worker.postMessage(frame, [frame]);
    });
    if (!texts) return fail('picture-unreadable');
    return texts.length > 0 ? ok(texts) : fail('picture-without-code');
  };
  return {
    ofFrame,
    ofFile: async (file) => {
      const opened = await openPicture(file);
      return isOk(opened) ? await ofFrame(opened.ok) : opened;
    },
    close: () => worker.terminate(),
  };
}
