import type { HostRecord } from '#shared/model/host.ts';
import { hostPort } from '#shared/model/names.ts';
import type { Fault } from '#shared/model/result.ts';
import { fault, isOk } from '#shared/model/result.ts';
import type { Given, Option } from './args.ts';
import { CliFault, readPins, refuseInput } from './args.ts';
import type { SiteOf } from './site.ts';

export const enterOptions = {
  username: 'one',
  pin: 'many',
  'trust-first-use': 'flag',
} as const satisfies Record<string, Option>;

export interface Credentials {
  readonly username: string;
  /** Null: the one that is remembered for this user name. */
  readonly password: string | null;
  /** By the address as given. */
  readonly pins: ReadonlyMap<string, string>;
  readonly trustFirstUse: boolean;
}

interface In {
  readonly given: string;
  readonly key: string;
}

interface Out {
  readonly given: string;
  readonly fault: Fault;
}

/** A host as the technician named it, and its key when it may be worked with; else why not. */
export type Entered = In | Out;

export const isIn = (entered: Entered): entered is In => 'key' in entered;

/** The password comes from the environment only: every user of the laptop can read command lines. */
export function readCredentials(given: Given): Credentials {
  const username = given.one('username');
  if (username === null) throw refuseInput('--username');
  const pins = readPins(given.many('pin'));
  const trustFirstUse = given.has('trust-first-use');
  if (pins.size === 0 && !trustFirstUse) throw new CliFault(fault('host-unpinned', { host: 'The host' }));
  const password = process.env['FIELDLINK_PASSWORD'] ?? '';
  return { username, password: password === '' ? null : password, pins, trustFirstUse };
}

/**
 * Trusts a host by its pin, an earlier visit or, when asked to, at first sight. A pin by the name as given is enough to go
 * on with: whatever connects later checks it first. Sends nothing secret.
 */
async function trust(site: SiteOf, given: string, credentials: Credentials): Promise<Entered> {
  const certSha256 = credentials.pins.get(given);
  if (certSha256 !== undefined) {
    const vouched = await site.client.call('hosts.add', { address: given, certSha256 });
    return isOk(vouched) ? { given, key: vouched.ok.key } : { given, fault: vouched.error };
  }
  const added = await site.client.call('hosts.add', { address: given });
  if (!isOk(added)) return { given, fault: added.error };
  const { key } = added.ok;
  const host = await site.host(key);
  if (!host) return { given, fault: fault('unknown-host') };
  const pin = credentials.pins.get(hostPort(host.address, host.port));
  const shown = host.trust.state === 'changed' ? host.trust.presented : host.certSha256;
  if (pin !== undefined && pin !== shown) return { given, fault: fault('host-changed', { host: given }) };
  if (host.trust.state === 'pinned') return { given, key };
  if (host.trust.state === 'changed') return { given, fault: fault('host-changed', { host: given }) };
  if (pin === undefined && !credentials.trustFirstUse)
    return { given, fault: fault('host-unpinned', { host: given }) };
  const trusted = await site.client.call('hosts.trust', { pins: [{ key, certSha256: host.certSha256 }] });
  return isOk(trusted) ? { given, key } : { given, fault: trusted.error };
}

const whyNotIn = (host: HostRecord): Fault =>
  host.trust.state === 'changed'
    ? fault('host-changed', { host: hostPort(host.address, host.port) })
    : (host.session.fault ??
      host.reach.fault ??
      fault('sign-in-needed', { host: hostPort(host.address, host.port) }));

/** Undefined: the vault has it. Nobody is asked anything before it is clear that there is an account. */
async function accountFor(site: SiteOf, { username, password }: Credentials) {
  const { siteUsername, vault } = await site.app();
  if (password !== null) return { username, password, forSite: true, remember: vault.state === 'open' };
  if (siteUsername !== username) throw new CliFault(fault('no-account'));
  return undefined;
}

/**
 * Trusts and signs in to all of them, in the order given: the first host takes the first try (design §6). Not `untilRead`:
 * what they tell of themselves is still being read, which a run waits for by itself.
 */
export async function enter(
  site: SiteOf,
  names: readonly string[],
  credentials: Credentials,
  untilRead = true,
): Promise<Entered[]> {
  const account = await accountFor(site, credentials);
  const trusted = await Promise.all(names.map((given) => trust(site, given, credentials)));
  const keys = [...new Set(trusted.filter(isIn).map(({ key }) => key))];
  if (keys.length === 0) return trusted;
  const answers = await site.client.call('session.signIn', { keys, account, untilRead });
  if (!isOk(answers)) throw new CliFault(answers.error);
  const hosts = await site.hosts();
  return trusted.map((entered) => {
    if (!isIn(entered)) return entered;
    const host = hosts.find(({ key }) => key === entered.key);
    if (host?.session.state === 'signed-in') return entered;
    return { given: entered.given, fault: host ? whyNotIn(host) : fault('unknown-host') };
  });
}
