import type { Picture } from '#shared/model/picture.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import { base64 } from './base64.ts';
import { greyPicture } from './grey-picture.ts';
import { openPicture } from './open-picture.ts';

/** As `codes.read` takes it: decoded here, in the sandbox, whatever the file is. */
async function pictureOf(file: Blob): Promise<Result<Picture>> {
  const opened = await openPicture(file);
  if (!isOk(opened)) return opened;
  const grey = greyPicture(opened.ok);
  if (!grey) return fail('picture-unreadable');
  const { width, height, values } = grey;
  return ok({ width, height, grey: base64(values) });
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
