import { createCore } from '#electron/core/create-core.ts';
import type { Core } from '#electron/core/types.ts';
import { methods } from '#shared/contract/methods.ts';
import { isOk } from '#shared/model/result.ts';
import type { Run } from '#shared/model/run.ts';
import { patience } from '../patience.ts';
import type { Act, Life } from './victim.ts';

/** A Fieldlink in a process of its own that signs in, begins to act when it is told so, and says when that has ended. */
let core: Core;

const keyOf = (hostId: string): string =>
  core.read('hosts').find((host) => host.hostId === hostId)?.key ?? hostId;

const until = (test: (runs: readonly Run[]) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (test(core.read('runs'))) resolve();
    };
    core.subscribe('runs', look);
    look();
  });

async function act({ op, leader, hosts, access }: Act): Promise<void> {
  const lead = keyOf(leader);
  const keys = hosts.map(keyOf);
  if (op === 'link') await core.call('link.toLeader', { leader: lead, followers: keys });
  else if (op === 'move') await core.call('link.move', { from: lead, to: keys.at(-1) ?? '', joins: true });
  else if (op === 'generate') await core.call('link.generateToken', { key: lead });
  else if (op === 'stop') await core.call('link.stopTokenGeneration', { key: lead, byHand: false });
  else if (op === 'pair' && access)
    await core.call('pairing.send', { key: lead, ...access, insecure: false });
  else if (op === 'unpair') await core.call('pairing.withdraw', { key: lead });
  else await core.call('link.unlink', { leader: lead, hosts: keys, via: 'leader' });
  await until((runs) => runs.every(({ state }) => state === 'ended'));
}

async function live({ dataDir, account, places }: Life): Promise<void> {
  core = await createCore({
    ...{ dataDir, shell: 'test', version: '0', build: '0', remember: true, demoSite: null, patience },
    capabilities: { clipboardClear: false, opensPages: false },
  });
  await Promise.all(places.map((place) => core.call('hosts.add', place)));
  const keys = core.read('hosts').map(({ key }) => key);
  const input = methods['session.signIn'].input.parse({ keys, account });
  const signedIn = await core.call('session.signIn', input);
  if (!isOk(signedIn)) throw new Error(signedIn.error.code);
  await until((runs) => runs.every(({ items }) => items.every(({ end }) => end !== null)));
}

process.on('message', (message: { life?: Life; act?: Act }) => {
  const work = message.life ? live(message.life) : message.act ? act(message.act) : null;
  work?.then(
    () => process.send?.({ runs: core.read('runs'), troubles: core.read('app').troubles }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.send?.({ runs: [], troubles: [] });
