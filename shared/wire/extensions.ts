import type { Settings } from './host-info.ts';

/**
 * The vendor publishes no operation for **Stop token generation** (vendor: Link Hosts, Remove leader node status), so this
 * path stands outside /v1 and is called only where a host announces the flag. Real agents do not.
 */
export const stopTokenGenerationPath = '/x-fieldlink/link/stop-token-generation';
export const stopTokenGenerationFlag = 'stopTokenGeneration';

export const announcesStopTokenGeneration = (settings: Settings | null | undefined): boolean =>
  settings?.featureFlags?.get(stopTokenGenerationFlag) === true;

/**
 * Nor does it publish one to review pairing requests (vendor: Pair Local Cluster with Palette, accept and reject): these
 * paths are called only where every answer of a console announces them. A real Palette does not.
 */
export const extensionsHeader = 'x-fieldlink-extensions';
export const reviewExtension = 'pairings';
export const pairingsPath = '/x-fieldlink/pairings';

export const announcesReview = (header: unknown): boolean =>
  typeof header === 'string' && header.split(/[\s,]+/).includes(reviewExtension);
