import type { Grey } from '#shared/codes/grey.ts';
import { greyOf } from '#shared/codes/grey.ts';
import { mostPixels } from '#shared/model/picture.ts';

/** Scaled down to `mostPixels`, on white where it is transparent; null where nothing can be drawn. The bitmap is spent. */
export function greyPicture(bitmap: ImageBitmap): Grey | null {
  const scale = Math.min(1, Math.sqrt(mostPixels / (bitmap.width * bitmap.height)));
  const width = Math.max(1, Math.floor(bitmap.width * scale));
  const height = Math.max(1, Math.floor(bitmap.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return greyOf(context.getImageData(0, 0, width, height).data, width, height);
}
