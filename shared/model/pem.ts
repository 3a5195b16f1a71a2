import { util } from 'zod/v4/core';

/** Blanks go by one class only: where they could go by several, a file of blanks takes days. */
const block = /-----BEGIN CERTIFICATE-----([A-Za-z\d+/=\s]+)-----END CERTIFICATE-----/g;
/** DER of a certificate begins with a SEQUENCE whose length takes two bytes. */
const isDer = (bytes: Uint8Array): boolean => bytes[0] === 0x30 && bytes[1] === 0x82;
const mostPerLine = /.{1,64}/g;

function decoded(base64: string): Uint8Array | null {
  try {
    return util.base64ToUint8Array(base64);
  } catch {
    return null;
  }
}

const pemOf = (der: string): string =>
  ['-----BEGIN CERTIFICATE-----', ...(der.match(mostPerLine) ?? []), '-----END CERTIFICATE-----', ''].join(
    '\n',
  );

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** The DER of all certificates in PEM, in base64; null where something in it is none. */
function readPem(text: string): string[] | null {
  const bodies = [...text.matchAll(block)].map(([, body = '']) => body.replace(/\s/g, ''));
  const areAll = bodies.every((body) => {
    const der = decoded(body);
    return der !== null && isDer(der);
  });
  return bodies.length > 0 && areAll ? bodies : null;
}

/**
 * One certificate or several, as they are pasted: PEM, base64 of PEM, or base64 of DER. The answer is what the vendor takes
 * (`caCerts`: base64), here base64 of the PEM of each; null: it is none.
 */
export function encodedCertificates(text: string): string[] | null {
  const bare = text.replace(/\s/g, '');
  const bytes = text.includes('-----BEGIN') ? null : decoded(bare);
  const inner = bytes && !isDer(bytes) ? String.fromCharCode(...bytes) : null;
  const ders = bytes && isDer(bytes) ? [bare] : readPem(inner ?? text);
  return ders?.map((der) => util.uint8ArrayToBase64(ascii(pemOf(der)))) ?? null;
}
