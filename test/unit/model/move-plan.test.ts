import { describe, expect, it } from 'vitest';
import type { HostRecord } from '#shared/model/host.ts';
import { groupToMove, planMove, possibleHeirs } from '#shared/model/move-plan.ts';
import { facts, linkedTo, peer, record } from '#test/kit/host-record.ts';

const ip = (name: string): string => `10.0.0.${name}`;
const host = (name: string, changes: Partial<HostRecord> = {}): HostRecord =>
  record({ key: name, hostId: `edge-${name}`, address: ip(name), ...changes });
const follows = (name: string, status = 'Ready') => peer({ id: `edge-${name}`, ip: ip(name), status });
const follower = (name: string, of = '1', changes: Partial<HostRecord> = {}): HostRecord =>
  host(name, { link: linkedTo(peer({ id: `edge-${of}`, ip: ip(of), role: 'leader' })), ...changes });
const leader = (...peers: ReturnType<typeof peer>[]): HostRecord =>
  host('1', { tokenRequested: true, facts: facts({ nodeRole: 'init' }), link: linkedTo(...peers) });
const lost = { reach: { state: 'lost', fault: null, since: 0 } } as const;

const [old, two, three] = [leader(follows('2'), follows('3')), follower('2'), follower('3')];
const plan = (to: HostRecord, all: readonly HostRecord[], joins = true, from = old) => {
  const { refusal, rows } = planMove({ from, to, joins }, groupToMove(from, all), all);
  return {
    refusal: refusal?.code ?? null,
    rows: rows.map(({ id, does, state, fault }) => [id, does, ...(fault ? [state, fault.code] : [])]),
  };
};

describe('the plan of a move', () => {
  it('lets a follower lead, and the old leader come along or stay', () => {
    expect(plan(two, [old, two, three])).toEqual({
      refusal: null,
      rows: [
        ['edge-2', 'leads'],
        ['edge-3', 'follows'],
        ['edge-1', 'follows'],
      ],
    });
    expect(plan(two, [old, two, three], false).rows.at(-1)).toEqual(['edge-1', 'stays']);
  });

  it('lets another host lead, and one that leads already', () => {
    const other = host('9');
    expect(plan(other, [old, two, three, other])).toMatchObject({ refusal: null });
    const leads = host('9', { tokenRequested: true, link: linkedTo(follows('8')) });
    expect(plan(leads, [old, two, three, leads])).toMatchObject({ refusal: null });
    const led = follower('9', '8');
    const all = [old, two, three, host('7'), led, follower('6', '8', lost)];
    expect(possibleHeirs(old, all).map(({ key }) => key)).toEqual(['2', '3', '7']);
    expect(plan(led, all).refusal).toBe('is-follower');
  });

  it('is refused as a whole while one host cannot go', () => {
    const busy = leader(follows('2'), follows('3', 'In-Use'));
    expect(plan(two, [busy, two, three], true, busy)).toMatchObject({ refusal: 'peer-in-use' });
    const inCluster = { ...old, facts: facts({ nodeRole: 'init', isClusterPhase: true }) };
    expect(plan(two, [inCluster, two, three], false, inCluster).refusal).toBe('leader-in-cluster');
    const out = { ...three, session: { state: 'signed-out', username: null, fault: null } } as const;
    expect(plan(two, [old, two, out]).rows[1]).toEqual(['edge-3', 'follows', 'fail', 'sign-in-needed']);
    expect(plan(two, [old, two]).refusal).toBe('sign-in-needed');
    const other = { ...three, facts: facts({ hostType: 'agent-mode' }) };
    expect(plan(two, [old, two, other]).refusal).toBe('host-type-differs');
  });

  it('leaves a host that does not answer behind, and says so', () => {
    const { refusal, rows } = plan(two, [old, two, { ...three, ...lost }]);
    expect(refusal).toBeNull();
    expect(rows[1]).toEqual(['edge-3', 'left', 'warn', 'move-left-behind']);
  });

  it('takes up a move that was cut: what is done already refuses nothing', () => {
    const freed = host('1', { link: linkedTo() });
    const heads = host('2', { tokenRequested: true, link: linkedTo(follows('3')) });
    const all = [freed, heads, follower('3', '2'), host('4')];
    const { refusal, rows } = planMove({ from: freed, to: heads, joins: true }, ['3', '4', '1'], all);
    expect([refusal, rows.map(({ state }) => state)]).toEqual([null, ['pass', 'pass', 'pass']]);
  });
});
