import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { certSha256, selfSign } from '#electron/demo-site/identity.ts';
import { readAuthorities } from '#electron/palette/ca-file.ts';
import { reads } from '#test/kit/core-on-site.ts';
import type { Authority } from '#test/kit/issuing.ts';
import { authority, caFileOf } from '#test/kit/issuing.ts';

let depot: Authority;
beforeAll(async () => {
  depot = await authority('Depot CA');
});

const said = (file: string): string => {
  const read = readAuthorities(file);
  return 'error' in read ? reads(read.error) : 'taken';
};

describe('a file with authorities', () => {
  it('may be PEM with words around it, several in one, or DER', async () => {
    const other = await authority('Other CA');
    const { raw } = new X509Certificate(depot.cert);
    for (const file of [
      caFileOf('subject=Depot CA', depot.cert),
      caFileOf(depot.cert, other.cert),
      raw.toString('base64'),
    ]) {
      const read = readAuthorities(file);
      expect('ok' in read && read.ok[0]).toMatchObject({
        subject: 'CN=Depot CA',
        certSha256: certSha256(depot.cert),
        expiresAt: Date.parse(new X509Certificate(depot.cert).validTo),
      });
    }
    const both = readAuthorities(caFileOf(depot.cert, other.cert));
    expect('ok' in both && both.ok.map(({ subject }) => subject)).toEqual(['CN=Depot CA', 'CN=Other CA']);
    // What else is in the file stays there.
    const withKey = readAuthorities(caFileOf(depot.key, depot.cert));
    expect(JSON.stringify(withKey)).not.toContain('PRIVATE');
  });

  it('is refused as a whole, with the reason, where one of them cannot vouch', async () => {
    const own = await selfSign('palette.example', '127.0.0.1');
    const over = await authority('Old CA', -1);
    expect(said(caFileOf(depot.cert, own.cert))).toMatch(/^ca-unusable: “CN=palette.example”/);
    expect(said(caFileOf(over.cert))).toMatch(/“CN=Old CA”.+expired on \d{4}-/);
    expect(said(caFileOf('junk'))).toMatch(/^ca-unreadable: .+no certificate in it/);
    expect(said('')).toContain('no certificate in it');
    expect(said(caFileOf(`-----BEGIN CERTIFICATE-----${' '.repeat(3_000)}`))).toContain(
      'no certificate in it',
    );
    const damaged = Buffer.from(new X509Certificate(depot.cert).raw);
    damaged.fill(0, 40, 60);
    expect(said(damaged.toString('base64'))).toContain('damaged');
    expect(said(caFileOf(...Array.from({ length: 21 }, () => depot.cert)))).toContain('more than 20');
  });
});
