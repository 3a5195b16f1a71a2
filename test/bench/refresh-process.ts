import { subscribe } from 'node:diagnostics_channel';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createCore } from '#electron/core/create-core.ts';
import { keepHeapSmall } from '#electron/shell/small-heap.ts';
import { methods } from '#shared/contract/methods.ts';
import { usualPatience } from '#electron/http/patience.ts';
import type { Account, Contender } from './refresh-peers.ts';
import { keepAlive, newConnections } from './refresh-peers.ts';

/** What one contender is told: the site, and how long it is watched. */
export interface Task {
  readonly contender: keyof typeof contenders;
  readonly hosts: readonly { readonly url: string; readonly certSha256: string }[];
  readonly account: Account;
  readonly warmSeconds: number;
  readonly seconds: number;
}

/** Share of one core, resident memory, and the age that 95 of 100 readings of a host are not older than. */
export interface Measured {
  readonly cpuPercent: number;
  readonly rssMB: number;
  readonly ageSeconds: number;
}

/** The whole core, without a window: signs in to every host and is left alone from then on. */
const fieldlink: Contender = async (hosts, account, answered) => {
  keepHeapSmall();
  subscribe('undici:request:trailers', (message) => {
    answered((message as { request: { origin: string } }).request.origin);
  });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'fieldlink-bench-'));
  const core = await createCore({
    ...{
      dataDir,
      shell: 'test',
      version: '0',
      build: '0',
      remember: true,
      demoSite: null,
      patience: usualPatience,
    },
    capabilities: { clipboardClear: false, opensPages: false },
  });
  const places = hosts.map(({ url, certSha256 }) => ({ address: new URL(url).host, certSha256 }));
  await Promise.all(places.map((place) => core.call('hosts.add', place)));
  const keys = core.read('hosts').map(({ key }) => key);
  await core.call('session.signIn', methods['session.signIn'].input.parse({ keys, account }));
  const signedIn = core.read('hosts').filter(({ session }) => session.state === 'signed-in').length;
  if (signedIn !== hosts.length) throw new Error(`signed in to ${String(signedIn)} hosts only`);
  return async () => {
    await core.close();
    // A last line may still be on its way to the journal.
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
};

const contenders = { fieldlink, keepAlive, newConnections };

const p95 = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;

async function measure({ contender, hosts, account, warmSeconds, seconds }: Task): Promise<Measured> {
  const last = new Map<string, number>();
  const stop = await contenders[contender](hosts, account, (origin) => last.set(origin, performance.now()));
  await wait(warmSeconds * 1000);
  const ages: number[] = [];
  const sampler = setInterval(() => {
    const now = performance.now();
    for (const { url } of hosts) ages.push((now - (last.get(url) ?? 0)) / 1000);
  }, 1_000);
  const [from, before] = [performance.now(), process.cpuUsage()];
  await wait(seconds * 1000);
  const { user, system } = process.cpuUsage(before);
  const cpuPercent = (user + system) / 10 / (performance.now() - from);
  clearInterval(sampler);
  const rssMB = process.memoryUsage().rss / 1e6;
  await stop();
  return { cpuPercent, rssMB, ageSeconds: p95(ages) };
}

process.on('message', (task: Task) => {
  measure(task).then(
    (measured) => process.send?.(measured, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`bench refresh: ${String(error)}\n`);
      process.exit(1);
    },
  );
});
