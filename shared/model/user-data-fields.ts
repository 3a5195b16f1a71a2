import type { UserDataForm } from '../wire/user-data.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';
import type { ValueKind } from './value-kinds.ts';
import { kinds } from './value-kinds.ts';

/** A doubt about one field. `field`: where it stands under `stylus`, such as `site.tags.0.key`. */
export interface FieldFault {
  readonly field: string;
  readonly fault: Fault;
}

type Filled = readonly [field: string, value: string, kind: ValueKind];
type Count = readonly [field: string, value: number | null, least: number, most: number];

const mostShown = 100;
/** What was typed, in a sentence about it: never the login of an address, also where that is none, nor a private key. */
const shown = (value: string): string =>
  value
    .replace(/^([a-z][a-z\d+.-]*:\/\/)?.*@/is, '$1…@')
    .replace(/-----BEGIN.*/s, '-----BEGIN…')
    .slice(0, mostShown);

const perItem = <T>(
  field: string,
  items: readonly T[],
  of: (item: T) => readonly [string, string, ValueKind][],
) => items.flatMap((item, n) => of(item).map(([name, ...rest]): Filled => [`${field}.${n}${name}`, ...rest]));

const each = (field: string, values: readonly string[], kind: ValueKind): Filled[] =>
  perItem(field, values, (value) => [['', value, kind]]);

/** Every text that has a form of its own. */
function filled({ featureGate, site }: UserDataForm): Filled[] {
  const { network } = site;
  const secureShell = kinds.sshKey;
  return [
    ['featureGate', featureGate, kinds.features],
    ['site.tagsFromFile.fileName', site.tagsFromFile.fileName, kinds.path],
    ['site.tagsFromScript.scriptName', site.tagsFromScript.scriptName, kinds.path],
    ['site.prefix', site.prefix, kinds.prefix],
    ...perItem('site.deviceUIDPaths', site.deviceUIDPaths, ({ name }) => [['.name', name, kinds.path]]),
    ['site.hostName', site.hostName, kinds.hostName],
    ['site.registrationURL', site.registrationURL, kinds.webAddress],
    ['site.network.httpProxy', network.httpProxy, kinds.proxy],
    ['site.network.httpsProxy', network.httpsProxy, kinds.proxy],
    ['site.network.noProxy', network.noProxy, kinds.noProxy],
    ['site.network.nameserver', network.nameserver, kinds.ip],
    ...perItem('site.network.interfaces', network.interfaces, (item) => [
      ['.nic', item.nic, kinds.nic],
      ['.ipAddress', item.ipAddress, kinds.ipWithBits],
      ['.mask', item.mask, kinds.mask],
      ['.gateway', item.gateway, kinds.ip],
      ['.nameserver', item.nameserver, kinds.ip],
    ]),
    ...each('site.ntpServers', site.ntpServers, kinds.hostOrIp),
    ...perItem('site.users', site.users, (user) => [
      ['.name', user.name, kinds.user],
      ['.passwordExpiry', user.passwordExpiry, kinds.day],
    ]),
    ...site.users.flatMap((user, n) => [
      ...each(`site.users.${n}.groups`, user.groups, kinds.group),
      ...each(`site.users.${n}.ssh_authorized_keys`, user.ssh_authorized_keys, secureShell),
    ]),
  ];
}

const counts = ({ localUI: { port, login }, site }: UserDataForm): Count[] => [
  ['localUI.port', port, 1, 65_535],
  ['localUI.login.attemptsBeforeExponentialDelayStarts', login.attemptsBeforeExponentialDelayStarts, 1, 100],
  ['localUI.login.maxFailedAttemptsBeforeLockout', login.maxFailedAttemptsBeforeLockout, 1, 100],
  ['localUI.login.lockoutDurationInMinutes', login.lockoutDurationInMinutes, 1, 10_080],
  ['site.tagsFromScript.timeout', site.tagsFromScript.timeout, 1, 3_600],
];

/** Controls and turned directions forge what is read around them; halves of characters break files. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** Several lines, or whatever parts the tags of a file. */
const isFree = (field: string): boolean =>
  /caCerts|delimiter|separator|edgeHostToken|paletteEndpoint/.test(field);

/** For people, who count from one: `network.interfaces 1 nic`. Vendor's names, without `site` before nearly all of them. */
const nameOf = (field: string): string =>
  field
    .replace(/^site\./, '')
    .replace(/\.(\d+)\.?/g, (_, n) => ` ${Number(n) + 1} `)
    .trim();

function unprintables(value: unknown, field: string): FieldFault[] {
  if (typeof value === 'string')
    return !isFree(field) && unprintable.test(value)
      ? [{ field, fault: fault('user-data-unprintable', { field: nameOf(field) }) }]
      : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    unprintables(item, field === '' ? name : `${field}.${name}`),
  );
}

/** Names that key a map: each has to be there, and once. */
function keyed(field: string, name: string, values: readonly string[]): FieldFault[] {
  return values.flatMap((value, n) => {
    const at = `${field}.${n}.${name}`;
    if (value === '') return [{ field: at, fault: fault('user-data-nameless', { field: nameOf(at) }) }];
    return values.indexOf(value) < n
      ? [{ field: at, fault: fault('user-data-twice', { field: nameOf(at), value: shown(value) }) }]
      : [];
  });
}

/** What does not fit its own field; nothing about how fields go together. */
export function checkFields(form: UserDataForm): FieldFault[] {
  const { site } = form;
  return [
    ...filled(form)
      .filter(([, value, kind]) => value !== '' && !kind.fits(value))
      .map(([field, value, { wanted }]) => ({
        field,
        fault: fault('user-data-value', { field: nameOf(field), value: shown(value), wanted }),
      })),
    ...counts(form)
      .filter(([, value, least, most]) => value !== null && (value < least || value > most))
      .map(([field, value, least, most]) => ({
        field,
        fault: fault('user-data-number', { field: nameOf(field), value, least, most }),
      })),
    ...unprintables(form, ''),
    ...keyed(
      'site.deviceUIDPaths',
      'name',
      site.deviceUIDPaths.map(({ name }) => name),
    ),
    ...keyed(
      'site.tags',
      'key',
      site.tags.map(({ key }) => key),
    ),
    ...keyed(
      'site.network.interfaces',
      'nic',
      site.network.interfaces.map(({ nic }) => nic),
    ),
    ...keyed(
      'site.users',
      'name',
      site.users.map(({ name }) => name),
    ),
  ];
}
