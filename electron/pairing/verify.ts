import { canAsk, isLocal } from '#shared/model/link-rules.ts';
import { hostLabel } from '#shared/model/names.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';
import { operations } from '#shared/wire/operations.ts';
import type { Access, PairingDeps } from './deps.ts';
import { refusalFault, refusalWords } from './words.ts';

/** Agents without this operation. */
const isUnknown = (status: number | null): boolean => status === 404 || status === 405 || status === 501;

/**
 * vendor: verify-connection: all hosts of the cluster try to reach Palette; nothing changes. Good only where the host says
 * `verified: true`; its words come along in any case.
 */
export async function verifyConnection(
  { ask, registry, discretion }: PairingDeps,
  key: string,
  access: Access,
): Promise<Result<{ message: string | null }>> {
  const host = registry.get(key);
  if (!host) return fail('unknown-host');
  const verdict = canAsk(host) ?? isLocal(host);
  if (verdict) return { error: verdict };
  const { endpoint: paletteEndpoint, registrationToken, insecure } = access;
  discretion.sends(registrationToken);
  const reply = await ask(key, operations.verifyConnection, {
    body: { paletteEndpoint, registrationToken, insecure },
  });
  const params = { host: hostLabel(host), endpoint: paletteEndpoint };
  if ('ok' in reply) {
    const message = discretion.clean(reply.ok.message);
    if (reply.ok.verified === true) return ok({ message });
    return fail('pairing-not-verified', { ...params, message: message ?? '–' });
  }
  if (reply.error.code === 'answer-late') return fail('pairing-verify-late', params);
  if (reply.status === null || reply.status === 401) return { error: refusalFault(reply, discretion) };
  if (isUnknown(reply.status)) return fail('pairing-verify-untold', params);
  return fail('pairing-verify-refused', { ...params, message: refusalWords(reply, discretion) });
}
