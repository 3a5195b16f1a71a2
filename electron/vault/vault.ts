import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { z } from 'zod';
import type { Fault, Result } from '#shared/model/result.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import type { VaultKind, VaultView } from '#shared/model/vault.ts';
import type { Clock } from './idle.ts';
import { systemClock, watchIdle } from './idle.ts';
import { openJsonFile } from './json-file.ts';
import type { HeldKey, Keychain } from './keys.ts';
import { keyFor, newKey } from './keys.ts';
import type { Price } from './passphrase-key.ts';
import { usualPrice } from './passphrase-key.ts';
import { seal, sealedFile, unseal } from './sealed-file.ts';

const account = z.object({ username: z.string(), password: z.string() });
/** What it is sent to stands beside it, sealed too: nobody who can write plain files may have it sent elsewhere. */
const consoleKey = z.object({
  endpoint: z.string(),
  /** Of the certificate that a person vouched for; null: an authority has to. */
  certSha256: z.string().nullable(),
  /** PEM of those that were named for it; empty: those of the laptop. Vaults of earlier versions have none. */
  authorities: z.array(z.string()).default([]),
  apiKey: z.string(),
});
/** What is secret of one site. `console`: of its Palette console; vaults of earlier versions have none. */
const site = z.object({ account: account.nullable(), console: consoleKey.nullable().default(null) });
type Site = z.output<typeof site>;
const emptySite: Site = { account: null, console: null };
const contents = z.object({ pinKey: z.base64(), sites: z.record(z.string(), site) });

type Contents = z.output<typeof contents>;
export type StoredAccount = z.output<typeof account>;
export type StoredConsoleKey = z.output<typeof consoleKey>;

interface Open extends HeldKey {
  readonly contents: Contents;
}

export interface Vault {
  readonly state: VaultView['state'];
  readonly kind: VaultKind;
  /** Whether any secret of a site is inside; told even while locked. */
  readonly remembers: boolean;
  /** Without a passphrase the keychain holds the key. */
  create(passphrase: string | undefined): Promise<Result<null>>;
  unlock(passphrase: string | undefined): Promise<Result<null>>;
  change(old: string, next: string): Promise<Result<null>>;
  /** Drops the key and everything that was read with it. */
  lock(): void;
  /** Null while it is not open. */
  account(site: string): StoredAccount | null;
  /** The same of the API key of its Palette console. */
  consoleKey(site: string): StoredConsoleKey | null;
  remember(site: string, account: StoredAccount): Promise<Result<null>>;
  /** Null: what is there is taken out. */
  rememberConsole(site: string, key: StoredConsoleKey | null): Promise<Result<null>>;
  /** Open: the site is taken out. Locked: nobody can take out one site, so the file goes as a whole. */
  forgetSite(site: string): Promise<Result<null>>;
  /** Somebody is there: the idle time begins anew. */
  touch(): void;
  /** Locks it now if that time is over, as after a sleep. */
  lockIfIdle(): void;
  close(): void;
}

/** `isNew`: nothing can have been proved with it yet. */
export interface PinKey {
  readonly key: Uint8Array;
  readonly isNew: boolean;
}

export interface VaultDeps {
  readonly dir: string;
  readonly keychain?: Keychain | undefined;
  /** Milliseconds without a touch after which it locks itself. */
  readonly idleMs: () => number;
  readonly clock?: Clock | undefined;
  /** Of a new passphrase; the usual one unless the caller has reason. */
  readonly price?: Price;
  readonly onTrouble: (trouble: Fault) => void;
  readonly onChange: () => void;
  /** With the key that proves pins, before anything else can be had; with null when it locked. */
  readonly onKey: (pinKey: PinKey | null) => Promise<void>;
}

const fileName = 'vault.json';

/** Secrets of sites on this laptop's disk, sealed; never anywhere else. */
export async function openVault(deps: VaultDeps): Promise<Vault> {
  const { price = usualPrice } = deps;
  const path = join(deps.dir, fileName);
  const disk = await openJsonFile(path, sealedFile.nullable(), null);
  if (disk.trouble) deps.onTrouble(disk.trouble);
  let file = disk.value;
  let open: Open | null = null;
  /** One at a time: a double click must not take twice the memory, nor the file go back in time. */
  const inTurn = pLimit(1);

  const isOpen = (): boolean => open !== null;

  const lock = (): void => {
    if (!open) return;
    open.key.fill(0);
    open = null;
    void deps.onKey(null);
    deps.onChange();
  };
  const idle = watchIdle(deps.clock ?? systemClock, deps.idleMs, lock);

  /** Sealed and written, then held. Answers why it could not be written; it is held all the same. */
  const keep = async (held: HeldKey, next: Contents): Promise<Fault | null> => {
    const remembers = Object.values(next.sites).some(
      (each) => each.account !== null || each.console !== null,
    );
    const sealed = await seal(held.key, { lock: held.lock, remembers }, JSON.stringify(next));
    const { header: _, ...written } = sealed;
    // Never the state before: what is forgotten, or was sealed by an older passphrase, is gone.
    const trouble = await disk.replace(written);
    if (!trouble) file = sealed;
    return trouble;
  };
  const hold = (held: HeldKey, next: Contents): void => {
    if (open && open.key !== held.key) open.key.fill(0);
    open = { ...held, contents: next };
    idle.touch();
    deps.onChange();
  };
  const enter = async (held: HeldKey, found: Contents, isNew: boolean): Promise<Result<null>> => {
    if (!isOpen()) await deps.onKey({ key: Buffer.from(found.pinKey, 'base64'), isNew });
    hold(held, found);
    return ok(null);
  };
  const edit = async (sites: (now: Contents['sites']) => Contents['sites']): Promise<Result<null>> => {
    if (!open) return fail(file ? 'vault-locked' : 'vault-absent');
    const next = { ...open.contents, sites: sites(open.contents.sites) };
    const held = open;
    const trouble = await keep(held, next);
    // Locked meanwhile: it stays locked, and what was written is there next time.
    if (isOpen()) hold(held, next);
    return trouble ? { error: trouble } : ok(null);
  };

  /** A keychain asks nothing of the technician, so its vault is made when it is first needed. */
  const keepOf = (name: string, news: Partial<Site>): Promise<Result<null>> =>
    inTurn(async () => {
      if (!file && deps.keychain) {
        const made = await create(undefined);
        if (!isOk(made)) return made;
      }
      return edit((sites) => ({ ...sites, [name]: { ...(sites[name] ?? emptySite), ...news } }));
    });

  const create: Vault['create'] = async (passphrase) => {
    if (file) return fail('vault-exists');
    const held = await newKey(passphrase, deps.keychain, price);
    if (!isOk(held)) return held;
    const empty = { pinKey: randomBytes(32).toString('base64'), sites: {} };
    const trouble = await keep(held.ok, empty);
    if (trouble) return { error: trouble };
    return enter(held.ok, empty, true);
  };

  /** The contents with the key that opened them. */
  const opened = async (passphrase: string | undefined): Promise<Result<Open>> => {
    if (!file) return fail('vault-absent');
    const held = await keyFor(file.header.lock, passphrase, deps.keychain);
    if (!isOk(held)) return held;
    const text = await unseal(held.ok.key, file);
    if (text === null)
      return fail(held.ok.lock.kind === 'passphrase' ? 'vault-not-opened' : 'keychain-refused');
    return ok({ ...held.ok, contents: contents.parse(JSON.parse(text)) });
  };

  return {
    get state() {
      if (open) return 'open';
      return file ? 'locked' : 'absent';
    },
    get kind() {
      return file?.header.lock.kind ?? (deps.keychain ? 'keychain' : 'passphrase');
    },
    get remembers() {
      return file?.header.remembers ?? false;
    },
    create: (passphrase) => inTurn(() => create(passphrase)),
    unlock: (passphrase) =>
      inTurn(async () => {
        if (open) return ok(null);
        const found = await opened(passphrase);
        if (!isOk(found)) return found;
        return enter(found.ok, found.ok.contents, false);
      }),
    change: (old, next) =>
      inTurn(async () => {
        const found = await opened(old);
        if (!isOk(found)) return found;
        const held = await newKey(next, undefined, price);
        if (!isOk(held)) return held;
        const trouble = await keep(held.ok, found.ok.contents);
        if (trouble) return { error: trouble };
        return enter(held.ok, found.ok.contents, false);
      }),
    lock,
    account: (name) => open?.contents.sites[name]?.account ?? null,
    consoleKey: (name) => open?.contents.sites[name]?.console ?? null,
    remember: (name, given) => keepOf(name, { account: given }),
    rememberConsole: (name, key) => keepOf(name, { console: key }),
    forgetSite: (name) =>
      inTurn(async () => {
        if (open) {
          await removeAsides(deps.dir);
          return edit(({ [name]: _, ...others }) => others);
        }
        file = null;
        deps.onChange();
        const trouble = await disk.remove();
        return trouble ? { error: trouble } : ok(null);
      }),
    touch: idle.touch,
    lockIfIdle: idle.look,
    close: () => {
      idle.stop();
      lock();
    },
  };
}

/** A damaged vault that was set aside still holds what it held. */
async function removeAsides(dir: string): Promise<void> {
  const names = await readdir(dir).catch(() => []);
  const asides = names.filter((name) => name.startsWith(`${fileName}.damaged-`));
  await Promise.all(asides.map((name) => rm(join(dir, name), { force: true })));
}
