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

/**
 * vendor: v1ContentSigningKey; Embed a Public Key: a host that has one takes signed content only. `key` is base64 of the
 * PEM file of an RSA public key.
 */
export const contentSigningKey = z.object({ key: opaque, description: text });
