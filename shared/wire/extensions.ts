import type { Settings } from './host-info.ts';

/**
 * The vendor publishes no operation for **Stop token generation** (vendor: Link Hosts, Remove leader node status), so this
 * path stands outside /v1 and is called only where a host announces the flag. Real agents do not.
 */
export const stopTokenGenerationPath = '/x-fieldlink/link/stop-token-generation';
export const stopTokenGenerationFlag = 'stopTokenGeneration';

export const announcesStopTokenGeneration = (settings: Settings | null | undefined): boolean =>
  settings?.featureFlags?.get(stopTokenGenerationFlag) === true;
