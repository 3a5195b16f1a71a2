export type ManagementMode = 'local' | 'central';

/** Carries the mode under the current name or under one of the two older ones (domain: agents before managementMode). */
export interface ModeFields {
  readonly managementMode?: string | undefined;
  readonly installationMode?: string | undefined;
  readonly connectionMode?: string | undefined;
}

const words = new Map<string, ManagementMode>([
  ['local', 'local'],
  ['airgap', 'local'],
  ['central', 'central'],
  ['connected', 'central'],
]);

/** Takes `settings` or the `spec` of a host's info. An unknown word falls through to the older field. */
export function managementModeOf(fields: ModeFields | null | undefined): ManagementMode | null {
  for (const word of [fields?.managementMode, fields?.installationMode, fields?.connectionMode]) {
    const mode = word === undefined ? undefined : words.get(word.trim().toLowerCase());
    if (mode) return mode;
  }
  return null;
}
