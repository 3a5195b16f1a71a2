import { Address4, Address6 } from 'ip-address';

/** What fits a field of user data, and what a person is told when it does not. */
export interface ValueKind {
  fits(value: string): boolean;
  /** "Wanted is …". */
  readonly wanted: string;
}

const by = (pattern: RegExp, wanted: string): ValueKind => ({ fits: (value) => pattern.test(value), wanted });

const isBareIp = (value: string): boolean =>
  !value.includes('/') && (Address4.isValid(value) || Address6.isValid(value));
const isIpWithBits = (value: string): boolean =>
  (Address4.isValid(value) && /^[\d.]+(\/\d+)?$/.test(value)) || Address6.isValid(value);

const isMask = (value: string): boolean => {
  if (/^\d{1,2}$/.test(value)) return Number(value) >= 1 && Number(value) <= 32;
  if (!Address4.isValid(value) || !/^\d+(\.\d+){3}$/.test(value)) return false;
  const bits = value
    .split('.')
    .map((octet) => Number(octet).toString(2).padStart(8, '0'))
    .join('');
  return /^1+0*$/.test(bits);
};

const label = String.raw`[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?`;
const name = new RegExp(`^(?=.{1,253}$)${label}(?:\\.${label})*$`, 'i');
const isHostOrIp = (value: string): boolean =>
  isBareIp(value) || (name.test(value) && !/^[\d.]+$/.test(value));

const isDay = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
};

/** vendor: Edge Installer Configuration Reference says types and examples; the patterns are those of Linux and the RFCs. */
export const kinds = {
  ip: { fits: isBareIp, wanted: 'an IP address such as 10.10.0.1' },
  ipWithBits: { fits: isIpWithBits, wanted: 'an IP address such as 10.10.0.25/24' },
  mask: { fits: isMask, wanted: 'a network mask such as 255.255.255.0' },
  hostOrIp: { fits: isHostOrIp, wanted: 'a host name or IP address such as pool.ntp.org' },
  hostName: by(name, 'a host name of letters, digits, dashes and dots'),
  prefix: by(/^[a-z\d-]+$/i, 'letters, digits and dashes'),
  path: by(/^\/\S+$/, 'a whole path such as /etc/palette/tags.txt'),
  webAddress: by(
    /^https?:\/\/[^\s/?#@]+(?:[/?][^\s#]*)?$/i,
    'an address such as https://register.example.com, with no login',
  ),
  proxy: by(/^https?:\/\/(?:[^\s/@]+@)?[^\s/?#@]+\/?$/i, 'an address such as http://proxy.example.com:8080'),
  noProxy: by(
    /^[\w.*:/[\]-]+(?:\s*,\s*[\w.*:/[\]-]+)*$/,
    'addresses, networks and names between commas, such as 10.0.0.0/8,.example.com',
  ),
  nic: by(/^[^\s/:]{1,15}$/, 'the name of a network interface such as eth0'),
  user: by(/^[a-z_][a-z\d_-]{0,31}$/, 'a user name of small letters, digits, _ and -'),
  group: by(/^[a-z_][a-z\d_-]{0,31}$/, 'a group name such as sudo'),
  day: { fits: isDay, wanted: 'a day as YYYY-MM-DD' },
  sshKey: by(
    /^(?:ssh|ecdsa|sk)-[\w@.-]+ [A-Za-z\d+/]{32,}={0,2}(?: .*)?$/,
    'a public SSH key such as ssh-ed25519 AAAA…',
  ),
  features: by(/^\w+(?:\s*,\s*\w+)*$/, 'names between commas, such as UserDataForm'),
} as const satisfies Record<string, ValueKind>;
