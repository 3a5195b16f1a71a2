import { z } from 'zod';
import { isPublicKey } from './content-signature.ts';
import type { RuleName, RuleValue } from './rules.ts';
import { isRule, rules } from './rules.ts';
import { userDataShape } from './user-data.ts';

const on = z.literal(true);
/** Everywhere, or only on paths that contain the text, so that sign-in still works. */
const where = z.union([on, z.string().min(1)]);
const hostRefs = z
  .union([z.string(), z.int(), z.array(z.union([z.string(), z.int()]))])
  .transform((refs) => [refs].flat().map(String));

/** What can be wrong with a host. Data only: each is read where it bites, `live-faults.ts` starts those that act. */
const faults = {
  off: on,
  /** From this host to those given (`*`: to all). The other direction stays open, as with a real firewall. */
  'path-cut': hostRefs,
  /** From this host to Palette. */
  'palette-cut': on,
  'certificate-swapped': on,
  /** Answers at this IP instead: what the vendor forbids of a linked host. Peers go on calling the old one. */
  moved: z.ipv4(),
  /** Seconds this host's clock is ahead; negative: behind. */
  'clock-skew': z.number(),
  /** Milliseconds before every answer. */
  slow: z.number().min(0).max(600_000),
  garbled: where,
  huge: where,
  html: where,
  /** Takes the request and never answers. */
  silent: where,
  'wrong-mode': on,
  /** `true`, or "family version". */
  'wrong-os': z.union([on, z.string().min(1)]),
  'wrong-type': z.union([on, z.string().min(1)]),
  'in-cluster': z.union([on, z.enum(['controlplane', 'worker'])]),
  /** Its node in the cluster is Unhealthy; text: for this reason. */
  'node-unhealthy': z.union([on, z.string().min(1)]),
  /** Seconds still locked; `true`: 900. */
  lockout: z.union([on, z.int().positive()]),
  'disk-full': on,
  /** GB free on its disk, fractions too; `disk-full` is none at all. */
  'disk-free': z.number().min(0),
  /** Base64 of the PEM of an RSA public key: it takes content only with a signature of that key's other half. */
  'content-signed': z.string().refine(isPublicKey),
  /** Takes so much of an upload and then no more until this is cleared: percent up to 100, bytes above. */
  'upload-stall': z.number().min(0),
  /** Goes down so far into an upload, for as long as a reboot takes: percent or bytes. Ends by itself. */
  'upload-reboot': z.number().min(0),
  /** Takes an upload no faster than so many bytes a second. */
  'upload-rate': z.number().positive(),
  /** As a follower: fetches no content. */
  'sync-stall': on,
  /** The same, and its leader says so in words; `true`: those of the vendor's known issue of 2025-08-17. */
  'sync-error': z.union([on, z.string().min(1)]),
  /** Its address is a lease; otherwise it is static, as the vendor asks of hosts that will be linked. */
  dhcp: on,
  /** A small leader: lets in so many followers at a time and turns the others away. */
  crowded: z.int().min(0),
  /** Its tokens name this IP: a management interface that nobody here dials (domain §7). */
  'token-names': z.ipv4(),
  /** Down for so many seconds of site time. Ends by itself. */
  reboot: z.number().positive(),
  /**
   * It reboots with this user data, the file or `{paletteEndpoint, edgeHostToken, …}`, and registers itself; null: with none
   * again. Kept by the host, no fault that shows: it holds a token.
   */
  'user-data': userDataShape,
  'multi-node-off': on,
  'old-agent': on,
  /** Goes off the moment a link is accepted, at either end. Ends by itself and leaves `off`. */
  'drop-mid-link': on,
} as const;

type FaultName = keyof typeof faults;
export type FaultValues = { readonly [N in FaultName]?: z.output<(typeof faults)[N]> } & {
  readonly [N in RuleName as `rule:${N}`]?: RuleValue<N>;
};

export const faultNames: readonly string[] = [
  ...Object.keys(faults),
  ...Object.keys(rules).map((name) => `rule:${name}`),
];

const isFault = (name: string): name is FaultName => Object.hasOwn(faults, name);

export function faultSchema(name: string): z.ZodType | null {
  if (isFault(name)) return faults[name];
  const rule = name.startsWith('rule:') ? name.slice('rule:'.length) : '';
  return isRule(rule) ? rules[rule].schema : null;
}

export const without = (values: FaultValues, name: string): FaultValues =>
  Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));

export const withFault = (values: FaultValues, name: string, value: unknown): FaultValues => ({
  ...values,
  [name]: value,
});

export const ruleOf = <N extends RuleName>(host: { readonly faults: FaultValues }, name: N): RuleValue<N> =>
  ((host.faults as Readonly<Record<string, unknown>>)[`rule:${name}`] ??
    rules[name].standard) as RuleValue<N>;
