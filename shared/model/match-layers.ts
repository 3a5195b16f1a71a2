import type { Layer } from './layer.ts';
import type { LayerVerdict } from './profile-match.ts';

interface Versions {
  readonly local: string[];
  readonly palette: string[];
}

/** By code units: the same everywhere, whatever the language of the laptop. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function verdictsOf(name: string, { local, palette }: Versions): LayerVerdict[] {
  const there = [...palette].sort(byCode);
  const matched: string[] = [];
  const alone: string[] = [];
  for (const version of [...local].sort(byCode)) {
    const at = there.indexOf(version);
    if (at < 0) alone.push(version);
    else matched.push(...there.splice(at, 1));
  }
  const pairs = Array.from({ length: Math.max(alone.length, there.length) }, (_, at): LayerVerdict => {
    const [mine, theirs] = [alone[at] ?? null, there[at] ?? null];
    const verdict = mine === null ? 'extra' : theirs === null ? 'missing' : 'version';
    return { name, local: mine, palette: theirs, verdict };
  });
  return [
    ...matched.map((version): LayerVerdict => ({ name, local: version, palette: version, verdict: 'match' })),
    ...pairs,
  ];
}

/**
 * Layer by layer what the chosen profiles together have and the cluster has, by pack name, then version (vendor: Pair
 * Local Cluster with Palette, matching rule). Of one pack equal versions match first; what is left over is paired up one to
 * one as `version`, and what is still left over is missing in the profiles or extra in them. Tags are not compared: what
 * they mean for the match is not documented.
 */
export function compareLayers(
  local: readonly Layer[],
  chosen: readonly { readonly layers: readonly Layer[] }[],
): readonly LayerVerdict[] {
  const packs = new Map<string, Versions>();
  const add = (side: keyof Versions, { name, version }: Layer): void => {
    const versions = packs.get(name) ?? { local: [], palette: [] };
    versions[side].push(version);
    packs.set(name, versions);
  };
  for (const layer of local) add('local', layer);
  for (const { layers } of chosen) for (const layer of layers) add('palette', layer);
  return [...packs]
    .sort(([a], [b]) => byCode(a, b))
    .flatMap(([name, versions]) => verdictsOf(name, versions));
}
