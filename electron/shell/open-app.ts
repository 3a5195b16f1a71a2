import type { Core, CoreDeps, StartedSite } from '../core/types.ts';
import { createCore } from '../core/create-core.ts';
import { explain } from '#shared/contract/sentences/index.ts';
import { fault, isOk } from '#shared/model/result.ts';
import type { Gate } from '../bridge/gate.ts';
import { createGate } from '../bridge/gate.ts';
import type { Hub } from '../bridge/hub.ts';
import { createHub } from '../bridge/hub.ts';
import { lockDataDir } from '../vault/data-dir.ts';
import { createLogger } from '../vault/logger.ts';
import { keepHeapSmall } from './small-heap.ts';

/** Loaded only when somebody opens the demo site. */
const demoSite = async (hosts: number): Promise<StartedSite> =>
  (await import('../demo-site/site.ts')).startSite({ hosts });

export interface OpenApp {
  readonly core: Core;
  readonly hub: Hub;
  readonly gate: Gate;
  readonly log: Awaited<ReturnType<typeof createLogger>>;
  /** The demo site that was asked for on the command line; says so when it does not start. */
  openDemo(hosts: number | null): Promise<void>;
  /** Bounded by the core: 1.5 s. */
  close(): Promise<void>;
}

/** For people, on stderr: stdout belongs to the one JSON line. */
export const say = (line: string): void => {
  process.stderr.write(`fieldlink: ${line}\n`);
};

/** Everything behind a window, in a data folder that nobody else uses meanwhile. Throws with one line for people. */
export async function openApp(
  given: Pick<
    CoreDeps,
    'dataDir' | 'shell' | 'capabilities' | 'clipboard' | 'keychain' | 'openPage' | 'onCameraWanted' | 'power'
  >,
  /** Where a person reads why the app ends by itself: nobody looks at the stderr of a window. */
  tell: (line: string) => void = () => undefined,
): Promise<OpenApp> {
  keepHeapSmall();
  let isLost = false;
  const lock = await lockDataDir(given.dataDir, () => {
    isLost = true;
    const { what, cause, next } = explain(fault('data-dir-lost', { dir: given.dataDir }));
    const line = `${what} ${cause} ${next}`;
    say(line);
    tell(line);
    // The one way out that both shells have, on every system.
    process.emit('SIGTERM', 'SIGTERM');
  });
  if (!isOk(lock)) {
    const { what, next } = explain(lock.error);
    throw new Error(`${what} ${next}`);
  }
  const log = await createLogger(given.dataDir);
  const core = await createCore({
    ...given,
    version: __FIELDLINK_VERSION__,
    build: __FIELDLINK_BUILD__,
    remember: true,
    isLost: () => isLost,
    demoSite,
  });
  const hub = createHub(core);
  const gate = createGate(core, hub, (entry) => {
    log.info(entry, 'call');
  });
  return {
    core,
    hub,
    gate,
    log,
    openDemo: async (hosts) => {
      if (hosts === null) return;
      const opened = await gate.handle('demo.open', { hosts });
      if (!isOk(opened)) say(explain(opened.error).what);
    },
    close: async () => {
      hub.close();
      await core.close();
      await lock.ok();
      log.close();
    },
  };
}
