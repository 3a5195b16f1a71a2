import type { Option, Problem, Work } from './match-problem.ts';

/** What an option has to offer at one moment of the search. */
export interface Bid {
  readonly option: Option;
  /** Points that are gained with it. */
  readonly net: number;
  /** The same for each point that it could gain, as if it cost nothing. */
  readonly ratio: number;
  /** Layers that can never match any more once it is chosen. */
  readonly loss: number;
}

/** The bids for one pack. Of what was weighed so much is lost with one of them: `waste`; with none of them: `without`. */
export interface Contest {
  readonly without: number;
  readonly bids: (Bid & { readonly waste: number })[];
}

export interface Bids {
  /** Points of a layer of the cluster that is had by name, in whatever version. */
  readonly name: number;
  /** Null: it gains nothing, now and later. */
  of(option: Option): Bid | null;
  /** How many points all of them together can gain at most of these packs, which are all of theirs. */
  weigh(bids: readonly Bid[], packs: readonly number[]): number;
  /** All of them for one of the packs, as they were weighed last. */
  contenders(bids: readonly Bid[], packs: readonly number[]): Contest;
  /** Answers how to take it back. */
  choose(option: Option): () => void;
  /** What is left of these once that one is chosen: those with no pack in common are as they were. */
  after(chosen: Option, bids: readonly Bid[]): readonly Bid[];
}

/**
 * The state of a search, told in points: a layer that does not match costs the most of them; a layer of the cluster that is
 * had by name gives a few, so that no number of them outweighs one that does not match; an option costs one.
 *
 * Of each pack there is `room` for as many layers as the cluster has, and so many versions are `lacking`. What is gained
 * fills both; what finds no room is one more that does not match, unless it is lacking, as then it evens out. What an
 * option gains only shrinks as others are chosen, and what it costs only grows. So the cost of each can be laid on the
 * points that it could gain, in equal parts, and each point is gained once, at best from the option that asks the least
 * for it: that bounds from above what all of them gain.
 */
export function createBids({ options, wanted, needed, packOf }: Problem, work: Work): Bids {
  const name = options.length + 1;
  const layer = name * (needed.reduce((sum, count) => sum + count, 0) + 1);
  const room = Int32Array.from(wanted);
  /** By pack, and by pack and version. */
  const lacking = Int32Array.from(wanted);
  const units = Int32Array.from(needed);
  const byLayer = new Float64Array(wanted.length);
  const byName = new Float64Array(wanted.length);
  const rivals = new Int32Array(wanted.length);
  const goodRivals = new Int32Array(wanted.length);
  const right = new Int32Array(options.reduce((most, { packs }) => Math.max(most, packs.length), 0));

  /** By place in its packs: how many layers of it are lacking. */
  const countRight = (option: Option): void => {
    right.fill(0, 0, option.packs.length);
    for (let at = 0; at < option.units.length; at += 1) {
      const place = option.unitPacks[at] ?? 0;
      const count = Math.min(units[option.units[at] ?? 0] ?? 0, option.unitCounts[at] ?? 0);
      right[place] = (right[place] ?? 0) + count;
    }
  };
  const usable = (pack: number): number => Math.min(lacking[pack] ?? 0, room[pack] ?? 0);

  const add = ({ packs, counts, units: own, unitCounts }: Option): (() => void) => {
    const before = packs.map((pack) => [pack, room[pack] ?? 0, lacking[pack] ?? 0] as const);
    const unitsBefore = own.map((unit) => [unit, units[unit] ?? 0] as const);
    packs.forEach((pack, at) => {
      room[pack] = Math.max(0, (room[pack] ?? 0) - (counts[at] ?? 0));
    });
    own.forEach((unit, at) => {
      const taken = Math.min(units[unit] ?? 0, unitCounts[at] ?? 0);
      const pack = packOf[unit] ?? 0;
      units[unit] = (units[unit] ?? 0) - taken;
      lacking[pack] = (lacking[pack] ?? 0) - taken;
    });
    return () => {
      for (const [pack, roomThere, lackingThere] of before) {
        room[pack] = roomThere;
        lacking[pack] = lackingThere;
      }
      for (const [unit, there] of unitsBefore) units[unit] = there;
    };
  };

  const bidOf = (option: Option): Bid | null => {
    countRight(option);
    let gained = 0;
    let named = 0;
    let foreign = option.size;
    let lost = 0;
    for (let at = 0; at < option.packs.length; at += 1) {
      const pack = option.packs[at] ?? 0;
      const count = option.counts[at] ?? 0;
      const there = room[pack] ?? 0;
      const matching = right[at] ?? 0;
      const filled = Math.min(there, count);
      const gain = Math.min(matching, there);
      const after = Math.min((lacking[pack] ?? 0) - matching, there - filled);
      gained += gain;
      named += filled;
      // What is lacking but finds no room evens out.
      foreign -= filled + matching - gain;
      lost += usable(pack) - gain - after;
    }
    work.left -= option.packs.length + option.units.length;
    const gain = gained * layer + named * name;
    const net = gain - foreign * layer - 1;
    return net > 0 ? { option, net, ratio: net / gain, loss: foreign + lost } : null;
  };
  /** What layers of a pack bring to the points that were weighed: those that match, and all of them by name. */
  const byLayerOf = (pack: number): number => usable(pack) * (byLayer[pack] ?? 0) * layer;
  const byNameOf = (pack: number): number => (room[pack] ?? 0) * (byName[pack] ?? 0) * name;
  /** So much of what was weighed is lost with it: what its packs no longer bring, less what it gains (its reduced cost). */
  const wasteOf = ({ option, net }: Bid): number => {
    countRight(option);
    work.left -= option.packs.length + option.units.length;
    let spent = 0;
    for (let at = 0; at < option.packs.length; at += 1) {
      const pack = option.packs[at] ?? 0;
      const there = room[pack] ?? 0;
      const filled = Math.min(there, option.counts[at] ?? 0);
      const after = Math.min((lacking[pack] ?? 0) - (right[at] ?? 0), there - filled);
      spent += (usable(pack) - after) * (byLayer[pack] ?? 0) * layer + filled * (byName[pack] ?? 0) * name;
    }
    return spent - net;
  };
  /** The pack of which some layer is lacking that the fewest bids could bring well, as they were weighed last. */
  const rarest = (packs: readonly number[]): number | null => {
    let rare = null;
    let fewest = Infinity;
    for (const pack of packs) {
      const good = goodRivals[pack] ?? 0;
      const all = rivals[pack] ?? 0;
      const rank = good > 0 ? good : options.length + all;
      if (all === 0 || rank >= fewest || usable(pack) === 0) continue;
      rare = pack;
      fewest = rank;
    }
    return rare;
  };
  const havingPack = wanted.map((): Option[] => []);
  for (const option of options) for (const pack of option.packs) havingPack[pack]?.push(option);

  return {
    name,
    of: bidOf,
    weigh: (bids, packs) => {
      byLayer.fill(0);
      byName.fill(0);
      rivals.fill(0);
      goodRivals.fill(0);
      let steps = packs.length;
      for (const { option, ratio, loss } of bids) {
        const { packs: own, units: same } = option;
        steps += own.length + same.length;
        for (let at = 0; at < own.length; at += 1) {
          const pack = own[at] ?? 0;
          if (ratio > (byName[pack] ?? 0)) byName[pack] = ratio;
        }
        for (let at = 0; at < same.length; at += 1) {
          const unit = same[at] ?? 0;
          if (units[unit] === 0) continue;
          const pack = packOf[unit] ?? 0;
          if (ratio > (byLayer[pack] ?? 0)) byLayer[pack] = ratio;
          rivals[pack] = (rivals[pack] ?? 0) + 1;
          if (loss === 0) goodRivals[pack] = (goodRivals[pack] ?? 0) + 1;
        }
      }
      work.left -= steps;
      let most = 0;
      for (const pack of packs) most += byLayerOf(pack) + byNameOf(pack);
      return most;
    },
    contenders: (bids, packs) => {
      work.left -= bids.length;
      const rare = rarest(packs);
      const pack = rare ?? packs.find((each) => byNameOf(each) > 0) ?? -1;
      const isOpen = (unit: number): boolean => packOf[unit] === pack && units[unit] !== 0;
      const having = havingPack[pack] ?? [];
      const able = new Set(rare === null ? having : having.filter((option) => option.units.some(isOpen)));
      const ableBids = bids.filter(({ option }) => able.has(option));
      return {
        without: rare === null ? byNameOf(pack) : byLayerOf(pack),
        bids: ableBids.map((bid) => ({ ...bid, waste: wasteOf(bid) })),
      };
    },
    choose: add,
    after: (chosen, bids) => {
      const touched = new Set(chosen.packs.flatMap((pack) => havingPack[pack] ?? []));
      const left: Bid[] = [];
      for (const bid of bids) {
        if (bid.option === chosen) continue;
        const now = touched.has(bid.option) ? bidOf(bid.option) : bid;
        if (now) left.push(now);
      }
      work.left -= bids.length;
      return left;
    },
  };
}
