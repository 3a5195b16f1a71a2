import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { root } from '#build/paths.ts';
import { startSite } from '#electron/demo-site/site.ts';
import type { Task, Told } from '#test/kit/sleeping/link-process.ts';
import { expectTruth } from '#test/kit/site-truth.ts';

/** As long as the issue says; the token dies within it, and so does every answer that is waited for. */
const asleepMs = 5_000;
const day = 86_400_000;
const jumps = process.env['FIELDLINK_LONG'] === '1' ? [day, -day, 0] : [day];

async function linkAsleep(jumpMs: number): Promise<void> {
  const site = await startSite({ hosts: 13, tokenTtl: 2, linkMs: 600, control: true });
  const dataDir = await mkdtemp(join(tmpdir(), 'fieldlink-asleep-'));
  const child = fork(join(root, 'test/kit/sleeping/link-process.ts'), [], {
    cwd: root,
    execArgv: ['--import', 'tsx', '--import', join(root, 'test/kit/sleeping/clock-jump.ts')],
    env: { ...process.env, CLOCK_JUMP_MS: String(jumpMs) },
  });
  const told = async <K extends Told['kind']>(kind: K): Promise<Extract<Told, { kind: K }>> => {
    for (;;) {
      const [message] = (await once(child, 'message', { signal: AbortSignal.timeout(60_000) })) as [Told];
      if (message.kind === kind) return message as Extract<Told, { kind: K }>;
    }
  };
  try {
    const control = site.control ?? '';
    // Half of them are still being read when the first is being linked.
    for (const host of [2, 4, 6, 8, 10, 12])
      await fetch(`${control}/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ host, fault: 'slow', value: 300 }),
      });
    const task: Task = {
      dataDir,
      hosts: site.hosts.map(({ ip, port, certSha256 }) => ({ address: `${ip}:${String(port)}`, certSha256 })),
      account: { username: site.username, password: site.password },
    };
    const sending = told('sending');
    child.send(task);
    await sending;
    const ending = told('ended');
    child.kill('SIGSTOP');
    await wait(asleepMs);
    child.kill('SIGCONT');
    const { run, hosts, clock } = await ending;
    expect(Math.abs(clock - Date.now() - jumpMs)).toBeLessThan(day / 2);
    const leader = site.hosts[0]?.id ?? '';
    await expectTruth(run, { control, leader, hosts: () => hosts, refresh: () => Promise.resolve() });
    expect(run.items.map(({ end, fault }) => fault ?? end)).toEqual(run.items.map(() => 'done'));
  } finally {
    child.kill('SIGKILL');
    await site.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Windows has no signal that stops a process. */
describe.skipIf(process.platform === 'win32')(
  'a laptop that sleeps for five seconds in the middle of a run, with a token of two',
  () => {
    it.each(jumps)(
      'goes on when it wakes, its clock %i ms away, and no result is lost',
      (jumpMs) => linkAsleep(jumpMs),
      60_000,
    );
  },
);
