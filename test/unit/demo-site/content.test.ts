import { describe, expect, it } from 'vitest';
import type { Content } from '#electron/demo-site/types.ts';
import { freeBytes, freeGB, lacking, withContent, withoutContent } from '#electron/demo-site/content.ts';
import { mayTakeContent } from '#electron/demo-site/content-flow.ts';
import { facts, hostState, linkIn } from './host-fixture.ts';

const content = (name: string, sha256: string, since: number, bytes = 1e9): Content => ({
  ...{ name, sha256, bytes, since, uploadedAt: 0 },
});
const holding = (...contents: Content[]) => hostState({ contents });

describe('content of an emulated host', () => {
  it('overwrites what has the same name, and is forgotten only as it was', () => {
    const [old, other, fresh] = [content('a', '1', 1), content('b', '2', 2), content('a', '3', 3)];
    const state = withContent(holding(old, other), fresh);
    expect(state.contents).toEqual([other, fresh]);
    expect(withoutContent(state, old).contents).toEqual([other, fresh]);
    expect(withoutContent(state, fresh).contents).toEqual([other]);
  });

  it('lacks what its leader holds and it does not, or has older', () => {
    const [a, b] = [content('a', '1', 1), content('b', '2', 2)];
    expect(lacking(holding(), holding(a, b))).toEqual([a, b]);
    expect(lacking(holding(a), holding(content('a', '1', 9)))).toEqual([]);
    expect(lacking(holding(a), holding(content('a', '3', 9)))).toHaveLength(1);
    expect(lacking(holding(content('a', '3', 9)), holding(a))).toEqual([]);
  });

  it('leaves so much of the disk free', () => {
    const whole = freeBytes(facts());
    const held = { contents: [content('a', '1', 1, 2.5e9)] };
    expect(freeBytes(facts(held))).toBe(whole - 2.5e9);
    expect(freeGB(facts(held))).toBe(whole / 1e9 - 3);
    expect(freeBytes(facts(held, { 'disk-free': 0.25 }))).toBe(0.25e9);
    expect(freeBytes(facts({}, { 'disk-free': 1, 'disk-full': true }))).toBe(0);
  });

  it('is taken by a host that leads or stands alone, in local mode', () => {
    expect(mayTakeContent(facts())).toBeNull();
    const follower = { link: linkIn('Completed') };
    expect(mayTakeContent(facts(follower))?.code).toBe('NotLeader');
    expect(mayTakeContent(facts(follower, { 'in-cluster': 'worker' }))?.code).toBe('NotLeader');
    expect(mayTakeContent(facts(follower, { 'in-cluster': 'controlplane' }))).toBeNull();
    expect(mayTakeContent(facts({}, { 'wrong-mode': true }))?.code).toBe('ManagementModeNotLocal');
  });
});
