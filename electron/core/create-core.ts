import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { MethodName } from '#shared/contract/methods.ts';
import type { AppState, TopicName, Topics } from '#shared/contract/topics.ts';
import { topicNames } from '#shared/contract/topics.ts';
import { templateRefusal } from '#shared/model/qr-payload.ts';
import type { Fault } from '#shared/model/result.ts';
import { fail, fault, isOk, ok } from '#shared/model/result.ts';
import { usualPatience } from '../http/patience.ts';
import type { PinKey, Vault } from '../vault/vault.ts';
import { openVault } from '../vault/vault.ts';
import { createClipboardKeeper } from './clipboard.ts';
import { consoleHandlers } from './console-handlers.ts';
import { contentHandlers } from './content-handlers.ts';
import { demoHandlers, enterDemoSite } from './demo.ts';
import { createDiagnosis } from './diagnosis.ts';
import { findHandlers } from './find-handlers.ts';
import { hostHandlers } from './host-handlers.ts';
import { labelHandlers } from './label-handlers.ts';
import { journalHandlers, siteNamed } from './journal-handlers.ts';
import { linkHandlers } from './link-handlers.ts';
import { sessionHandlers } from './session-handlers.ts';
import { planHandlers } from './plan-handlers.ts';
import { pairingHandlers } from './pairing-handlers.ts';
import { profileHandlers } from './profile-handlers.ts';
import { queueHandlers } from './queue-handlers.ts';
import { registrationHandlers } from './registration-handlers.ts';
import { createOpened } from './opened.ts';
import { followPower } from './power.ts';
import { runtimeHere } from './runtime.ts';
import { openSettings } from './settings.ts';
import { siteHandlers } from './site-handlers.ts';
import { trustHandlers } from './trust-handlers.ts';
import type { Core, CoreDeps, Handlers, StartedSite } from './types.ts';
import { siteAccount, vaultHandlers } from './vault-handlers.ts';
import { vaultView } from './vault-view.ts';
import type { World } from './world.ts';
import { openWorld } from './world.ts';

/** A shell must be gone within 2 s of a signal (design §4), whatever a host does with its log-out. */
const closeWithinMs = 1_500;

/** Asked by an open page on its own: no sign that somebody is there. */
const unattended: ReadonlySet<MethodName> = new Set([
  ...(['link.generateToken', 'find.look', 'hosts.attend', 'console.read'] as const),
  ...(['tokens.list', 'edgeHosts.list', 'registrations.readList', 'demo.screen'] as const),
]);

/** Composition: which parts there are, who knows whom, and how long they live. */
export async function createCore(deps: CoreDeps): Promise<Core> {
  const listeners: Record<TopicName, Set<() => void>> = {
    app: new Set(),
    hosts: new Set(),
    runs: new Set(),
    journal: new Set(),
    pairings: new Set(),
    console: new Set(),
    queue: new Set(),
    sites: new Set(),
  };
  const changed = (topic: TopicName): void => {
    for (const listener of listeners[topic]) listener();
  };

  const troubles = new Map<string, Fault>();
  const troubleKey = ({ code, params }: Fault): string => `${code} ${String(params['file'])}`;
  const onTrouble = (trouble: Fault): void => {
    troubles.set(troubleKey(trouble), trouble);
    changed('app');
  };
  const onMended = (trouble: Fault): void => {
    if (troubles.delete(troubleKey(trouble))) changed('app');
  };

  let pinKey: PinKey | null = null;
  /** What was written while the vault was locked is trusted only after somebody compared it again. */
  const proveOwn = async (own: World): Promise<void> => {
    const held = pinKey;
    if (!held || !own.vault) return;
    const count = await own.pins.prove(held.key, held.isNew);
    // Locked meanwhile: it stays locked, and nobody proves on with what is gone.
    if (pinKey === held) pinKey = { ...held, isNew: false };
    else own.pins.lock();
    if (count === 0) return;
    own.registry.rejudge();
    for (const { key, trust } of own.registry.list()) if (trust.state === 'new') own.sessions.drop(key);
    onTrouble(fault('pins-unproved', { count }));
  };

  const settings = await openSettings(deps.dataDir, deps.remember, onTrouble);
  const vault = deps.remember
    ? await openVault({
        dir: deps.dataDir,
        keychain: deps.keychain,
        clock: deps.clock,
        idleMs: () => settings.get().lockAfterMinutes * 60_000,
        onTrouble,
        onChange: () => {
          changed('app');
        },
        onKey: async (key) => {
          pinKey = key;
          if (key) await proveOwn(world);
          else world.pins.lock();
        },
      })
    : null;
  const visit = { id: randomUUID(), version: deps.version, shell: deps.shell };
  const open = (dir: string, worldVault: Vault | null, site: string): Promise<World> =>
    openWorld({
      dir,
      vault: worldVault,
      remember: deps.remember,
      visit: { ...visit, site },
      patience: deps.patience ?? usualPatience,
      onHosts: () => {
        changed('hosts');
      },
      onRuns: () => {
        changed('runs');
      },
      onConsole: () => {
        changed('console');
      },
      onQueue: () => {
        changed('queue');
      },
      onSites: () => {
        changed('sites');
      },
      onJournal: () => {
        changed('journal');
      },
      onPairings: () => {
        changed('pairings');
      },
      onLook: () => {
        changed('app');
      },
      onTrouble,
      onMended,
      ...(deps.isLost && { isLost: deps.isLost }),
    });

  /** The technician's own hosts, with those of earlier visits. */
  const openOwn = async (): Promise<World> => {
    const own = await open(deps.dataDir, vault, settings.get().siteName);
    own.registry.recall();
    if (deps.remember) own.recovery.begin();
    await proveOwn(own);
    return own;
  };

  let world = await openOwn();
  const offPower = followPower(deps.power, () => vault?.lockIfIdle());
  // Not waited for: the keychain may ask the technician first.
  if (vault?.state === 'locked' && deps.keychain && vault.kind === 'keychain')
    void vault.unlock(undefined).then((unlocked) => {
      if (!isOk(unlocked)) onTrouble(unlocked.error);
    });

  let site: StartedSite | null = null;
  let opening = false;

  const enter = async (next: World): Promise<void> => {
    const left = world;
    world = next;
    for (const topic of topicNames) changed(topic);
    await left.close();
  };

  const clipboard = createClipboardKeeper(deps.clipboard);
  const current = (): World => world;
  const opened = createOpened(() => changed('app'));
  const diagnosis = createDiagnosis(current);
  const onAccount = (): void => {
    changed('app');
  };
  const updateSettings: Handlers['settings.update'] = async (change) => {
    const refusal = templateRefusal(change.qrTemplate ?? '');
    if (refusal) return { error: refusal };
    const { siteName: before } = settings.get();
    const trouble = await settings.update(change);
    const { siteName } = settings.get();
    if (siteName !== before) void world.journal.append(siteNamed(siteName));
    changed('app');
    return trouble ? { error: trouble } : ok(null);
  };
  const handlers: Handlers = {
    ...hostHandlers(current),
    ...findHandlers(current),
    ...trustHandlers(current),
    ...journalHandlers(current, { version: deps.version }),
    ...diagnosis.handlers,
    ...sessionHandlers(current, onAccount, onTrouble),
    ...vaultHandlers(vault, current, { onAccount, forgetName: () => updateSettings({ siteName: '' }) }),
    ...planHandlers(current),
    ...linkHandlers(current),
    ...contentHandlers(current),
    ...pairingHandlers(current),
    ...profileHandlers(current),
    ...registrationHandlers(current),
    ...labelHandlers(settings.get),
    ...queueHandlers(current),
    ...siteHandlers(current),
    ...consoleHandlers(current, deps.openPage),
    ...clipboard.handlers,
    ...opened.handlers,
    ...demoHandlers(current, () => site),
    'settings.update': updateSettings,
    'camera.want': ({ isWanted }) => {
      deps.onCameraWanted?.(isWanted);
      return Promise.resolve(ok(null));
    },
    'demo.open': async ({ hosts }) => {
      if (site || opening) return fail('demo-running');
      if (world.runs.isWorking()) return fail('work-under-way');
      if (!deps.demoSite) return fail('demo-failed', { reason: 'not part of this Fieldlink' });
      opening = true;
      const before = world;
      try {
        site = await deps.demoSite(hosts);
        await enter(await open(join(deps.dataDir, 'demo'), null, 'Demo site'));
        await enterDemoSite(world, site);
        changed('app');
        return ok({ hosts: site.hosts.length });
      } catch (error) {
        // Half a demo is none: its hosts must not go on listening, nor the mark stay on a site that is not shown.
        await site?.close();
        site = null;
        if (world === before) changed('app');
        else await enter(await openOwn());
        return fail('demo-failed', { reason: error instanceof Error ? error.message : 'unknown' });
      } finally {
        opening = false;
      }
    },
    'demo.close': async () => {
      const closing = site;
      if (!closing || opening) return ok(null);
      if (world.runs.isWorking()) return fail('work-under-way');
      site = null;
      await enter(await openOwn());
      await closing.close();
      return ok(null);
    },
  };

  const runtime = runtimeHere();
  const appState = (): AppState => ({
    version: deps.version,
    build: deps.build,
    shell: deps.shell,
    capabilities: deps.capabilities,
    settings: settings.get(),
    demo: site ? { hosts: site.hosts.length } : null,
    siteUsername: siteAccount(world)?.username ?? null,
    vault: vaultView(vault),
    look: world.finder.lookState(),
    troubles: [...troubles.values()],
    dataDir: deps.dataDir,
    opened: opened.list(),
    runtime,
  });

  const readers: { [T in TopicName]: () => Topics[T] } = {
    app: appState,
    hosts: () => world.registry.list(),
    runs: () => world.runs.list(),
    journal: () => ({ visit: world.journal.visit, lines: world.journal.count() }),
    pairings: () => world.pairings.list(),
    console: () => world.console.state(),
    queue: () => world.queue.list(),
    sites: () => world.sites.list(),
  };

  return {
    call: (method, input) => {
      if (!unattended.has(method)) vault?.touch();
      return handlers[method](input);
    },
    read: (topic) => readers[topic](),
    handOver: opened.handOver,
    subscribe: (topic, onChange) => {
      listeners[topic].add(onChange);
      return () => listeners[topic].delete(onChange);
    },
    close: async () => {
      offPower();
      vault?.close();
      diagnosis.close();
      const closing = Promise.all([clipboard.close(), world.close().then(() => site?.close())]);
      await Promise.race([closing, wait(closeWithinMs, undefined, { ref: false })]);
    },
  };
}
