import { describe, expect, it } from 'vitest';
import type { HostRecord } from '#shared/model/host.ts';
import { topologyOf } from '#shared/model/topology.ts';
import { layOut } from '#renderer/views/hosts/picture/layout.ts';
import type { Stop } from '#renderer/views/hosts/picture/nav.ts';
import { isArrow, stopAt, stopTowards, stopsOf } from '#renderer/views/hosts/picture/nav.ts';
import { countWord, countsOf, panelName } from '#renderer/views/hosts/picture/panel-words.ts';
import { line, summaryOf } from '#renderer/views/hosts/picture/summary-plan.ts';
import { linkedTo, peer, record } from '#test/kit/host-record.ts';

const place = (n: number): Partial<HostRecord> => ({
  ...{ key: `k${n}`, hostId: `edge-${n}`, address: `10.0.0.${n}`, lastSeen: 600_000 },
});
const lost = { reach: { state: 'lost', fault: null, since: 0 } } as const;

/** A leader with so many followers: the first has gone, the second is not in sync yet. */
function group(first: number, followers: number): HostRecord[] {
  const members = Array.from({ length: followers }, (_, i) => first + 1 + i);
  const lines = members.map((n, i) =>
    peer({
      ...{ id: `edge-${n}`, ip: `10.0.0.${n}` },
      ...(i === 1 && { content: 'Not Synced', notSyncedSince: 400_000 }),
    }),
  );
  return [
    record({ ...place(first), link: linkedTo(...lines), tokenRequested: true }),
    ...members.map((n, i) =>
      record({
        ...place(n),
        link: linkedTo(peer({ id: `edge-${first}`, ip: `10.0.0.${first}`, role: 'leader' })),
        ...(i === 0 && lost),
      }),
    ),
  ];
}

const site = [...group(1, 17), ...group(30, 6), ...group(50, 3), record(place(90)), record(place(91))];
const panels = topologyOf(site);
const arrows = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'].filter(isArrow);

/** Everything one comes to by arrows. */
function walked(stops: readonly Stop[]): number {
  const met = new Set(stops.slice(0, 1));
  for (const stop of met)
    for (const key of arrows) {
      const next = stopTowards(stops, stop, key);
      if (next) met.add(next);
    }
  return met.size;
}

describe('walking the picture by arrows', () => {
  it.each([1, 0.4, 0.2, 0.05])('comes to everything that is drawn at scale %d', (step) => {
    const stops = stopsOf(layOut(panels), step);
    expect(stops.length).toBeGreaterThanOrEqual(panels.length);
    expect(walked(stops)).toBe(stops.length);
  });

  it('goes along rows and columns', () => {
    const stops = stopsOf(layOut(topologyOf(group(1, 6))), 1);
    const at = (id: string): Stop => stopAt(stops, id)!;
    expect(stopTowards(stops, at('edge-1/edge-2'), 'ArrowRight')?.id).toBe('edge-1/edge-3');
    expect(stopTowards(stops, at('edge-1/edge-3'), 'ArrowLeft')?.id).toBe('edge-1/edge-2');
    expect(stopTowards(stops, at('edge-1/edge-2'), 'ArrowUp')?.id).toBe('edge-1/edge-1');
    expect(stopTowards(stops, at('edge-1'), 'ArrowDown')?.id).toBe('edge-1/edge-1');
    expect(stopTowards(stops, at('edge-1'), 'ArrowUp')).toBeNull();
  });

  it('stands at the group of a host that is drawn no more, and at the first when there is none', () => {
    const stops = stopsOf(layOut(panels), 0.05);
    expect(stopAt(stops, 'edge-30/edge-33')?.id).toBe('edge-30');
    expect(stopAt(stops, 'gone')?.id).toBe(stops[0]?.id);
    expect(stopAt([], null)).toBeNull();
  });
});

describe('a group from afar', () => {
  const [panel] = panels;

  it('is counted by state, trouble first, and says so in one breath', () => {
    expect(countsOf(panel!).map(countWord)).toEqual(['1 in trouble', '1 Not Synced', '15 Synced']);
    expect(panelName(panel!)).toBe('Group of 10.0.0.1, 18 hosts, 1 in trouble, 1 Not Synced, 15 Synced');
  });

  it('says no more than there is room for, the most important first', () => {
    const lines = (width: number, height: number) => {
      const { chips, listed, more, marks, isMark } = summaryOf(panel!, { width, height });
      expect((1 + chips + listed.length + (more > 0 ? 1 : 0)) * line).toBeLessThanOrEqual(
        Math.max(line, height),
      );
      return { chips, listed: listed.map(({ address }) => address), marks, isMark };
    };
    expect(lines(60, 40)).toEqual({ chips: 0, listed: [], marks: 0, isMark: true });
    expect(lines(400, 60)).toEqual({ chips: 1, listed: [], marks: 0, isMark: false });
    expect(lines(400, 80)).toEqual({ chips: 1, listed: ['10.0.0.2'], marks: 0, isMark: false });
    expect(lines(400, 200)).toEqual({ chips: 1, listed: ['10.0.0.2'], marks: 1, isMark: false });
  });
});
