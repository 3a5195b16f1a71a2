import { z } from 'zod';
import { count, opaque, text } from './tolerant.ts';

/** vendor: uploadResponse. `uploadPath` is where the host keeps what it has unpacked. */
export const uploadAnswer = z.object({ message: text, uploadPath: text });

/** vendor: v1UploadedContentDetails, of the archive uploaded last. `uploadDateTime` is RFC 3339. */
export const uploadedContent = z.object({
  fileName: text,
  sha256Hash: text,
  sizeInBytes: count,
  uploadDateTime: text,
});

/** vendor: v1ContentSigningKey: a host that has one takes signed content only; `key` is base64 of what is undocumented. */
export const contentSigningKey = z.object({ key: opaque, description: text });
