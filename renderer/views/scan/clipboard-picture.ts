import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';

const isPicture = (type: string): boolean => type.startsWith('image/');

/**
 * The picture on the clipboard, asked for by a press of a button. The page itself asks, in both shells: main would have to
 * unpack pictures outside the sandbox for it. `clipboard-unread`, `clipboard-without-picture`.
 */
export async function clipboardPicture(): Promise<Result<Blob>> {
  try {
    for (const item of await navigator.clipboard.read()) {
      const type = item.types.find(isPicture);
      if (type !== undefined) return ok(await item.getType(type));
    }
    return fail('clipboard-without-picture');
  } catch (error) {
    // Nothing at all, or nothing the browser can make a picture of (W3C Clipboard API 7.3).
    const isEmpty = error instanceof DOMException && error.name !== 'NotAllowedError';
    return fail(isEmpty ? 'clipboard-without-picture' : 'clipboard-unread');
  }
}

/** What Ctrl+V brings: a copied file too, which a button cannot see. */
export function pastedPicture({ clipboardData }: ClipboardEvent): Result<Blob> {
  const picture = [...(clipboardData?.files ?? [])].find(({ type }) => isPicture(type));
  return picture ? ok(picture) : fail('clipboard-without-picture');
}
