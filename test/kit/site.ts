import { startBuilt } from './child.ts';

export interface SiteHost {
  id: string;
  url: string;
  ip: string;
  port: number;
  certSha256: string;
}

/** vendor: Link Hosts: a token lives for two minutes. */
export const usualTtl = 120;

interface SiteLine {
  site: 'ready';
  control: string;
  username: string;
  password: string;
  hosts: SiteHost[];
  palette: {
    url: string;
    certSha256: string;
    apiKey: string;
    projectUid: string;
    registrationToken: string;
  };
}

export interface SiteOptions {
  hosts?: number;
  /** Speed of link, sync and reboot; never of token life. */
  scale?: number;
  /** Node's own options, for its process. */
  node?: readonly string[];
}

/** The emulated site as an outsider sees it, with the handles of its control address. */
export interface Site extends SiteLine {
  /** `value` null clears the fault; `*` means all hosts, `palette` the console. */
  fault(host: SiteHost | '*' | 'palette', fault: string, value: unknown): Promise<void>;
  setScale(scale: number): Promise<void>;
  /** How many seconds a token lives; of the site for all who come after, so put `usualTtl` back. */
  setTokenTtl(seconds: number): Promise<void>;
  /** So many hosts that nobody has asked for before: specs that share a site do not meet on one. */
  take<N extends number>(count: N): Several<N>;
  /** What is really so at a host, whatever its API says. */
  truth(host: SiteHost): Promise<HostTruth>;
  /** A cluster that has always been running: of one host alone, or of hosts that are linked already. */
  runCluster(controlPlane: readonly SiteHost[], workers?: readonly SiteHost[]): Promise<void>;
  /** What an admin does in Palette's own pages; accepted with profiles that match. */
  decide(action: 'accept' | 'reject', pairingUid: string): Promise<void>;
  /** Every request that has reached Palette, whatever became of it. */
  requests(): Promise<{ pairingUid: string; state: string; hosts: string[] }[]>;
}

type Several<N extends number, Found extends SiteHost[] = []> = Found['length'] extends N
  ? Found
  : Several<N, [...Found, SiteHost]>;

export interface HostTruth {
  id: string;
  generating: boolean;
  failedLogins: number;
  listening: boolean;
  inCluster: boolean;
  /** State of the cluster it is a node of. */
  cluster: string | null;
  /** What it knows of the request to pair its cluster. */
  pairing: { pairingUid: string; status: string } | null;
  ntpServers: string[];
  link: { state: string; leader: string | null } | null;
  /** Bytes of the upload that it is just taking; null: of none. */
  receiving: number | null;
  /** It reads an archive that it has received. */
  unpacking: boolean;
  contents: { name: string; bytes: number; sha256: string }[];
  /** Of a follower, as its leader has it. */
  content: 'Synced' | 'Not Synced' | null;
  followers: { id: string; state: string }[];
}

export async function startSite(options: SiteOptions): Promise<{ site: Site; stop(): Promise<void> }> {
  const flags: [string, number | undefined][] = [
    ['--hosts', options.hosts],
    ['--scale', options.scale],
  ];
  const args = flags.flatMap(([flag, value]) => (value === undefined ? [] : [flag, String(value)]));
  const child = await startBuilt<SiteLine>('demo-site', args, options.node);
  return { site: withControl(child.ready), stop: () => child.stop() };
}

function withControl(line: SiteLine): Site {
  const base = line.control.replace(/\/$/, '');
  const post = async (path: string, body: unknown): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${base}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  };
  const read = async () =>
    (await (await fetch(`${base}/state`)).json()) as {
      hosts: HostTruth[];
      palette: { pairings: Awaited<ReturnType<Site['requests']>> };
    };
  let taken = 0;
  return {
    ...line,
    fault: (host, fault, value) =>
      post('/faults', { host: typeof host === 'string' ? host : host.id, fault, value }),
    setScale: (scale) => post('/time', { scale }),
    setTokenTtl: (tokenTtl) => post('/time', { tokenTtl }),
    take: <N extends number>(count: N) => {
      const fresh = line.hosts.slice(taken, (taken += count));
      if (fresh.length < count) throw new Error(`the site of ${line.hosts.length} hosts is used up`);
      return fresh as Several<N>;
    },
    truth: async (host) => {
      const found = (await read()).hosts.find(({ id }) => id === host.id);
      if (!found) throw new Error(`the site has no host ${host.id}`);
      return found;
    },
    runCluster: async (controlPlane, workers = []) => {
      const join = (host: SiteHost, as: string) =>
        post('/faults', { host: host.id, fault: 'in-cluster', value: as });
      for (const host of controlPlane) await join(host, 'controlplane');
      for (const host of workers) await join(host, 'worker');
    },
    decide: (action, pairingUid) => post('/palette', { action, pairingUid }),
    requests: async () => (await read()).palette.pairings,
  };
}
