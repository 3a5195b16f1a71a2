import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Result } from '#shared/model/result.ts';
import { fail, ok } from '#shared/model/result.ts';

export interface Endpoint {
  /** An IP address, or a host name still to be resolved. */
  readonly host: string;
  readonly port: number;
}

/** Local UI's default (`stylus.localUI.port`). */
export const defaultPort = 5080;

/** What people type or paste: `10.0.0.1`, `10.0.0.1:5080`, `[fe80::1]:5080`, `edge-1.local`, `https://10.0.0.1:5080/x`. */
export function parseEndpoint(text: string): Result<Endpoint> {
  const address = text.trim();
  const invalid = fail('address-invalid', { address: address.slice(0, 80) });
  const bare = address.replace(/^https:\/\//i, '').replace(/\/.*$/, '');
  if (isIP(bare) === 6) return ok({ host: bare, port: defaultPort });
  const parts = /^(?:\[(?<six>[0-9a-fA-F:.%\w]+)\]|(?<name>[\w.-]{1,253}))(?::(?<port>\d{1,5}))?$/.exec(
    bare,
  )?.groups;
  if (!parts) return invalid;
  const host = parts['six'] ?? parts['name'] ?? '';
  const port = Number(parts['port'] ?? defaultPort);
  if (port < 1 || port > 65_535) return invalid;
  if (parts['six'] !== undefined && isIP(host) !== 6) return invalid;
  // Digits and dots only, yet not an IPv4 address: a slip, not a name to ask DNS for.
  if (/^[\d.]+$/.test(host) && isIP(host) !== 4) return invalid;
  return ok({ host, port });
}

/** Without a DNS server in reach the system's resolver would go on for half a minute. */
const lookupMs = 4_000;

/** The IP that is dialled and pinned. Names go to the system's resolver, only when typed as a name; bounded. */
export async function resolveEndpoint(
  endpoint: Endpoint,
): Promise<Result<{ address: string; port: number }>> {
  if (isIP(endpoint.host) !== 0) return ok({ address: endpoint.host, port: endpoint.port });
  const late = wait(lookupMs, null, { ref: false });
  const found = await Promise.race([lookup(endpoint.host).catch(() => null), late]);
  return found
    ? ok({ address: found.address, port: endpoint.port })
    : fail('name-unknown', { address: endpoint.host });
}
