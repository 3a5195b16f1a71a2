import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HostRecord } from '#shared/model/host.ts';
import { topologyOf } from '#shared/model/topology.ts';
import { detailOf, stepOf } from '#renderer/views/hosts/picture/detail.ts';
import type { PictureLayout } from '#renderer/views/hosts/picture/layout.ts';
import { layOut } from '#renderer/views/hosts/picture/layout.ts';
import { shortAddress } from '#renderer/views/hosts/picture/node-words.ts';
import type { Rect } from '#renderer/views/hosts/picture/rect.ts';
import { isInside, moved, overlaps } from '#renderer/views/hosts/picture/rect.ts';
import { facts, linkedTo, peer, record } from '#test/kit/host-record.ts';

const at = (n: number): Pick<HostRecord, 'key' | 'hostId' | 'address'> => ({
  ...{ key: `k${n}`, hostId: `edge-${n}`, address: `10.0.${n >> 8}.${n & 255}` },
});
const told = (n: number, role: string, status = 'Ready') =>
  peer({ id: `edge-${n}`, ip: at(n).address, role, status });

/** Groups of so many followers, the first few of each in a cluster; and so many hosts that are not linked. */
function siteOf(groups: readonly { followers: number; nodes: number }[], loose: number): HostRecord[] {
  let n = 0;
  const hosts = groups.flatMap(({ followers, nodes }) => {
    const [first, members] = [(n += 1), Array.from({ length: followers }, () => (n += 1))];
    const phase = { facts: facts({ isClusterPhase: nodes > 0, nodeRole: 'controlplane' }) };
    const lines = members.map((m, i) => told(m, 'follower', i < nodes ? 'In-Use' : 'Ready'));
    const leader = record({ ...at(first), ...phase, link: linkedTo(...lines), tokenRequested: true });
    return [leader, ...members.map((m) => record({ ...at(m), link: linkedTo(told(first, 'leader')) }))];
  });
  return [...hosts, ...Array.from({ length: loose }, () => record(at((n += 1))))];
}

const sites = fc
  .tuple(fc.array(fc.record({ followers: fc.nat(30), nodes: fc.nat(8) }), { maxLength: 8 }), fc.nat(20))
  .map(([groups, loose]) => siteOf(groups, loose));

const placesOf = ({ panels }: PictureLayout) =>
  panels.map(({ rect, inside }) => ({
    rect,
    tiles: inside.tiles.map((tile) => ({ id: tile.node.id, rect: moved(tile.rect, rect) })),
    heads: [inside.head].map((head) => moved(head, rect)),
    cluster: inside.cluster && moved(inside.cluster, rect),
  }));

const meets = (rects: readonly Rect[]): number =>
  rects.flatMap((a, i) => rects.slice(i + 1).filter((b) => overlaps(a, b))).length;

describe('where hosts stand in the picture', () => {
  it('nothing overlaps, everything is in its panel, and every host has a place', () => {
    fc.assert(
      fc.property(sites, (hosts) => {
        const layout = layOut(topologyOf(hosts));
        const panels = placesOf(layout);
        const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
        expect(meets(panels.map(({ rect }) => rect))).toBe(0);
        for (const { rect, tiles, heads, cluster } of panels) {
          expect(isInside(rect, whole)).toBe(true);
          expect(meets([...heads, ...tiles.map((tile) => tile.rect)])).toBe(0);
          for (const each of [...tiles.map((tile) => tile.rect), ...(cluster ? [cluster] : [])])
            expect(isInside(each, rect)).toBe(true);
          if (cluster) expect(meets([...heads, cluster])).toBe(0);
        }
        expect(panels.flatMap(({ tiles }) => tiles)).toHaveLength(hosts.length);
      }),
      { numRuns: 25 },
    );
  });

  it('nobody moves when a host is lost, its clock is off or it falls out of sync', () => {
    const hosts = siteOf(
      [
        { followers: 9, nodes: 2 },
        { followers: 3, nodes: 0 },
      ],
      4,
    );
    const before = placesOf(layOut(topologyOf(hosts)));
    const ill = hosts.map((host, n) => ({
      ...host,
      ...(n % 3 === 0 && { reach: { state: 'lost', fault: null, since: 1 } as const }),
      ...(n % 4 === 0 && { clockSkewSeconds: 900 }),
      ...(host.link && {
        link: { ...host.link, peers: host.link.peers.map((each) => ({ ...each, notSyncedSince: 1 })) },
      }),
    }));
    expect(placesOf(layOut(topologyOf(ill)))).toEqual(before);
    expect(placesOf(layOut(topologyOf([...hosts].reverse())))).toEqual(before);
  });

  it('has the shape of a window, whether one group is large or many are small', () => {
    for (const groups of [[{ followers: 199, nodes: 0 }], Array(40).fill({ followers: 4, nodes: 0 })]) {
      const { width, height } = layOut(topologyOf(siteOf(groups, 0)));
      expect(width / height).toBeGreaterThan(1.3);
      expect(width / height).toBeLessThan(2.8);
    }
  });

  it('has the outline of a cluster around its nodes and nobody else', () => {
    const [placed] = placesOf(layOut(topologyOf(siteOf([{ followers: 7, nodes: 3 }], 0))));
    const inside = placed!.tiles.filter(({ rect }) => overlaps(rect, placed!.cluster!));
    expect(inside.map(({ id }) => id)).toEqual([1, 2, 3, 4].map((n) => `edge-1/edge-${n}`));
    expect(inside.every(({ rect }) => isInside(rect, placed!.cluster!))).toBe(true);
  });
});

describe('how much is shown', () => {
  it('is laid out for a scale that is never above the real one, nor far below', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1, noNaN: true }), (scale) => {
        const ratio = scale / stepOf(scale);
        expect(ratio).toBeGreaterThan(0.999);
        expect(ratio).toBeLessThan(1.121);
      }),
    );
    expect(stepOf(3)).toBe(1);
  });

  it('is less the farther away one is', () => {
    expect([1, 0.6, 0.41, 0.3].map((scale) => detailOf(stepOf(scale)))).toEqual([
      'full',
      'brief',
      'compact',
      'summary',
    ]);
  });
});

describe('an address in a narrow place', () => {
  it('keeps its end, which tells hosts of one network apart; a name is left to the browser', () => {
    expect(shortAddress('192.168.100.123', 15)).toBe('192.168.100.123');
    expect(shortAddress('192.168.100.123', 11)).toBe('…100.123');
    expect(shortAddress('192.168.100.123', 2)).toBe('…123');
    expect(shortAddress('2001:db8::8a2e:370:7334', 12)).toBe('…370:7334');
    expect(shortAddress('till 4, back room', 8)).toBe('till 4, back room');
  });
});
