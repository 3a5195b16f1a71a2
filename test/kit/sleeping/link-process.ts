import { createCore } from '#electron/core/create-core.ts';
import { usualPatience } from '#electron/http/patience.ts';
import type { HostRecord } from '#shared/model/host.ts';
import type { Run } from '#shared/model/run.ts';
import { isOk } from '#shared/model/result.ts';
import type { Result } from '#shared/model/result.ts';

/** What it is to do. The password comes over the channel as well: nothing secret in arguments. */
export interface Task {
  readonly dataDir: string;
  readonly hosts: readonly { readonly address: string; readonly certSha256: string }[];
  readonly account: { readonly username: string; readonly password: string };
}

/** What it tells: that a token is on its way to the first follower, then how the run ended and what the rows say. */
export type Told =
  | { readonly kind: 'sending' }
  | {
      readonly kind: 'ended';
      readonly run: Run;
      readonly hosts: readonly HostRecord[];
      readonly clock: number;
    };

/** Shorter than the sleep: whatever is asked when the process stops has no answer in time when it goes on. */
const patience = {
  ...usualPatience,
  ...{ connectMs: 1_000, answerMs: 2_000, linkMs: 20_000, silenceMs: 5_000, lookMs: 50 },
};

const value = <T>(result: Result<T>): T => {
  if (isOk(result)) return result.ok;
  throw new Error(result.error.code);
};
const tell = (told: Told): void => void process.send?.(told);

/** Links all hosts to the first, and reads each of them once when that has ended. */
async function work({ dataDir, hosts, account }: Task): Promise<void> {
  const core = await createCore({
    ...{ dataDir, shell: 'test', version: '0', build: '0', remember: true, demoSite: null, patience },
    capabilities: { clipboardClear: false, opensPages: false },
  });
  const keys: string[] = [];
  for (const { address, certSha256 } of hosts)
    keys.push(value(await core.call('hosts.add', { address, certSha256 })).key);
  value(
    await core.call('session.signIn', {
      keys,
      account: { ...account, forSite: true, remember: false },
      untilRead: true,
    }),
  );
  const ended = new Promise<Run>((resolve) => {
    let sending = false;
    core.subscribe('runs', () => {
      const run = core.read('runs').at(-1);
      if (!sending && run?.items.some(({ step }) => step === 'linking')) {
        sending = true;
        tell({ kind: 'sending' });
      }
      if (run?.state === 'ended') resolve(run);
    });
  });
  const [leader = '', ...followers] = keys;
  value(await core.call('link.toLeader', { leader, followers }));
  const run = await ended;
  await core.call('hosts.refresh', {});
  tell({ kind: 'ended', run, hosts: core.read('hosts'), clock: Date.now() });
  await core.close();
  process.disconnect();
}

process.on('message', (task) => void work(task as Task));
