import type { Picture } from '#shared/model/picture.ts';
import { mostPictureBytes, mostPixels } from '#shared/model/picture.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import { base64 } from './base64.ts';

/** Rec. 601 luma, 8 bit. */
function greyOf(rgba: Uint8ClampedArray): Uint8Array {
  const at = (index: number): number => rgba[index] ?? 0;
  return Uint8Array.from({ length: rgba.length / 4 }, (_, n) =>
    Math.round(0.299 * at(4 * n) + 0.587 * at(4 * n + 1) + 0.114 * at(4 * n + 2)),
  );
}

/** Decoded here, in the sandbox, whatever the file is; scaled down to `mostPixels`, on white where it is transparent. */
async function pictureOf(file: Blob): Promise<Result<Picture>> {
  if (file.size > mostPictureBytes)
    return fail('picture-too-large', { most: Math.round(mostPictureBytes / 1024 / 1024) });
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return fail('picture-unreadable');
  const scale = Math.min(1, Math.sqrt(mostPixels / (bitmap.width * bitmap.height)));
  const width = Math.max(1, Math.floor(bitmap.width * scale));
  const height = Math.max(1, Math.floor(bitmap.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) return fail('picture-unreadable');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return ok({ width, height, grey: base64(greyOf(context.getImageData(0, 0, width, height).data)) });
}

/** A chosen file as text: its own, or what `readCodes` finds in it when it is a picture. */
export async function textOfFile(
  file: File,
  readCodes: (picture: Picture) => Promise<Result<{ readonly text: string }>>,
): Promise<Result<{ readonly text: string }>> {
  if (!file.type.startsWith('image/')) return ok({ text: await file.text() });
  const picture = await pictureOf(file);
  return isOk(picture) ? readCodes(picture.ok) : picture;
}
