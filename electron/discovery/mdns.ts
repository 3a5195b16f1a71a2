import { setTimeout as wait } from 'node:timers/promises';
import type multicastDnsOf from 'multicast-dns';
import type { Place, Question } from './announced.ts';
import { createEar, firstQuestions } from './announced.ts';

/** Asked again twice: a query or its answers may be lost, and a host may come up meanwhile. */
const rounds = 3;

type Socket = ReturnType<typeof multicastDnsOf>;

/** Null where this laptop lets nobody listen on the mDNS port. */
async function openSocket(address: string): Promise<Socket | null> {
  const { default: multicastDns } = await import('multicast-dns');
  return new Promise((resolve) => {
    // On Linux a socket bound to the interface's own address hears no multicast at all.
    const socket = multicastDns({ interface: address, bind: '0.0.0.0' });
    socket.once('ready', () => {
      resolve(socket);
    });
    // Stays for good: what a socket has to complain of later, and every garbled packet, ends here.
    socket.on('error', () => {
      socket.destroy();
      resolve(null);
    });
    socket.on('warning', () => undefined);
  });
}

const query = (socket: Socket, questions: readonly Question[]): void => {
  // One packet: every responder answers it at once instead of a few times.
  socket.query({ questions: questions.map(({ name, type }) => ({ name, type })) }, () => undefined);
};

/**
 * Listens for `ms` milliseconds on the interfaces with these addresses of this laptop, one socket each, and tells every
 * candidate once. Answers how many interfaces could be listened on. Ends early when `signal` aborts.
 */
export async function listen(
  own: readonly string[],
  usualPorts: readonly number[],
  on: (place: Place) => void,
  { ms, signal }: { ms: number; signal: AbortSignal },
): Promise<number> {
  const ear = createEar(usualPorts);
  const opened = await Promise.all(own.map(openSocket));
  const sockets = opened.filter((socket) => socket !== null);
  for (const socket of sockets) {
    socket.on('response', (packet, sender) => {
      if (signal.aborted) return;
      const { places, ask } = ear.hear(
        [...(packet.answers ?? []), ...(packet.additionals ?? [])],
        sender.address,
      );
      if (ask.length > 0) query(socket, ask);
      for (const place of places) if (!own.includes(place.address)) on(place);
    });
  }
  try {
    for (let round = 0; round < rounds && sockets.length > 0 && !signal.aborted; round += 1) {
      for (const socket of sockets) query(socket, firstQuestions);
      await wait(ms / rounds, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    await Promise.all(
      sockets.map(
        (socket) =>
          new Promise<void>((resolve) => {
            socket.destroy(resolve);
          }),
      ),
    );
  }
  return sockets.length;
}
