import { expect, it } from 'vitest';
import type { LinkDeps, LinkProgress } from '#electron/link/deps.ts';
import type { TokenBroker } from '#electron/link/broker.ts';
import { proveBothEnds } from '#electron/link/link-host.ts';
import { stopGeneration } from '#electron/link/stop-generation.ts';
import { unlinkHost } from '#electron/link/unlink-host.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { fault } from '#shared/model/result.ts';
import { linkedTo, peer, record } from '#test/kit/host-record.ts';

const on: LinkProgress = {
  ...{ signal: new AbortController().signal, halted: () => null },
  ...{ step: () => undefined, progress: () => undefined, hint: () => undefined },
  ...{ mayAct: () => Promise.resolve(null), learned: () => Promise.resolve(null) },
};

/** Hosts that say what their records say, and to everything else that they are busy. */
const saying = (...hosts: readonly HostRecord[]) => {
  const get = (key: string) => hosts.find((host) => host.key === key) ?? null;
  return {
    registry: {
      get,
      byId: (id: string) => hosts.find(({ hostId }) => hostId === id) ?? null,
      list: () => hosts,
    },
    ask: () =>
      Promise.resolve({ error: fault('answer-garbled'), status: 500, wire: { message: 'I am busy' } }),
    read: () => Promise.resolve(null),
    readLink: (key: string) => Promise.resolve(get(key)?.link ?? null),
    patience: { silenceMs: 20, lookMs: 5 },
  } as unknown as LinkDeps & { broker: TokenBroker };
};

const leader = record({ key: 'l', hostId: 'edge-l', link: linkedTo(peer({ id: 'edge-f' })) });

it('a host that refuses to let another go is told with its own words', async () => {
  expect(await unlinkHost(saying(leader), { via: 'l', peerId: 'edge-f' }, on)).toMatchObject({
    end: 'refused',
    fault: { code: 'unlink-refused', params: { host: 'edge-l', message: 'I am busy' } },
  });
});

it('a host that refuses to stop token generation is told with its own words', async () => {
  const alone = record({ key: 'l', hostId: 'edge-l', tokenRequested: true });
  expect(await stopGeneration(saying(alone), 'l', on, { byHand: false })).toMatchObject({
    end: 'refused',
    fault: { code: 'stop-refused', params: { host: 'edge-l', message: 'I am busy' } },
  });
});

it('a link that one end lists and the other does not is no link, and both ends are named', async () => {
  const follower = record({ key: 'f', hostId: 'edge-f', address: '10.0.0.2' });
  expect(await proveBothEnds(saying(leader, follower), 'f', 'l', on)).toMatchObject({
    end: 'unknown',
    fault: { code: 'link-one-sided', params: { present: 'edge-l', missing: 'edge-f' } },
  });
});
