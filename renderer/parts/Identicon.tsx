import { useMemo } from 'react';
import { toSvg } from 'jdenticon';
import type { CertSha256 } from '#shared/model/host.ts';

/** On white in both themes: a picture that is compared must look the same everywhere. */
const look = { backColor: '#ffffff', padding: 0.08 };

/** A fingerprint as a picture: two that differ are seen at a glance. The hex form stays the authority. */
export function Identicon({ sha256, size }: { readonly sha256: CertSha256; readonly size: number }) {
  const source = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(toSvg(sha256, size, look))}`,
    [sha256, size],
  );
  return <img src={source} width={size} height={size} alt="Picture of the fingerprint" />;
}
