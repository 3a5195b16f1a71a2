import type { Follower, HostState, PeerCard } from './types.ts';

/** How one host's memory of a link changes. Pure: rules are asked before, times and secrets come from outside. */

export const startIssuing = (state: HostState, secret: string, now: number): HostState =>
  state.issuing ? state : { ...state, issuing: { secret, startedAt: now } };

export const stopIssuing = (state: HostState): HostState => ({ ...state, issuing: null });

/** Follower: the token has been read, the leader is being asked. */
export const beginLink = (state: HostState, now: number): HostState => ({
  ...state,
  link: { leader: null, secret: '', state: 'Pending', since: now, errorMessage: null, fellows: [] },
});

/** Follower: the leader has taken it in. */
export const joined = (state: HostState, leader: PeerCard, secret: string, now: number): HostState => ({
  ...state,
  link: { leader, secret, state: 'InProgress', since: now, errorMessage: null, fellows: [] },
});

export const completed = (state: HostState, now: number): HostState => ({
  ...state,
  wasLinked: true,
  link: state.link && { ...state.link, state: 'Completed', since: now },
});

export const failed = (state: HostState, errorMessage: string, now: number): HostState => ({
  ...state,
  link: { leader: null, secret: '', state: 'Failed', since: now, errorMessage, fellows: [] },
});

/** Follower: no longer anybody's. Whatever happened to the request itself is over with it. */
export const leave = (state: HostState): HostState => ({ ...state, link: null });

export const knowFellows = (state: HostState, fellows: readonly PeerCard[]): HostState =>
  state.link ? { ...state, link: { ...state.link, fellows } } : state;

/** Leader: takes a host in; one that joins again replaces what was known of it. */
export const takeIn = (state: HostState, card: PeerCard, secret: string, now: number): HostState => ({
  ...state,
  followers: { ...state.followers, [card.id]: { ...card, secret, state: 'joining', since: now } },
});

export const confirmed = (state: HostState, follower: Follower, now: number): HostState => ({
  ...state,
  wasLinked: true,
  followers: { ...state.followers, [follower.id]: { ...follower, state: 'linked', since: now } },
});

export const dropFollower = (state: HostState, id: string): HostState => ({
  ...state,
  followers: Object.fromEntries(Object.entries(state.followers).filter(([key]) => key !== id)),
});

/**
 * Joins that were never confirmed, and on a restart all that were under way. `isAtIt`: the follower is still linking; its
 * calls take the machine's time, which a fast site's patience does not know of.
 */
export function forgetUnfinished(
  state: HostState,
  now: number,
  patience: number,
  isAtIt: (followerId: string) => boolean = () => false,
): HostState {
  const kept = Object.entries(state.followers).filter(
    ([id, follower]) => follower.state === 'linked' || now - follower.since < patience || isAtIt(id),
  );
  return kept.length === Object.keys(state.followers).length
    ? state
    : { ...state, followers: Object.fromEntries(kept) };
}

const cardOf = ({ id, ip, port }: PeerCard): PeerCard => ({ id, ip, port });

/**
 * One host leads the whole group from now on, whoever did before. Answers every state of the group. `home`: the followers
 * as the old leader knew them, whose content stays as it was; `newSecret` makes what the two ends prove themselves with.
 */
export function handOver(
  to: HostState,
  others: readonly HostState[],
  context: { home: HostState['followers']; newSecret: () => string; now: number },
): HostState[] {
  const { home, newSecret, now } = context;
  const cards = [to, ...others].map(cardOf);
  const followers = others.map((other): Follower => {
    // The old leader was where all content came from.
    const since = home[other.id]?.since ?? 0;
    return { ...cardOf(other), secret: newSecret(), state: 'linked', since };
  });
  const led = (state: HostState, secret: string): HostState => ({
    ...stopIssuing(state),
    followers: {},
    wasLinked: true,
    link: {
      ...{ leader: cardOf(to), secret, state: 'Completed', since: now, errorMessage: null },
      fellows: cards.filter(({ id }) => id !== to.id && id !== state.id),
    },
  });
  return [
    { ...to, link: null, followers: Object.fromEntries(followers.map((each) => [each.id, each])) },
    ...others.map((other, index) => led(other, followers[index]?.secret ?? '')),
  ];
}
