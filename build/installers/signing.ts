import type { System } from './systems.ts';

type Env = NodeJS.ProcessEnv;

const has = (env: Env, ...names: string[]): boolean => names.some((name) => (env[name] ?? '') !== '');

/**
 * Why what is packed for a system will carry no signature; null when it will. Certificates come by the environment only, by
 * the names that electron-builder reads (vendor: electron.build/code-signing).
 */
export function whyUnsigned(system: System, env: Env = process.env): string | null {
  if (system === 'linux') return 'packages for Linux carry none; compare SHA256SUMS';
  if (system === 'win')
    return has(env, 'WIN_CSC_LINK', 'CSC_LINK') ? null : 'no WIN_CSC_LINK in the environment';
  if (has(env, 'CSC_LINK', 'CSC_NAME') || env['CSC_IDENTITY_AUTO_DISCOVERY'] === 'true') return null;
  return 'no CSC_LINK in the environment';
}

/** Why macOS will ask its user about a signed app all the same; null when Apple has seen it. */
export function whyNotNotarized(env: Env = process.env): string | null {
  const names = ['APPLE_API_KEY', 'APPLE_ID', 'APPLE_KEYCHAIN_PROFILE'];
  return has(env, ...names) ? null : `no ${names.join(', ')} in the environment`;
}

/** What a release that has to be signed lacks; null where nothing, or where it does not have to be. */
export function lacksForSigning(system: System, env: Env = process.env): string | null {
  if (!mustSign(env) || system === 'linux') return null;
  return whyUnsigned(system, env) ?? (system === 'mac' ? whyNotNotarized(env) : null);
}

export const mustSign = (env: Env = process.env): boolean => env['FIELDLINK_SIGN'] === 'required';
