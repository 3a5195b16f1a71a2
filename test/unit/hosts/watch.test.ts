import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPairingReader } from '#electron/hosts/pairing-reader.ts';
import { createLinkReader } from '#electron/hosts/link-reader.ts';
import type { Ask } from '#electron/hosts/sessions.ts';
import type { Watch } from '#electron/hosts/watch.ts';
import { createWatch } from '#electron/hosts/watch.ts';
import { laptopWakes } from '#electron/http/awake.ts';
import { fault } from '#shared/model/result.ts';
import { operations } from '#shared/wire/operations.ts';
import { holder } from '#test/kit/odd-host.ts';

type On = Awaited<ReturnType<typeof holder>>;

const calmMs = 5_000;
const minute = 60_000;
let on: On;
let watch: Watch;
/** Whoever asks for `edgehosts/current`: when, and of whom. */
let looks: { readonly key: string; readonly at: number }[];
let calls: string[];
let silent: Set<string>;
let busy: Set<string>;
let needed: boolean;
let answerMs: number;
let underWay: number;
let mostUnderWay: number;
let told: Map<string, string>;

const refused = (error: ReturnType<typeof fault>) => ({
  error,
  status: null,
  wire: null,
  retryAfterSeconds: null,
});

beforeEach(async () => {
  vi.useFakeTimers();
  on = await holder();
  [looks, calls, silent, busy, told] = [[], [], new Set(), new Set(), new Map<string, string>()];
  [needed, answerMs, underWay, mostUnderWay] = [false, 20, 0, 0];
  const ask = (async (key: string, operation: { id: string }) => {
    calls.push(operation.id);
    if (operation.id === operations.hostInfo.id) looks.push({ key, at: performance.now() });
    mostUnderWay = Math.max(mostUnderWay, (underWay += 1));
    await new Promise((resolve) => setTimeout(resolve, answerMs));
    underWay -= 1;
    if (silent.has(key)) {
      const error = fault('connection-timeout', { address: key });
      on.registry.fellSilent(key, error);
      return refused(error);
    }
    on.registry.answered(key, 0);
    if (operation.id === operations.linkStatus.id) return { ...refused(fault('internal')), status: 404 };
    const tag = told.get(key) ?? 'same';
    if (operation.id === operations.hostInfo.id) return { tag, ok: { status: { hostName: tag } } };
    return { tag, ok: {} };
  }) as unknown as Ask;
  const { registry } = on;
  watch = createWatch({
    ...{ ask, registry, readLink: createLinkReader({ ask, registry }), calmMs },
    readPairing: createPairingReader({ ask, registry }),
    isBusy: (key) => busy.has(key),
    isNeeded: () => needed,
  });
});
afterEach(() => {
  watch.close();
  vi.useRealTimers();
});

const signIn = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => {
    const certSha256 = n.toString(16).padStart(64, '0');
    const address = `10.0.${String(n >> 8)}.${String(n & 255)}`;
    const key = on.registry.sight({ address, port: 5080, certSha256, source: 'sweep' });
    on.registry.learn(key, { session: { state: 'signed-in', username: 'kairos', fault: null } });
    return key;
  });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const since = async (ms: number): Promise<number> => {
  looks = [];
  await pass(ms);
  return looks.length;
};

describe('the watch over signed-in hosts', () => {
  it('looks at each every five seconds, evenly, though all were signed in to at once', async () => {
    const keys = signIn(200);
    await pass(30_000);
    await since(10_000);
    const times = new Map(
      keys.map((key) => [key, looks.filter((each) => each.key === key).map(({ at }) => at)]),
    );
    for (const at of times.values()) {
      expect(at).toHaveLength(2);
      expect((at[1] ?? 0) - (at[0] ?? 0)).toBeCloseTo(calmMs, -2);
    }
    const tenths = Array.from({ length: 100 }, (_, n) => n * 100);
    const begin = looks[0]?.at ?? 0;
    const most = Math.max(
      ...tenths.map((t) => looks.filter(({ at }) => at >= begin + t && at < begin + t + 100).length),
    );
    expect(most).toBeLessThanOrEqual(8);
  });

  it('asks two calls of a calm host, everything once a minute, and nothing of it is a change', async () => {
    signIn(10);
    await pass(20_000);
    calls = [];
    const before = on.registry.list();
    await pass(minute - 25_000);
    expect(calls.filter((id) => id === 'settings').length).toBeLessThanOrEqual(10);
    expect(calls.length).toBeLessThan(10 * (7 * 2 + 6));
    await pass(minute);
    expect(on.registry.list().map(({ facts }) => facts)).toEqual(before.map(({ facts }) => facts));
    expect(on.registry.list().every((host, at) => host.facts === before[at]?.facts)).toBe(true);
    expect(Math.max(...on.registry.list().map(({ lastSeen }) => Date.now() - lastSeen))).toBeLessThan(
      minute + 2 * calmMs,
    );
  });

  it('reads everything at once where a look shows a change, and looks more often for a while', async () => {
    const [key = ''] = signIn(1);
    await pass(30_000);
    told.set(key, 'renamed');
    calls = [];
    await pass(calmMs + 100);
    expect(calls).toContain('settings');
    expect(on.registry.get(key)?.facts?.hostName).toBe('renamed');
    expect(await since(8_000)).toBeGreaterThanOrEqual(3);
    await pass(30_000);
    expect(await since(10_000)).toBe(2);
  });

  it('asks a host that is off ever less, and is back at once when somebody else has met it', async () => {
    const [key = ''] = signIn(2);
    await pass(10_000);
    silent.add(key);
    await pass(5 * minute);
    await since(2 * minute);
    expect(looks.filter((each) => each.key === key).length).toBeLessThanOrEqual(2);
    expect(looks.length).toBeGreaterThan(22);
    silent.clear();
    on.registry.answered(key, 0);
    await since(calmMs + 1_000);
    expect(looks.some((each) => each.key === key)).toBe(true);
  });

  it('never has more under way than can be answered: late answers make the intervals longer', async () => {
    signIn(150);
    answerMs = 4_000;
    await pass(minute);
    mostUnderWay = 0;
    await since(30_000);
    expect(new Set(looks.map(({ key }) => key)).size).toBe(150);
    // Busy with it for a quarter of the time, each.
    expect(looks.length).toBeLessThan(150 * 3);
    expect(mostUnderWay).toBeLessThanOrEqual(2 * 128);
    answerMs = 20;
    await pass(minute);
    expect(await since(10_000)).toBe(300);
  });

  it('leaves a host to whoever works on it, and takes it up again afterwards', async () => {
    const [key = ''] = signIn(1);
    await pass(10_000);
    busy.add(key);
    expect(await since(minute)).toBe(0);
    busy.clear();
    expect(await since(2 * calmMs)).toBeGreaterThan(0);
  });
});

describe('while no page can be seen', () => {
  it('pauses after a minute; back in sight all are looked at again soon, not all at once', async () => {
    signIn(100);
    watch.attend();
    await pass(30_000);
    watch.attend();
    expect(await since(30_000)).toBeGreaterThan(500);
    await pass(40_000);
    expect(await since(10 * minute)).toBe(0);
    watch.attend();
    await since(1_600);
    expect(new Set(looks.map(({ key }) => key)).size).toBe(100);
    expect(looks.filter(({ at }) => at < (looks[0]?.at ?? 0) + 100).length).toBeLessThanOrEqual(12);
  });

  it('looks at all of them when the laptop wakes, also where nobody had looked for long', async () => {
    signIn(100);
    watch.attend();
    await pass(2 * minute);
    expect(await since(minute)).toBe(0);
    laptopWakes();
    await since(1_600);
    expect(new Set(looks.map(({ key }) => key)).size).toBe(100);
  });

  it('goes on for a run, and where no page ever was: a command', async () => {
    signIn(1);
    expect(await since(10 * minute)).toBeGreaterThan(100);
    watch.attend();
    needed = true;
    await pass(2 * minute);
    expect(await since(minute)).toBeGreaterThan(10);
    needed = false;
    await pass(calmMs);
    expect(await since(minute)).toBe(0);
  });
});
