import { hostPort } from '#shared/model/names.ts';
import type { CheckedInput } from '#shared/contract/methods.ts';
import type { Result } from '#shared/model/result.ts';
import { isOk, ok } from '#shared/model/result.ts';
import type { FindOffer, LookState } from '#shared/model/sweep.ts';
import { networksOf } from '../discovery/interfaces.ts';
import type { Registry } from '../hosts/registry.ts';
import type { Patience } from '../http/patience.ts';
import type { ChoiceStore } from './find-choice.ts';
import { planLook, planSweep } from './find-plan.ts';
import { searchAll } from './find-run.ts';
import { lookOnce } from './look.ts';
import type { Runs } from './runs.ts';

/** Searches for hosts: once and loudly when told to, quietly while their list is open. */
export interface Finder {
  offer(): FindOffer;
  start(asked: CheckedInput<'sweep.start'>): Promise<Result<{ runId: string }>>;
  /** Settles when the look has ended; at once when there is none to make. */
  look(): Promise<void>;
  keepLooking(on: boolean): Promise<void>;
  lookState(): LookState;
  close(): Promise<void>;
}

/** A booting edge host may look like something else for a while; a printer stays one. */
const leaveStrangersMs = 15_000;

const titleOf = ({ subnets, addresses, interfaces, announced }: CheckedInput<'sweep.start'>): string => {
  const where = [
    ...interfaces,
    ...subnets,
    ...(addresses.length > 0 ? [`a list of ${String(addresses.length)}`] : []),
    ...(announced ? ['hosts that announce themselves'] : []),
  ];
  return `Sweep of ${where.join(', ')}`;
};

export function createFinder(deps: {
  registry: Registry;
  runs: Runs;
  patience: Patience;
  choice: ChoiceStore;
  /** The state of the quiet look has changed. */
  onLook: () => void;
}): Finder {
  const { registry, runs, choice, onLook } = deps;
  /** Every place a host was listed at in this visit: one that is listed no more was forgotten, and stays so. */
  const listed = new Set<string>();
  /** Places where something else answers, and until when they are left in peace. */
  const strangers = new Map<string, number>();
  let looking: { ended: Promise<void>; abort: AbortController } | null = null;
  let at: number | null = null;
  let closed = false;

  const placesNow = (): string[] =>
    registry.list().flatMap((host) => host.addresses.map((address) => hostPort(address, host.port)));
  const endLook = async (): Promise<void> => {
    looking?.abort.abort();
    await looking?.ended;
  };

  const begin = (): void => {
    const chosen = choice.get();
    if (!chosen?.keepLooking || looking || closed || runs.isSweeping()) return;
    const now = new Set(placesNow());
    for (const place of now) listed.add(place);
    const abort = new AbortController();
    const isForgotten = (place: string): boolean => listed.has(place) && !now.has(place);
    const isUnwanted = (place: string): boolean =>
      isForgotten(place) || (strangers.get(place) ?? 0) > Date.now();
    const onStranger = (place: string): void => void strangers.set(place, Date.now() + leaveStrangersMs);
    const ended = lookOnce(planLook(chosen, networksOf()), { ...deps, isUnwanted, onStranger }, abort.signal)
      .then(() => {
        if (abort.signal.aborted) return;
        at = Date.now();
        onLook();
      })
      .finally(() => {
        looking = null;
      });
    looking = { ended, abort };
  };

  return {
    offer: () => ({ networks: networksOf(), choice: choice.get() }),
    start: async (asked) => {
      const plan = planSweep(asked, networksOf());
      if (!isOk(plan)) return plan;
      const { interfaces, subnets, ports, announced, keepLooking } = asked;
      await choice.set({ interfaces, subnets, ports, announced, keepLooking });
      listed.clear();
      onLook();
      const { addresses, endpoints } = plan.ok;
      const total = addresses.length * ports.length + endpoints.length;
      const runId = runs.start({ kind: 'sweep', title: titleOf(asked), total }, async (run) => {
        await endLook();
        const scan = registry.beginScan();
        await searchAll(plan.ok, run, deps);
        const tried = addresses.flatMap((address) => ports.map((port) => hostPort(address, port)));
        // Cut short, it says nothing of those it did not come to.
        if (!run.signal.aborted) scan.end(new Set(tried));
      });
      return ok({ runId });
    },
    look: async () => {
      begin();
      await looking?.ended;
    },
    keepLooking: async (on) => {
      const chosen = choice.get();
      if (chosen) await choice.set({ ...chosen, keepLooking: on });
      if (!on) await endLook();
      onLook();
    },
    lookState: () => {
      const chosen = choice.get();
      return { state: chosen ? (chosen.keepLooking ? 'on' : 'stopped') : 'unasked', at };
    },
    close: async () => {
      closed = true;
      await endLook();
    },
  };
}
