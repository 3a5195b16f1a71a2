import { z } from 'zod';

/**
 * Every rule that no source states but the site has to decide (inferred). Each can be switched on one host or all of them
 * through the control server, as fault `rule:<name>`, so that the app can be shown to survive the other reading.
 */
export const rules = {
  /** Login throttling as such (agent 4.7.16 and newer), and what it answers. */
  lockout: { schema: z.boolean(), standard: true },
  'lockout-status': { schema: z.literal([400, 429]), standard: 400 },
  'login-tells-attempts': { schema: z.boolean(), standard: true },
  'unauthorized-status': { schema: z.literal([401, 400, 403]), standard: 401 },
  'ping-open': { schema: z.boolean(), standard: false },
  'error-shape': { schema: z.enum(['v1error', 'string', 'text', 'empty']), standard: 'v1error' },
  /** Text inside the base64 of a link token; `opaque` shows no address to a reader. */
  'token-layout': { schema: z.enum(['plain', 'json', 'opaque']), standard: 'plain' },
  'follower-may-generate': { schema: z.boolean(), standard: false },
  /** How a follower reports what only the leader can tell it: at once as 400, or afterwards as `Failed`. */
  'bad-token': { schema: z.enum(['400', 'failed']), standard: '400' },
  'leader-unreachable': { schema: z.enum(['400', 'failed']), standard: 'failed' },
  mismatch: { schema: z.enum(['400', 'failed']), standard: 'failed' },
  'os-must-match': { schema: z.enum(['agent-mode', 'always', 'never']), standard: 'agent-mode' },
  /** Which of the three tells shows that a host is in use: its cluster's details, its own phase flag, its line among peers. */
  'cluster-tells': { schema: z.enum(['all', 'details', 'phase', 'peers']), standard: 'all' },
  /** When an upload is answered: after the archive has been unpacked, or as soon as it has been received. */
  'upload-answers': { schema: z.enum(['unpacked', 'received']), standard: 'unpacked' },
  'peers-include-self': { schema: z.boolean(), standard: false },
  'fellow-followers': { schema: z.boolean(), standard: true },
  'peer-words': { schema: z.enum(['vendor', 'upper', 'strange']), standard: 'vendor' },
  'peer-config': { schema: z.boolean(), standard: true },
  /** `full`: init/worker/unknown; `leader-only`: init/unknown; `silent`: always unknown. */
  'node-role': { schema: z.enum(['full', 'leader-only', 'silent']), standard: 'full' },
  'status-after-unlink': { schema: z.enum(['404', 'empty']), standard: '404' },
  /** `peerId` = own id: a follower leaves, a leader without followers stops generating tokens. */
  'unlink-self-allowed': { schema: z.boolean(), standard: false },
  /** Whether this host's user data has the authority of the console's certificate, or else it takes `insecure` to pair. */
  'palette-trusted': { schema: z.boolean(), standard: true },
  /** Whether verify-connection tries the registration token too, or the network alone. */
  'verify-checks-token': { schema: z.boolean(), standard: true },
  /** Whether the token comes back: in the details of the request, and in what the host says about it. */
  'pair-token-echo': { schema: z.boolean(), standard: true },
  'pair-error-echoes-token': { schema: z.boolean(), standard: false },
  /** What cancelling answers when Palette could not be told, and what the details tell afterwards. */
  'withdraw-unreached': { schema: z.enum(['ok-with-message', '500']), standard: 'ok-with-message' },
  'after-withdraw': { schema: z.enum(['404', 'failed']), standard: '404' },
  /** What a paired host calls its management mode. */
  'paired-mode': { schema: z.enum(['central', 'local']), standard: 'central' },
  /** Whether the host offers the extension for **Stop token generation** at all; real agents do not. */
  'stop-announced': { schema: z.boolean(), standard: true },
} as const;

export type RuleName = keyof typeof rules;
export type RuleValue<N extends RuleName> = z.output<(typeof rules)[N]['schema']>;

export const isRule = (name: string): name is RuleName => Object.hasOwn(rules, name);
