import { openCodeReader } from '#shared/codes/reader.ts';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { greyPicture } from '../../parts/grey-picture.ts';

const reader = openCodeReader(async () => await (await fetch(wasm)).arrayBuffer());

async function textsIn(bitmap: ImageBitmap): Promise<readonly string[]> {
  const grey = greyPicture(bitmap);
  return grey ? await reader.ofPicture(grey) : [];
}

/** One picture in, one answer out: the texts in it, null where it could not be looked at. */
addEventListener('message', ({ data }: MessageEvent<ImageBitmap>) => {
  void textsIn(data)
    .catch(() => null)
    .then((texts) => postMessage(texts));
});
