import { generate } from 'selfsigned';
import type { Credentials } from '#electron/demo-site/identity.ts';

const look = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;
const dayMs = 86_400_000;

export interface Authority extends Credentials {
  /** A certificate for a console that answers there. */
  issue(ip: string): Promise<Credentials>;
}

/** A CA of a customer, and what it issues; `days` from now on its own certificate ends, or ended. */
export async function authority(name: string, days = 365): Promise<Authority> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: name }], {
    ...look,
    notBeforeDate: new Date(Date.now() - 400 * dayMs),
    notAfterDate: new Date(Date.now() + days * dayMs),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return {
    ...{ key, cert },
    issue: async (ip) => {
      const made = await generate([{ name: 'commonName', value: 'palette.example' }], {
        ...{ ...look, ca: { key, cert } },
        extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip }] }],
      });
      return { key: made.private, cert: made.cert };
    },
  };
}

/** As a file is handed over. */
export const caFileOf = (...certificates: readonly string[]): string =>
  Buffer.from(certificates.join('\n')).toString('base64');
