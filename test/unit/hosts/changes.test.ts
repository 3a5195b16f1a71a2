import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNotes } from '#electron/hosts/notes.ts';
import { openPins } from '#electron/hosts/pins.ts';
import type { Registry } from '#electron/hosts/registry.ts';
import { createRegistry } from '#electron/hosts/registry.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { fault } from '#shared/model/result.ts';
import { warningsOf } from '#shared/model/warnings.ts';
import { linkedTo, peer } from '#test/kit/host-record.ts';

/** What changed: the registry as the core wires it, a clock of our own, pins on a real disk. */
const certA = 'a'.repeat(64);
const certB = 'b'.repeat(64);
const silent = fault('connection-timeout', { address: 'x' });

let dir: string;
let now: number;
let decided: string[];
let registry: Registry;

const visit = async (): Promise<void> => {
  const kept = { dir, remember: true, onTrouble: () => undefined };
  registry = createRegistry({
    pins: await openPins(kept),
    notes: await openNotes(kept),
    onChange: () => undefined,
    onDecision: (kind, host) => decided.push(`${kind} ${host.address}`),
    now: () => (now += 1),
  });
  registry.recall();
};

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fieldlink-changes-'));
  [now, decided] = [1_000, []];
  await visit();
});
afterEach(async () => {
  await registry.close();
  await rm(dir, { recursive: true, force: true });
});

const see = (address: string, certSha256 = certA): string =>
  registry.sight({ address, port: 5080, certSha256, source: 'sweep' });
const scan = (tried: readonly string[], answers: () => void, quiet = false): void => {
  const under = registry.beginScan(quiet);
  answers();
  under.end(new Set(tried.map((address) => `${address}:5080`)));
};
const known = async (address: string, hostId: string, certSha256 = certA): Promise<string> => {
  const key = see(address, certSha256);
  await registry.trust(key);
  return registry.bind(key, hostId);
};
const at = (address: string): HostRecord | undefined =>
  registry.list().find((host) => host.address === address);
const warnings = (address: string): string[] => {
  const host = at(address);
  return host ? warningsOf(host, registry.list()).map(({ code }) => code) : ['no host'];
};

describe('a scan', () => {
  it('says who is new and who is gone, and nothing of hosts it did not ask', async () => {
    await known('10.0.0.1', 'edge-1');
    await known('10.0.9.9', 'edge-9', certB);
    scan(['10.0.0.1', '10.0.0.2'], () => see('10.0.0.2', certB));
    expect(registry.list().map(({ address, isNew, reach }) => [address, isNew, reach.state])).toEqual([
      ['10.0.0.1', false, 'lost'],
      ['10.0.9.9', false, 'reachable'],
      ['10.0.0.2', true, 'reachable'],
    ]);
    expect(at('10.0.0.1')?.reach.fault?.code).toBe('host-gone');
    scan(['10.0.0.2'], () => see('10.0.0.2', certB), true);
    expect(at('10.0.0.2')?.isNew, 'a look in between leaves it new').toBe(true);
    scan(['10.0.0.1', '10.0.0.2'], () => [see('10.0.0.1'), see('10.0.0.2', certB)]);
    expect(registry.list().map(({ isNew, reach }) => [isNew, reach.state])).toEqual([
      [false, 'reachable'],
      [false, 'reachable'],
      [false, 'reachable'],
    ]);
  });
});

describe('a restart', () => {
  it('keeps known hosts, not seen yet, with the time they were last seen', async () => {
    await known('10.0.0.1', 'edge-1');
    const seenAt = at('10.0.0.1')?.lastSeen;
    see('10.0.0.2', certB);
    await registry.close();
    await visit();
    expect(registry.list()).toMatchObject([
      { hostId: 'edge-1', trust: { state: 'pinned' }, reach: { state: 'unknown' }, lastSeen: seenAt },
    ]);
    see('10.0.0.1', certB);
    expect(at('10.0.0.1')?.trust).toEqual({ state: 'changed', presented: certB });
    expect(decided.at(-1)).toBe('certificate-mismatch 10.0.0.1');
  });
});

describe('an address that changed', () => {
  const linked = (key: string): void => {
    registry.learn(key, { link: linkedTo(peer({ id: 'edge-leader', role: 'leader' })) });
  };

  it('is told by the certificate while the old one is silent, and needs trust and sign-in to be believed', async () => {
    const old = await known('10.0.0.1', 'edge-1');
    const fresh = see('10.0.0.7');
    expect(warnings('10.0.0.7')).toEqual(['certificate-shared']);
    registry.fellSilent(old, silent);
    expect(warnings('10.0.0.7')).toEqual(['moved-perhaps']);
    expect(at('10.0.0.7')?.trust.state).toBe('new');
    await registry.trust(fresh);
    expect(await registry.bind(fresh, 'edge-1')).toBe(old);
    expect(registry.list()).toMatchObject([
      { key: old, address: '10.0.0.7', addresses: ['10.0.0.7'], movedFrom: '10.0.0.1:5080' },
    ]);
    expect(warnings('10.0.0.7')).toEqual(['host-moved']);
    expect(decided.at(-1)).toBe('moved 10.0.0.7');
  });

  it('of a linked host is an alarm, also after a restart, until it is back, unlinked or linked anew', async () => {
    const old = await known('10.0.0.1', 'edge-1');
    registry.fellSilent(old, silent);
    const fresh = see('10.0.0.7', certB);
    await registry.trust(fresh);
    linked(fresh);
    await registry.bind(fresh, 'edge-1');
    expect(warnings('10.0.0.7')).toEqual(['linked-host-moved']);
    await registry.close();
    await visit();
    const again = see('10.0.0.7', certB);
    linked(again);
    expect(warnings('10.0.0.7')).toEqual(['linked-host-moved']);
    registry.fellSilent(again, silent);
    expect(see('10.0.0.1', certB)).toBe(again);
    expect(at('10.0.0.1')).toMatchObject({ movedFrom: null, trust: { state: 'pinned' } });
    expect(warnings('10.0.0.1')).toEqual([]);
  });

  it('ends when the host is unlinked there', async () => {
    const old = await known('10.0.0.1', 'edge-1');
    registry.fellSilent(old, silent);
    const fresh = see('10.0.0.7');
    await registry.trust(fresh);
    linked(fresh);
    const key = await registry.bind(fresh, 'edge-1');
    registry.learn(key, { link: linkedTo() });
    expect(warnings('10.0.0.7')).toEqual([]);
  });

  it('never merges a machine that is only not seen yet', async () => {
    await known('10.0.0.1', 'edge-1');
    await visit();
    const fresh = see('10.0.0.7', certB);
    await registry.trust(fresh);
    await registry.bind(fresh, 'edge-1');
    expect(registry.list()).toHaveLength(2);
    expect(warnings('10.0.0.7')).toEqual(['id-on-two-certificates']);
  });

  it('two IDs on one certificate are named as such', async () => {
    await known('10.0.0.1', 'edge-1');
    await known('10.0.0.2', 'edge-2');
    expect(warnings('10.0.0.1')).toEqual(['ids-on-one-certificate']);
    expect(warnings('10.0.0.2')).toEqual(['ids-on-one-certificate']);
  });
});
