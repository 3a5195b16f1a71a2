import { X509Certificate } from 'node:crypto';
import type { ConsoleAuthority } from '#shared/model/palette.ts';
import { encodedCertificates } from '#shared/model/pem.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';

/** An authority that was named for one console, with the certificate that others are checked against. */
export interface Authority extends ConsoleAuthority {
  readonly pem: string;
}

/** Of one console: the root, and perhaps those before it. A list of all authorities of the world is not meant. */
const mostAuthorities = 20;

/** `CN=Depot CA, O=Example`: on one line, as it is compared. */
const subjectOf = ({ subject }: X509Certificate): string => subject.split('\n').join(', ').slice(0, 300);

/** Why nothing that it signs can be believed now; null: it can. */
function whyNot({ ca, validFrom, validTo }: X509Certificate, now: number): string | null {
  if (!ca) return 'it may not sign other certificates, as that of an authority may';
  if (Date.parse(validTo) < now) return `it expired on ${new Date(validTo).toISOString().slice(0, 10)}`;
  if (Date.parse(validFrom) > now)
    return `it is valid from ${new Date(validFrom).toISOString().slice(0, 10)} on only`;
  return null;
}

/** Throws where it is no certificate after all. */
function authorityOf(pem: string): Result<Authority> {
  const certificate = new X509Certificate(pem);
  const subject = subjectOf(certificate);
  const why = whyNot(certificate, Date.now());
  if (why !== null) return fail('ca-unusable', { subject, why });
  const certSha256 = certificate.fingerprint256.replaceAll(':', '').toLowerCase();
  return ok({ subject, certSha256, expiresAt: Date.parse(certificate.validTo), pem });
}

/**
 * The authorities in a file: one certificate or several, PEM or DER, here in base64. Each has to be one that is valid now:
 * whoever names a file has to know what is in it.
 */
export function readAuthorities(base64: string): Result<readonly Authority[]> {
  const certificates = encodedCertificates(base64);
  if (!certificates) return fail('ca-unreadable', { why: 'there is no certificate in it' });
  if (certificates.length > mostAuthorities)
    return fail('ca-unreadable', { why: `it has more than ${String(mostAuthorities)} certificates` });
  try {
    const read = certificates.map((each) => authorityOf(Buffer.from(each, 'base64').toString('ascii')));
    const refused = read.find((each) => !isOk(each));
    return refused && !isOk(refused) ? refused : ok(read.flatMap((each) => (isOk(each) ? [each.ok] : [])));
  } catch {
    return fail('ca-unreadable', { why: 'a certificate in it is damaged' });
  }
}
