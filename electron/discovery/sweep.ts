import { connect } from 'node:net';
import pLimit from 'p-limit';
import type { Patience } from '../http/patience.ts';
import type { Finding } from './probe.ts';
import { probe } from './probe.ts';

const atOnce = 128;
/** A LAN answers in milliseconds; this only bounds the dead addresses. */
const knockTimeoutMs = 1_000;

/** True when something accepts on the port: cheap, so that TLS is spent on living addresses only. */
function knock(address: string, port: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, signal });
    const end = (open: boolean): void => {
      socket.destroy();
      resolve(open);
    };
    socket.setTimeout(knockTimeoutMs, () => {
      end(false);
    });
    socket.once('connect', () => {
      end(true);
    });
    socket.once('error', () => {
      end(false);
    });
  });
}

/**
 * Tries every address once, many side by side, and reports what answers as it answers. `onTried` counts every address.
 * Ends early, without error, when `signal` aborts.
 */
export async function sweep(
  addresses: readonly string[],
  port: number,
  patience: Patience,
  on: { found: (finding: Finding) => void; tried: () => void },
  signal: AbortSignal,
): Promise<void> {
  const limit = pLimit(atOnce);
  const visit = async (address: string): Promise<void> => {
    if (signal.aborted) return;
    if (await knock(address, port, signal)) {
      const finding = await probe({ address, port }, patience, signal);
      if (finding.kind !== 'silent') on.found(finding);
    }
    on.tried();
  };
  await Promise.all(addresses.map((address) => limit(visit, address)));
}
