import { spawnSync } from 'node:child_process';
import type { Machine } from './lab.ts';
import { inScratchNetns, whyNoLab } from './netns.ts';

/** Classic BPF, for kernels without netem: a random word below 5 % of 2^32 drops the packet. */
const dropFivePercent = '4,32 0 0 4294963256,53 0 1 214748364,6 0 0 0,6 0 0 2';

/** Null when it worked, else what tc said. */
const tc = (netns: string, args: string): string | null => {
  const { error, status, stderr } = spawnSync('tc', ['-n', netns, ...args.split(' ')], { encoding: 'utf8' });
  return error ? 'tc of iproute2 is not installed' : status === 0 ? null : stderr.trim();
};

/** `delayed`: what gets through is 100 ms late as well. */
function lose(netns: string, dev: string): { delayed: boolean } | { why: string } {
  if (tc(netns, `qdisc add dev ${dev} root netem loss 5% delay 100ms`) === null) return { delayed: true };
  const bytecode = ['-n', netns, 'filter', 'add', 'dev', dev, 'egress', 'bpf', 'da', 'bytecode'];
  const why = tc(netns, `qdisc add dev ${dev} clsact`);
  if (why !== null) return { why };
  const { status, stderr } = spawnSync('tc', [...bytecode, dropFivePercent], { encoding: 'utf8' });
  return status === 0 ? { delayed: false } : { why: stderr.trim() };
}

/**
 * Every twentieth packet that leaves the machine there is lost (`lo`: from one of its own addresses to another). Answers
 * what puts an end to it.
 */
export function makeLossy(machine: Machine, dev: string): () => void {
  const netns = machine.inside.at(-1) ?? '';
  const made = lose(netns, dev);
  if ('why' in made) throw new Error(made.why);
  return () => void tc(netns, `qdisc del dev ${dev} ${made.delayed ? 'root' : 'clsact'}`);
}

/** How packets can be lost here, or why they cannot. */
export function lossHere(): ReturnType<typeof lose> {
  const why = whyNoLab();
  return why === null ? inScratchNetns((netns) => lose(netns, 'lo')) : { why };
}
