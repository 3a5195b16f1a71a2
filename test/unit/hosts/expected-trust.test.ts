import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewPin } from '#electron/hosts/pins.ts';
import { openNotes } from '#electron/hosts/notes.ts';
import { openPins } from '#electron/hosts/pins.ts';
import type { Registry } from '#electron/hosts/registry.ts';
import { createRegistry } from '#electron/hosts/registry.ts';

/** A list against what a person trusted before: the registry as the core wires it, pins on a real disk. */
const certA = 'a'.repeat(64);
const certB = 'b'.repeat(64);

let dir: string;
let registry: Registry;

const visit = async (): Promise<void> => {
  const kept = { dir, remember: true, onTrouble: () => undefined };
  const [pins, notes] = await Promise.all([openPins(kept), openNotes(kept)]);
  registry = createRegistry({ pins, notes, onChange: () => undefined });
  registry.recall();
};
const nextVisit = async (): Promise<void> => {
  await registry.close();
  await visit();
};

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fieldlink-expected-'));
  await visit();
});
afterEach(async () => {
  await registry.close();
  await rm(dir, { recursive: true, force: true });
});

const see = (certSha256: string): string =>
  registry.sight({ address: '10.0.0.1', port: 5080, certSha256, source: 'sweep' });
const states = (): string[] => registry.list().map(({ trust }) => trust.state);
const ofId: NewPin = { certSha256: certB, addresses: [], hostId: 'edge-1', expected: true };
const ofAddress: NewPin = { ...ofId, addresses: ['10.0.0.1:5080'], hostId: null };
const trustA = async (): Promise<string> => {
  const key = see(certA);
  await registry.trust(key);
  return registry.bind(key, 'edge-1');
};

describe('a host stopped because its ID is expected to show something else', () => {
  const stops = {
    'when the list comes after the sign-in': async () => {
      await trustA();
      await registry.expect([ofId]);
    },
    'when the sign-in comes after the list': async () => {
      await registry.expect([ofId]);
      await trustA();
    },
  };
  for (const [when, stop] of Object.entries(stops)) {
    it(`is not trusted again by a restart, ${when}`, async () => {
      await stop();
      expect(states()).toEqual(['changed']);
      await nextVisit();
      see(certA);
      expect(states()).toEqual(['changed']);
    });

    it(`is not trusted again by being forgotten and found, ${when}`, async () => {
      await stop();
      await registry.forget(registry.list()[0]?.key ?? '');
      see(certA);
      expect(states()).toEqual(['new']);
    });

    it(`leaves the expectation to the host that meets it, ${when}`, async () => {
      await stop();
      registry.sight({ address: '10.0.0.2', port: 5080, certSha256: certB, source: 'sweep' });
      expect(states()).toEqual(['changed', 'pinned']);
    });
  }
});

describe('a host that was compared in an earlier visit and is not seen yet', () => {
  for (const [by, pin] of Object.entries({ address: ofAddress, ID: ofId }))
    it(`is stopped, never quietly re-pinned, by a list that expects something else of its ${by}`, async () => {
      await trustA();
      await nextVisit();
      await registry.expect([pin]);
      expect(states()).toEqual(['changed']);
      see(certB);
      expect(states()).toEqual(['pinned']);
    });

  it('follows a newer list when it was only expected before', async () => {
    await registry.expect([{ ...ofAddress, certSha256: certA }]);
    see(certA);
    await nextVisit();
    await registry.expect([ofAddress]);
    expect(registry.list()).toMatchObject([
      { certSha256: certB, trust: { state: 'pinned', expected: true } },
    ]);
  });
});
