import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Credentials {
  readonly key: string;
  readonly cert: string;
}

/** Real agents sign for themselves too. The subject names no edge host ID: a host tells that only after sign-in. */
export async function selfSign(hostName: string, ip: string): Promise<Credentials> {
  const made = await generate([{ name: 'commonName', value: hostName }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 10 * 365 * 86_400_000),
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: hostName },
          { type: 7, ip },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}

export const certSha256 = (cert: string): string =>
  createHash('sha256').update(new X509Certificate(cert).raw).digest('hex');
