import { createServer } from 'node:net';
import { expect, it, vi } from 'vitest';
import { createPeerFinder } from '#electron/core/peer-finder.ts';
import { linkedTo, peer, record } from '#test/kit/host-record.ts';
import { holder, impatience } from '#test/kit/odd-host.ts';
import { listening } from '#test/kit/odd-server.ts';

/** Where somebody listens and hangs up: how often it was knocked at. */
async function door() {
  let knocks = 0;
  const server = await listening(
    createServer((socket) => {
      knocks += 1;
      socket.destroy();
    }),
  );
  const port = Number(server.address.split(':')[1]);
  return { named: peer({ id: `edge-${String(port)}`, ip: '127.0.0.1', port }), knocks: () => knocks, server };
}

it('meets no more of the peers that one host names than a group has', async () => {
  const [early, late] = await Promise.all([door(), door()]);
  let now = 0;
  const others = Array.from({ length: 999 }, (_, n) =>
    peer({ id: `edge-other-${String(n)}`, ip: `127.88.${String(n >> 7)}.${String((n % 128) + 1)}`, port: 1 }),
  );
  let hosts = [record({ link: linkedTo(early.named, ...others) })];
  const { registry } = await holder();
  const finder = createPeerFinder({
    registry: { ...registry, list: () => hosts },
    patience: { ...impatience, connectMs: 200, answerMs: 200 },
    now: () => now,
  });
  finder.check();
  await vi.waitFor(() => expect(early.knocks()).toBeGreaterThan(0), 30_000);
  const first = early.knocks();
  now += 61_000;
  hosts = [record({ link: linkedTo(late.named, ...others.slice(0, 20), early.named) })];
  finder.check();
  // Asked one after the other: had it been asked, it would have been before.
  await vi.waitFor(() => expect(early.knocks()).toBeGreaterThan(first), 30_000);
  expect(late.knocks()).toBe(0);
  await finder.close();
  await Promise.all([early.server.close(), late.server.close()]);
});
