import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { canInstall, installPackages } from '../../kit/debian.ts';
import type { Machine } from './lab.ts';

/** Null when avahi, the responder of nearly every Linux, can be started here, else why not. */
export function whyNoAvahi(): string | null {
  const needed = ['avahi-daemon', 'avahi-publish', 'dbus-daemon', 'unshare'];
  const missing = needed.filter((name) => spawnSync('which', [name]).status !== 0);
  return missing.length === 0 ? null : `not installed: ${missing.join(', ')}`;
}

/** Gets avahi where packages may be installed; without it one test says loudly that it is skipped. */
export async function provideAvahi(): Promise<void> {
  if (whyNoAvahi() !== null && canInstall()) await installPackages('avahi-daemon', 'avahi-utils', 'dbus');
}

/** A bus and a daemon of its own in a private `/run`: nothing of it meets the computer's own avahi. */
const script = `
set -eu
mount -t tmpfs tmpfs /run
mkdir -p /run/dbus /run/avahi-daemon
dbus-daemon --system --nofork --nopidfile &
until [ -S /run/dbus/system_bus_socket ]; do sleep 0.05; done
printf '[server]\\nuse-ipv6=no\\nallow-interfaces=eth0\\nhost-name=%s\\nratelimit-interval-usec=0\\n[publish]\\npublish-workstation=yes\\n' "$1" > /run/avahi.conf
avahi-daemon -f /run/avahi.conf --no-drop-root --no-chroot --no-rlimits &
until [ -e /run/avahi-daemon/socket ]; do sleep 0.05; done
exec avahi-publish -s "$1" "$2" "$3"
`;

/** Announces a service of the machine; answers when it is established. Ends with the lab. */
export async function announce(
  machine: Machine,
  { name, service, port }: { name: string; service: string; port: number },
): Promise<void> {
  const [file = '', ...rest] = [
    ...machine.inside,
    ...['unshare', '-m', '--propagation', 'private', 'bash', '-c', script, '_', name, service, String(port)],
  ];
  const child = spawn(file, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  const established = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (line.includes('Established under name')) resolve();
      });
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`avahi did not announce ${name}:\n${said.join('\n')}`);
  });
  await Promise.race([established, ended]);
  // Killed with the lab: no news.
  ended.catch(() => undefined);
}
