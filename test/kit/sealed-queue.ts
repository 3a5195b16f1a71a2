import { writeCargo } from '#electron/registration/queue/travel-form.ts';
import { seal } from '#electron/vault/sealed.ts';

/** A queue as another laptop exports it: one registration. */
export async function sealedQueue(passphrase: string): Promise<Buffer> {
  const host = { hostId: 'edge-of-till-3', name: null, tags: [], hasPairingKey: false };
  const work = { kind: 'edge-host', ...host } as const;
  const entry = { id: 'q1', endpoint: 'palette.test', project: null, made: [], pairingKey: null, work };
  const sealed = await seal(writeCargo({ laptop: 'shop', entries: [entry] }), passphrase);
  if ('ok' in sealed) return sealed.ok;
  throw new Error(sealed.error.code);
}
