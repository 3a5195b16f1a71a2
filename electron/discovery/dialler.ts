import type { Socket } from 'node:net';
import { connect } from 'node:net';
import type { Link } from './links.ts';
import type { Neighbours } from './neighbours.ts';
import { neighboursNow } from './neighbours.ts';
import type { Pace } from './pace.ts';

export interface Target {
  readonly address: string;
  readonly port: number;
  readonly link: Link;
  /** How often this laptop itself was the reason why nothing was sent. */
  readonly failedHere: number;
}

/** One target on its way: a first SYN, later perhaps a second. */
interface Call {
  readonly target: Target;
  readonly since: number;
  readonly sockets: Set<Socket>;
  hedged: boolean;
  /** Its time was up at the last look. What came in meanwhile is still heard before it ends. */
  late: boolean;
}

export interface Dialler {
  /** Calls under way. */
  size(): number;
  dial(target: Target): void;
  /** Call often: sends second SYNs and gives up on what is dead. */
  tick(): void;
  close(): void;
}

/** The system waits 1 s before it repeats a SYN; a LAN's answer is late long before that. */
const hedgeMs = 200;
/** An address that is not in the neighbour table although it should be may be reached otherwise: then dial as usual. */
const mostFailuresHere = 4;

const refusals = new Set(['ECONNREFUSED', 'ECONNRESET']);
/** Files, buffers or local ports ran out: says nothing about the address. */
const shortages = new Set(['EMFILE', 'ENFILE', 'ENOBUFS', 'ENOMEM', 'EAGAIN', 'EADDRNOTAVAIL']);

/**
 * Opens TCP connections, as many side by side as it is told to. Each ends in exactly one of: `accepted` (the socket is the
 * caller's), `dead`, `again` (nothing was sent for want of room in this laptop).
 */
export function createDialler(
  pace: Pace,
  on: {
    accepted: (target: Target, socket: Socket) => void;
    dead: (target: Target) => void;
    again: (target: Target) => void;
  },
): Dialler {
  /** In order of `since`. */
  const calls = new Set<Call>();

  const end = (call: Call, kept?: Socket): void => {
    calls.delete(call);
    for (const socket of call.sockets) if (socket !== kept) socket.destroy();
  };
  const again = (call: Call): void => {
    end(call);
    const failedHere = call.target.failedHere + 1;
    if (failedHere > mostFailuresHere) on.dead(call.target);
    else on.again({ ...call.target, failedHere });
  };

  const send = (call: Call): void => {
    const { address, port, link } = call.target;
    const sent = performance.now();
    const socket = connect({ host: address, port, noDelay: true });
    call.sockets.add(socket);
    const answered = (): void => {
      link.heard(performance.now() - sent);
      pace.answered(address);
    };
    socket.once('connect', () => {
      if (!calls.has(call)) return;
      answered();
      end(call, socket);
      on.accepted(call.target, socket);
    });
    // Stays for good: an accepted connection may break before anybody listens.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (!calls.has(call)) return;
      const code = error.code ?? '';
      if (refusals.has(code)) answered();
      call.sockets.delete(socket);
      if (shortages.has(code)) {
        if (call.sockets.size === 0) again(call);
        return;
      }
      end(call);
      on.dead(call.target);
    });
  };

  /** True when this call must be made again: the kernel had no place for its neighbour, so nothing was sent. */
  const hedge = (call: Call, table: Neighbours | null): boolean => {
    const { address, link, failedHere } = call.target;
    const state = link.onLink && table ? (table.get(address) ?? 'absent') : 'known';
    if (state === 'absent' && failedHere < mostFailuresHere) return true;
    // Still waiting for ARP: the first SYN waits with it, a second would too.
    if (state !== 'asked') send(call);
    return false;
  };

  return {
    size: () => calls.size,
    dial: (target) => {
      const call: Call = {
        target,
        since: performance.now(),
        sockets: new Set(),
        hedged: false,
        late: false,
      };
      calls.add(call);
      pace.began(target.address, target.link.onLink);
      send(call);
    },
    tick: () => {
      const now = performance.now();
      let table: Neighbours | null | undefined;
      const stranded: Call[] = [];
      for (const call of calls) {
        const age = now - call.since;
        if (age < hedgeMs) break;
        if (!call.hedged) {
          call.hedged = true;
          table ??= neighboursNow();
          if (hedge(call, table)) stranded.push(call);
        } else if (call.late) {
          end(call);
          on.dead(call.target);
        } else call.late = age >= call.target.link.patienceMs();
      }
      if (stranded.length > 0) pace.tableFull();
      stranded.forEach(again);
    },
    close: () => {
      for (const call of calls) end(call);
    },
  };
}
