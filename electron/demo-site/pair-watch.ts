import { agentPairingPath, pairingOutcome } from './palette/agent.ts';
import type { PaletteAnswer } from './palette-client.ts';
import { askPalette } from './palette-client.ts';
import type { Pairing } from './pairing.ts';
import { isPending } from './pairing.ts';
import { situationOf } from './situation.ts';
import type { Host, World } from './types.ts';

/** Site time between two questions how Palette has decided. */
const pollMs = 2_000;

/** The hosts that know of this request: the nodes of its cluster. */
const holdersOf = (world: World, uid: string): readonly Host[] =>
  world.hosts.filter(({ state }) => state.pairing?.uid === uid);

export const pendingOn = (world: World, uid: string): readonly Host[] =>
  holdersOf(world, uid).filter(({ state }) => isPending(state.pairing));

export const keep = (world: World, hosts: readonly Host[], pairing: Pairing | null): void => {
  for (const host of hosts) world.update(host, { ...host.state, pairing });
};

/** What an answer to "how does it stand?" tells. A request that Palette does not know will never be decided. */
function readDecision({ status, body, words }: PaletteAnswer): Partial<Pairing> {
  const told = status === 200 ? pairingOutcome.safeParse(body).data : undefined;
  if (told) return { status: told.state, message: told.message };
  return { message: words, ...(status === 404 ? { status: 'Failed' } : {}) };
}

/** Asks for the whole cluster, one host after the other until Palette answers. Out of reach changes nothing. */
export async function hear(world: World, uid: string, askers: readonly Host[]): Promise<void> {
  for (const host of askers) {
    const { pairing } = host.state;
    if (pairing?.uid !== uid) continue;
    const asked = { method: 'GET', path: agentPairingPath(uid) } as const;
    const answer = await askPalette(world, host, pairing.palette, asked);
    if (answer.status === 0) continue;
    // Somebody may have withdrawn it while the question was on its way.
    const known = pendingOn(world, uid)[0]?.state.pairing;
    const now = known && { ...known, ...readDecision(answer) };
    if (now && (now.status !== known.status || now.message !== known.message))
      keep(world, holdersOf(world, uid), now);
    return;
  }
}

export function watch(world: World, uid: string): void {
  world.clock.after(pollMs, () => {
    const askers = pendingOn(world, uid).filter(
      (host) => host.live.listening() && situationOf(host).controlPlane,
    );
    void hear(world, uid, askers).then(() => {
      if (pendingOn(world, uid).length > 0) watch(world, uid);
    });
  });
}

/** After a start from kept state: each request once. */
export function resumePairings(world: World): void {
  const pending = world.hosts.flatMap(({ state: { pairing } }) => (isPending(pairing) ? [pairing.uid] : []));
  for (const uid of new Set(pending)) watch(world, uid);
}
