import { expect, it } from 'vitest';
import { pingLeader } from '#electron/hosts/leader-ping.ts';
import type { Learned, Registry } from '#electron/hosts/registry.ts';
import type { Ask } from '#electron/hosts/sessions.ts';
import { record } from '#test/kit/host-record.ts';
import { patience } from '#test/kit/patience.ts';

it.each([
  ['success', 'reached'],
  ['OK (2 ms)', 'reached'],
  ['failed: i/o timeout', 'missed'],
  ['success: false', 'untold'],
  ['ok, 100% packet loss', 'untold'],
  ['reachable: no', 'untold'],
  ['unsuccessful', 'untold'],
  ['', 'untold'],
  ['failed: timeout '.repeat(30), 'missed'],
])('a ping that says %j is %s', async (pingHostStatus, outcome) => {
  const learned: Learned[] = [];
  const learn: Registry['learn'] = (_, news) => void learned.push(news);
  const ask = (() => Promise.resolve({ ok: { pingHostStatus } })) as unknown as Ask;
  const registry = { learn } as unknown as Registry;
  await pingLeader('f', record({ key: 'l' }), { ask, registry, patience });
  expect(learned[0]?.leaderPing).toMatchObject({ leader: 'l', outcome, words: expect.any(String) as string });
  expect(learned[0]?.leaderPing?.words?.length).toBeLessThanOrEqual(120);
});
