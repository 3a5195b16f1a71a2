import { mostFilePixels, mostPictureBytes } from '#shared/model/picture.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';

/** By the head of the file, whatever its kind; null where the browser knows none like it. */
async function pixelsOf(file: Blob): Promise<number | null> {
  const image = new Image();
  const url = URL.createObjectURL(file);
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
      image.src = url;
    });
    return image.naturalWidth * image.naturalHeight;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * A picture file, decoded here in the sandbox. A small file may unpack to gigabytes: it is measured first.
 * `picture-too-large`, `picture-unreadable`.
 */
export async function openPicture(file: Blob): Promise<Result<ImageBitmap>> {
  if (file.size > mostPictureBytes)
    return fail('picture-too-large', { most: `${Math.round(mostPictureBytes / 1024 / 1024)} MB` });
  const pixels = await pixelsOf(file);
  if (pixels !== null && pixels > mostFilePixels)
    return fail('picture-too-large', { most: `${mostFilePixels / 1_000_000} megapixels` });
  const bitmap = pixels === null ? null : await createImageBitmap(file).catch(() => null);
  return bitmap ? ok(bitmap) : fail('picture-unreadable');
}
