import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { profiles } from '#electron/demo-site/palette/profiles.ts';
import type { QueueEntry } from '#shared/model/queue.ts';
import type { RegistrationSite } from '#shared/model/registration-site.ts';
import { askCore, openCore } from '../../kit/ask-core.ts';
import { patience } from '../../kit/patience.ts';
import type { AtConsole, OnSite, VisitPlan, Waiting } from './visit.ts';

/** One start of Fieldlink on the machine it runs on, by its contract: `on-site` or `at-console`, and a file with the plan. */
const [act, planFile = ''] = process.argv.slice(2);
const plan = JSON.parse(await readFile(planFile, 'utf8')) as VisitPlan;
const { dataDir, passphrase, endpoint, palette } = plan;
// Whatever it does again and again it does fifty times as often.
const core = await openCore(dataDir, { patience: { ...patience, calmMs: 100 } });
const { must, until } = askCore(() => core);

const { uid, version } = profiles.find(({ name }) => name === 'edge-infra')?.latest ?? {
  uid: '',
  version: null,
};
const hall: RegistrationSite = {
  ...{ id: 'hall', name: 'Hall 3', location: '', project: null, clusterName: 'hall-3', tags: [] },
  endpoint: { kind: 'vip', host: '10.77.0.200' },
  ...{ infraProfile: { uid, name: 'edge-infra', version }, addOnProfiles: [] },
};

const view = ({ id, work, state, fault }: QueueEntry): Waiting => ({
  ...{ id, kind: work.kind, state, code: fault?.code ?? null },
});
const queue = (): Waiting[] => core.read('queue').map(view);

/** Of this namespace, and of IPv4 and IPv6. */
function withoutRoute(): number {
  const [names = '', numbers = ''] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Ip:'));
  const six = /^Ip6OutNoRoutes\s+(\d+)$/m.exec(readFileSync('/proc/net/snmp6', 'utf8'))?.[1];
  return Number(numbers.split(' ')[names.split(' ').indexOf('OutNoRoutes')]) + Number(six);
}

const ended = async (start: Promise<{ readonly runId: string }>) => {
  const { runId } = await start;
  const isIt = ({ id }: { readonly id: string }): boolean => id === runId;
  const runs = await until('runs', (all) => all.some((run) => isIt(run) && run.state === 'ended'));
  return runs.find(isIt)?.items ?? [];
};

/** Discover, link, queue, export: what is done where nothing but the LAN can be reached. */
async function onSite(): Promise<OnSite> {
  const { site, toRegister, toCluster } = plan;
  const before = withoutRoute();
  await must('hosts.attend', {});
  await ended(must('sweep.start', { interfaces: ['eth0'], announced: true }));
  const found = core.read('hosts').map(({ address }) => address);
  const pins = core.read('hosts').flatMap(({ key, address }) => {
    const host = site.hosts.find(({ ip }) => ip === address);
    return host ? [{ key, certSha256: host.certSha256 }] : [];
  });
  await must('hosts.trust', { pins });
  const { username, password } = site;
  const [leader = '', ...followers] = pins.map(({ key }) => key);
  await must('session.signIn', { keys: [leader, ...followers], account: { username, password } });
  const items = await ended(must('link.toLeader', { leader, followers }));
  const [first = '', ...others] = toRegister;
  const host = { kind: 'edge-host', name: null, tags: ['hall:3'], pairingKey: null } as const;
  const { ids } = await must('queue.add', {
    to: { endpoint, project: { uid: palette.projectUid, name: null } },
    work: [
      { ...host, hostId: first, pairingKey: 'a key of the visit' },
      ...others.map((hostId) => ({ ...host, hostId })),
      { ...host, kind: 'site', hostId: toCluster, site: hall, pool: 'control-plane', how: 'either' },
      { kind: 'token', name: 'hall 3', description: '', expiresAt: Date.now() + 86_400_000 },
    ],
  });
  // Somebody asks for it all the same, and goes on working: the queue looks again ten times a second.
  await must('queue.retry', { ids: [...ids] });
  await ended(must('sweep.start', { interfaces: ['eth0'] }));
  const waiting = queue();
  const { file, count } = await must('queue.export', { ids: null, passphrase });
  return {
    ...{ found: found.sort(), linked: items.map(({ end }) => end), queue: waiting },
    ...{ file: file.base64, count, withoutRoute: withoutRoute() - before },
  };
}

/** One that is registered at a site is more than `created` in the end. */
const isOver = ({ work, state }: QueueEntry): boolean =>
  ['ready', 'already', 'refused', ...(work.kind === 'site' ? [] : ['created'])].includes(state);

const inConsole = async (): Promise<string[]> => {
  await must('console.read', {});
  const hosts = (await must('edgeHosts.list', {})).map(({ id }) => id);
  const tokens = (await must('tokens.list', {})).map(({ name }) => name);
  const clusters = (core.read('console').clusters ?? []).map(({ name }) => name);
  return [...hosts, ...tokens, ...clusters].sort();
};

/** Where there is a line to the console: import, sign in, and say that it goes from here. */
async function atConsole(): Promise<AtConsole> {
  const imports = () => must('queue.import', { data: { base64: plan.file }, passphrase });
  const imported = await imports();
  const { certSha256, apiKey } = palette;
  await must('console.signIn', { endpoint, certSha256, login: { apiKey } });
  const [before, thereBefore] = [queue(), await inConsole()];
  await must('hosts.attend', {});
  await must('queue.retry', { ids: before.map(({ id }) => id) });
  await until('queue', (all) => all.every(isOver));
  return {
    imported,
    before,
    thereBefore,
    after: queue(),
    there: await inConsole(),
    importedAgain: await imports(),
  };
}

process.stdout.write(`${JSON.stringify(await (act === 'on-site' ? onSite() : atConsole()))}\n`);
await core.close();
