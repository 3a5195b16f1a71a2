import { describe, expect, it } from 'vitest';
import {
  beginLink,
  completed,
  confirmed,
  dropFollower,
  failed,
  forgetUnfinished,
  joined,
  leave,
  startIssuing,
  stopIssuing,
  takeIn,
} from '#electron/demo-site/link-state.ts';
import { followerOf, followersOf, isFollower, isLeader, isLinking } from '#electron/demo-site/situation.ts';
import { follower, hostState, leader } from './host-fixture.ts';

describe('a follower', () => {
  it('goes from asking to linked to free', () => {
    const asking = beginLink(hostState(), 1);
    expect([isLinking(asking), isFollower(asking)]).toEqual([true, false]);
    const accepted = joined(asking, leader, 'secret', 2);
    expect([accepted.link?.state, accepted.link?.leader]).toEqual(['InProgress', leader]);
    const linked = completed(accepted, 3);
    expect([isLinking(linked), isFollower(linked), linked.link?.since]).toEqual([false, true, 3]);
    const free = leave(linked);
    expect([free.link, free.wasLinked]).toEqual([null, true]);
  });

  it('is tied to nobody by a link that failed', () => {
    const state = failed(joined(hostState(), leader, 'secret', 1), 'why', 2);
    expect([isFollower(state), state.link?.leader, state.link?.errorMessage]).toEqual([false, null, 'why']);
  });
});

describe('a leader', () => {
  it('keeps its first secret however often a token is asked for', () => {
    const once = startIssuing(hostState(), 'one', 1);
    expect(startIssuing(once, 'two', 2)).toBe(once);
    expect(isLeader(once)).toBe(true);
    expect(isLeader(stopIssuing(once))).toBe(false);
  });

  it('lists a follower only once it has confirmed', () => {
    const { id, ip, port } = follower;
    const taken = takeIn(hostState(), { id, ip, port }, 'secret', 1);
    expect(followersOf(taken)).toEqual([]);
    const joining = followerOf(taken, id);
    if (!joining) throw new Error('not taken in');
    const linked = confirmed(taken, joining, 2);
    expect(followersOf(linked)).toMatchObject([{ id, state: 'linked', since: 2 }]);
    expect(followersOf(dropFollower(linked, id))).toEqual([]);
  });

  it('forgets who never confirmed, and nobody else', () => {
    const joining = { ...follower, id: 'edge-j', state: 'joining', since: 100 } as const;
    const state = hostState({ followers: { [follower.id]: follower, [joining.id]: joining } });
    expect(forgetUnfinished(state, 150, 100)).toBe(state);
    expect(Object.keys(forgetUnfinished(state, 200, 100).followers)).toEqual([follower.id]);
    expect(forgetUnfinished(state, 200, 100, (id) => id === 'edge-j')).toBe(state);
  });
});
