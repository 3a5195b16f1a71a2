import { connect } from 'node:net';
import { operations } from '#shared/wire/operations.ts';
import { rebootMs, restart } from './live-faults.ts';
import { realPatienceMs } from './peer-client.ts';
import { isCut } from './reach.ts';
import { refusals } from './refusal.ts';
import type { Call, Reply, Route } from './route.ts';
import { accepted, ok } from './route.ts';
import { hostInfoView, interfacesView, settingsView } from './views.ts';

const patienceMs = 2000;

const tryConnect = (host: string, port: number, localAddress: string | undefined): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect({
      host,
      port,
      timeout: realPatienceMs,
      ...(localAddress ? { localAddress } : {}),
    });
    const end = (word: string) => {
      socket.destroy();
      resolve(word);
    };
    socket.once('connect', () => {
      end('success');
    });
    socket.once('timeout', () => {
      end('failed: i/o timeout');
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      end(`failed: ${error.code ?? 'error'}`);
    });
  });

const endpointShape = /^(?:https?:\/\/)?([a-z0-9.-]+)(?::(\d{1,5}))?\/?$/i;

/** The nearest there is to a pre-check of follower→leader. What it sends and how it words the answer is undocumented. */
async function pingEndpoint({ world, host, query }: Call): Promise<Reply | typeof refusals.noEndpoint> {
  const found = endpointShape.exec(query['endpoint'] ?? '');
  const port = Number(found?.[2] ?? 5080);
  if (!found?.[1] || port > 65_535) return refusals.noEndpoint;
  const ip = found[1];
  const target = world.hosts.find(({ state }) => state.ip === ip && state.port === port);
  if (target && isCut(host, target.state)) {
    await world.clock.sleep(patienceMs);
    return ok({ pingHostStatus: 'failed: i/o timeout' });
  }
  return ok({ pingHostStatus: await tryConnect(ip, port, world.distinctIps ? host.state.ip : undefined) });
}

const { bonds, bridges, nics, ping, settings, vlans, hostInfo, connectivityPing } = operations;

export const hostRoutes: readonly Route[] = [
  { method: ping.method, path: ping.path, auth: 'session', handle: () => ok({ msg: 'pong' }) },
  {
    method: settings.method,
    path: settings.path,
    auth: 'session',
    handle: ({ host }) => ok(settingsView(host)),
  },
  {
    method: hostInfo.method,
    path: hostInfo.path,
    auth: 'session',
    handle: ({ world, host }) => ok(hostInfoView(host, world.distinctIps)),
  },
  {
    method: nics.method,
    path: nics.path,
    auth: 'session',
    handle: ({ world, host }) => ok(interfacesView(host, world.distinctIps)),
  },
  ...[bonds, bridges, vlans].map(({ method, path }): Route => ({
    method,
    path,
    auth: 'session',
    handle: () => ok({ items: [] }),
  })),
  { method: connectivityPing.method, path: connectivityPing.path, auth: 'session', handle: pingEndpoint },
  {
    method: 'POST',
    path: `${hostInfo.path}/actions/reboot`,
    auth: 'session',
    handle: ({ world, host }) => ({
      ...accepted('edge host is rebooting'),
      after: () => void restart(world, host, rebootMs),
    }),
  },
];
