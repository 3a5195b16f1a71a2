import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '#electron/core/create-core.ts';
import { keepHeapSmall } from '#electron/shell/small-heap.ts';
import type { Core } from '#electron/core/types.ts';
import type { Transfer } from '#shared/model/transfer.ts';

export interface Task {
  readonly at: { readonly ip: string; readonly port: number; readonly certSha256: string };
  readonly account: { readonly username: string; readonly password: string };
  readonly file: string;
  /** Where the site tells how much the host has received: asked all the time, so this is no run for a watch. */
  readonly control: string | null;
}

export interface Measured {
  /** From the first byte to the answer. */
  readonly seconds: number;
  /** With the digest of the file before it. */
  readonly wholeSeconds: number;
  /** Most memory of the process while it reads and sends, over what it had before; MB. */
  readonly extraMB: number;
  /** Most by which what was shown differed from what the host had received, in % of the file. */
  readonly offPercent: number;
}

const value = <T>(result: { ok: T } | { error: { code: string } }): T => {
  if ('ok' in result) return result.ok;
  throw new Error(result.error.code);
};

async function enter(core: Core, { at, account }: Task): Promise<string> {
  const { certSha256 } = at;
  const { key } = value(await core.call('hosts.add', { address: `${at.ip}:${String(at.port)}`, certSha256 }));
  const whole = { ...account, forSite: true, remember: false };
  value(await core.call('session.signIn', { keys: [key], untilRead: true, account: whole }));
  return key;
}

const progressIn = (core: Core): Transfer | null => {
  const item = core.read('runs').at(-1)?.items[0];
  return item?.step === 'uploading' ? item.progress : null;
};

/** What the host has received lies between two readings of what is shown, if both are true. */
async function watchProgress(core: Core, control: string, signal: AbortSignal): Promise<number> {
  let most = 0;
  while (!signal.aborted) {
    const before = progressIn(core);
    const state = (await (await fetch(`${control.replace(/\/$/, '')}/state`)).json()) as {
      hosts: readonly { receiving: number | null }[];
    };
    const after = progressIn(core);
    const received = state.hosts[0]?.receiving;
    if (before && after && typeof received === 'number') {
      const off = Math.max(before.done - received, received - after.done, 0);
      most = Math.max(most, (off * 100) / before.total);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return most;
}

async function measure(task: Task): Promise<Measured> {
  keepHeapSmall();
  const dataDir = await mkdtemp(join(tmpdir(), 'fieldlink-bench-'));
  const core = await createCore({
    ...{ dataDir, shell: 'test', version: '0', build: '0', remember: false, demoSite: null },
    capabilities: { clipboardClear: false, opensPages: false },
  });
  const key = await enter(core, task);
  const over = new AbortController();
  const off = task.control === null ? 0 : watchProgress(core, task.control, over.signal);
  const rss = { before: process.memoryUsage.rss(), most: 0 };
  const times = { asked: performance.now(), sending: 0, ended: 0 };
  const sampling = setInterval(() => {
    rss.most = Math.max(rss.most, process.memoryUsage.rss());
  }, 10);
  const ended = new Promise<void>((resolve, reject) => {
    core.subscribe('runs', () => {
      const run = core.read('runs').at(-1);
      const item = run?.items[0];
      if (item?.step === 'uploading' && times.sending === 0) times.sending = performance.now();
      if (item?.end && times.ended === 0) times.ended = performance.now();
      if (run?.state !== 'ended') return;
      if (item?.end === 'done') resolve();
      else reject(new Error(item?.fault?.code ?? 'not done'));
    });
  });
  value(await core.call('content.upload', { leader: key, file: task.file, signature: null, replace: false }));
  await ended;
  clearInterval(sampling);
  over.abort();
  const offPercent = await off;
  await core.close();
  await rm(dataDir, { recursive: true, force: true });
  return {
    seconds: (times.ended - times.sending) / 1_000,
    wholeSeconds: (times.ended - times.asked) / 1_000,
    extraMB: (rss.most - rss.before) / 1e6,
    offPercent,
  };
}

process.on('message', (task: Task) => {
  void measure(task).then((measured) => {
    process.send?.(measured);
    process.disconnect();
  });
});
