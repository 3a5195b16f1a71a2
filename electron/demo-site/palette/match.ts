import type { Layer } from './agent.ts';

type Pack = Pick<Layer, 'name' | 'version'>;

export interface LayerResult {
  readonly name: string;
  /** Version in the local cluster; null: it has no such layer. */
  readonly local: string | null;
  readonly palette: string | null;
  readonly verdict: 'match' | 'missing' | 'extra' | 'version';
}

const take = (from: string[], version: string | undefined): string | null => {
  const at = version === undefined ? 0 : from.indexOf(version);
  return (at < 0 ? undefined : from.splice(at, 1)[0]) ?? null;
};

/** Layer by layer: vendor: every pack in its exact version, and a pack supplied twice is one too many (domain §1.11). */
export function matchOf(
  layers: readonly Pack[],
  chosen: readonly { readonly latest: { readonly packs: readonly Pack[] } }[],
): readonly LayerResult[] {
  const supplied = new Map<string, string[]>();
  for (const { name, version } of chosen.flatMap(({ latest }) => latest.packs))
    supplied.set(name, [...(supplied.get(name) ?? []), version]);
  const exact = layers.map((layer) => ({
    ...layer,
    palette: take(supplied.get(layer.name) ?? [], layer.version),
  }));
  const found = exact.map(({ name, version: local, palette }): LayerResult => {
    if (palette !== null) return { name, local, palette, verdict: 'match' };
    const other = take(supplied.get(name) ?? [], undefined);
    return { name, local, palette: other, verdict: other === null ? 'missing' : 'version' };
  });
  const left = [...supplied].flatMap(([name, versions]) =>
    versions.map((palette): LayerResult => ({ name, local: null, palette, verdict: 'extra' })),
  );
  return [...found, ...left];
}

export const isMatch = (results: readonly LayerResult[]): boolean =>
  results.every(({ verdict }) => verdict === 'match');
