const identifiers = (text: string): (number | string)[] =>
  text === '' ? [] : text.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** Numbers before words, numbers as numbers, words by code units (semver.org, 11). */
function byIdentifier(a: number | string, b: number | string): number {
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Parsed {
  readonly core: readonly (number | string)[];
  readonly pre: readonly (number | string)[];
}

function parsed(version: string): Parsed {
  const [bare = ''] = version.trim().replace(/^v/i, '').split('+');
  const [, core = '', pre = ''] = /^([^-]*)-?(.*)$/s.exec(bare) ?? [];
  return { core: identifiers(core), pre: identifiers(pre) };
}

/** The first that differs decides; Where one is shorter, it counts as 0. */
function byList(a: Parsed['core'], b: Parsed['core'], length: number): number {
  for (let at = 0; at < length; at += 1) {
    const order = byIdentifier(a[at] ?? 0, b[at] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}

/**
 * Orders versions of profiles as semver does, so that 1.10.0 comes after 1.9.0 and a pre-release before its release. Also
 * takes what is not quite semver: `v1.2` is 1.2.0. Build metadata (`+…`) does not count.
 */
export function byVersion(a: string, b: string): number {
  const [one, other] = [parsed(a), parsed(b)];
  const byCore = byList(one.core, other.core, Math.max(one.core.length, other.core.length));
  if (byCore !== 0) return byCore;
  // No pre-release is the release itself, the highest of all.
  if (one.pre.length === 0 || other.pre.length === 0) return other.pre.length - one.pre.length;
  const byPre = byList(one.pre, other.pre, Math.min(one.pre.length, other.pre.length));
  return byPre || one.pre.length - other.pre.length;
}
