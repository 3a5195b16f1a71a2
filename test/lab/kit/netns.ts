import { execFile, spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Names carry the process id, so that what a killed run left behind is known for what it is. */
const prefix = 'fieldlink';
const mine = `${prefix}-${String(process.pid)}-`;
let made = 0;

/** Commands of `ip -batch`, one a line, in one namespace: a hundred times faster than as many calls. */
export async function ip(netns: string, commands: readonly string[]): Promise<void> {
  if (commands.length === 0) return;
  const running = execute('ip', ['-n', netns, '-batch', '-']);
  running.child.stdin?.end(`${commands.join('\n')}\n`);
  await running;
}

export async function addNetns(): Promise<string> {
  const netns = `${mine}${String((made += 1))}`;
  await execute('ip', ['netns', 'add', netns]);
  await ip(netns, ['link set lo up']);
  return netns;
}

/** Where iproute2 looks for what is to stand in `/etc` of a namespace, for what is started in it. */
const etcOfAll = '/etc/netns';
const etcOf = (netns: string): string => path.join(etcOfAll, netns);

export async function giveEtc(netns: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(etcOf(netns), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(etcOf(netns), name), text);
}

/** Ends what runs inside, then the namespace with its links. Synchronous, so that it also works while a process exits. */
export function removeNetns(netns: string): void {
  const { stdout } = spawnSync('ip', ['netns', 'pids', netns], { encoding: 'utf8' });
  for (const pid of stdout.split('\n').filter(Boolean)) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // Gone by itself meanwhile.
    }
  }
  spawnSync('ip', ['netns', 'del', netns]);
  rmSync(etcOf(netns), { recursive: true, force: true });
  // Nobody else's are in it, where there are none.
  spawnSync('rmdir', ['--ignore-fail-on-non-empty', etcOfAll]);
}

function existing(): string[] {
  try {
    return readdirSync('/run/netns').filter((name) => name.startsWith(`${prefix}-`));
  } catch {
    return [];
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Removes what this process made and what processes that are no more left behind. */
export function sweepUp(): void {
  for (const netns of existing())
    if (netns.startsWith(mine) || !isAlive(Number(netns.split('-')[1]))) removeNetns(netns);
}

const probe = `${mine}0`;

/** Tries something in a namespace of its own. Only where labs can be built. */
export function inScratchNetns<T>(act: (netns: string) => T): T {
  spawnSync('ip', ['netns', 'add', probe]);
  try {
    return act(probe);
  } finally {
    removeNetns(probe);
  }
}

/** Null when labs can be built here, else why not. */
export function whyNoLab(): string | null {
  if (process.platform !== 'linux') return 'network namespaces need Linux';
  if (process.getuid?.() !== 0) return 'network namespaces need root';
  const added = spawnSync('ip', ['netns', 'add', probe], { encoding: 'utf8' });
  if (added.error) return 'iproute2 is not installed';
  if (added.status !== 0) return added.stderr.trim();
  spawnSync('ip', ['netns', 'del', probe]);
  return null;
}
