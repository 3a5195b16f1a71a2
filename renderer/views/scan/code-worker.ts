import { greyOf } from '#shared/codes/grey.ts';
import { openCodeReader } from '#shared/codes/reader.ts';
import { mostPixels } from '#shared/model/picture.ts';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';

const reader = openCodeReader(async () => await (await fetch(wasm)).arrayBuffer());

/** Scaled down to `mostPixels`, on white where it is transparent. */
async function textsIn(bitmap: ImageBitmap): Promise<readonly string[]> {
  const scale = Math.min(1, Math.sqrt(mostPixels / (bitmap.width * bitmap.height)));
  const width = Math.max(1, Math.floor(bitmap.width * scale));
  const height = Math.max(1, Math.floor(bitmap.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) return [];
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return await reader.ofPicture(greyOf(context.getImageData(0, 0, width, height).data, width, height));
}

/** One picture in, one answer out: the texts in it, null where it could not be looked at. */
addEventListener('message', ({ data }: MessageEvent<ImageBitmap>) => {
  void textsIn(data)
    .catch(() => null)
    .then((texts) => postMessage(texts));
});
