import { z } from 'zod';

const on = z.literal(true);

const clusterRules = [
  ...['name', 'endpoint', 'endpoint-is-host', 'endpoint-free', 'profile-known', 'one-infra', 'pool-name'],
  ...['pool-size', 'control-plane', 'odd', 'host-known', 'host-ready', 'host-free'],
] as const;
export type ClusterRule = (typeof clusterRules)[number];

/** What can be wrong with the console. Set like those of hosts, with `palette` in place of a host. */
export const paletteFaults = {
  /** Nobody answers at its address. */
  'palette-down': on,
  /** Milliseconds before every answer. */
  'palette-slow': z.number().min(0).max(600_000),
  /** Answers everything with this status; `true`: 500. */
  'palette-refusing': z.union([on, z.int().min(400).max(599)]),
  /** It quotes then what it was sent: the API key, and the body. */
  'palette-echoes': on,
  /** The account has no permission for pairing requests, edge hosts and tokens; text: for those that begin so (`edgeToken`). */
  'palette-forbidden': z.union([on, z.string().min(1)]),
  /** A host whose ID was typed registers without a token: as the older page has it (domain §3). */
  'palette-tokenless': on,
  /** So many of the next answers are 429. Ends by itself. */
  'palette-rate': z.int().positive(),
  /**
   * So many of the next changes are made and their answers lost: the connection ends. Text: the next one whose permission
   * begins so (`cluster.create`). Ends by itself.
   */
  'palette-lost-answer': z.union([z.int().positive(), z.string().min(1)]),
  /** Its 429 do not say when to come back: which of them a real one does is undocumented. */
  'palette-silent-retry': on,
  /** Offers no review of pairing requests, like a real Palette. */
  'palette-silent-extension': on,
  'palette-token-revoked': on,
  /** Sign-in by email asks for a second factor, which no operation takes: the session is none. */
  'palette-mfa': on,
  /** Every sign-in so far is over; a new one works. Ends by itself. */
  'palette-sessions-ended': on,
  /** Shows another certificate of its own, or the one that is given. */
  'palette-certificate-swapped': z.union([on, z.object({ key: z.string(), cert: z.string() })]),
  /** These profiles, by name, are there no more. */
  'palette-profile-deleted': z
    .union([z.string(), z.array(z.string())])
    .transform((names) => [names].flat())
    .refine((names) => names.length > 0),
  /** Somebody else has made this cluster in the default project, while this is set. Without `vip` it has none. */
  'palette-other-cluster': z.object({ name: z.string().min(1), vip: z.string().default('') }),
  /** What is made of clusters and pools is not held against these rules (`cluster-rules.ts`, `pool-rules.ts`): none is published. */
  'palette-unchecked': z.array(z.enum(clusterRules)).min(1),
} as const;

export type PaletteFaultName = keyof typeof paletteFaults;
export type PaletteFaults = {
  readonly [N in PaletteFaultName]?: z.output<(typeof paletteFaults)[N]> | undefined;
};

export const paletteFaultSchema = (name: string): z.ZodType | null =>
  Object.hasOwn(paletteFaults, name) ? paletteFaults[name as PaletteFaultName] : null;

type Counted = 'palette-rate' | 'palette-lost-answer';

/** Of a fault that is there so many times, or once for what begins so: whether this is one of them. */
export function countDown(palette: { faults: PaletteFaults }, name: Counted, what = ''): boolean {
  const left = palette.faults[name];
  if (left === undefined || (typeof left === 'string' && !what.startsWith(left))) return false;
  palette.faults = {
    ...palette.faults,
    [name]: typeof left === 'number' && left > 1 ? left - 1 : undefined,
  };
  return true;
}
