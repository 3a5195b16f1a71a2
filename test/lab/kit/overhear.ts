import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Machine } from './lab.ts';

export interface Overheard {
  /** The packets so far, as tcpdump words them. */
  packets(): readonly string[];
  /** Resolves with the first packets. */
  any(): Promise<void>;
  stop(): Promise<void>;
}

/** What a LAN keeps to itself beside its own addresses: the machine's own, multicast, broadcast, link-local. */
const staysHere = [
  ...['127.0.0.0/8', '224.0.0.0/4', '255.255.255.255/32', '0.0.0.0/32'],
  ...['::1/128', 'ff00::/8', 'fe80::/10'],
];

/**
 * The packets of a machine, on all of its interfaces, that are for none of the networks `lan` (CIDR), and all questions of
 * names, wherever to. tcpdump reads them from the kernel itself.
 */
export async function overhearOffLan(machine: Machine, lan: readonly string[]): Promise<Overheard> {
  const near = [...lan, ...staysHere].map((net) => `dst net ${net}`).join(' or ');
  const filter = `((ip or ip6) and not (${near})) or port 53`;
  const [file = '', ...inside] = machine.inside;
  const options = ['-i', 'any', '-n', '-l', '--immediate-mode', '-t', filter];
  const child = spawn(file, [...inside, 'tcpdump', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = once(child, 'close');
  const heard: string[] = [];
  const out = createInterface({ input: child.stdout });
  out.on('line', (line) => heard.push(line));
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line);
      if (line.startsWith('listening on')) resolve();
    });
    void gone.then(() => {
      reject(new Error(said.join('\n')));
    });
  });
  return {
    packets: () => [...heard],
    any: async () => {
      if (heard.length === 0) await once(out, 'line', { signal: AbortSignal.timeout(30_000) });
    },
    stop: async () => {
      child.kill('SIGINT');
      await gone;
    },
  };
}
