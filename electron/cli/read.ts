import { explain } from '#shared/contract/sentences/index.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { leaderOf, otherPeers, roleOf } from '#shared/model/role.ts';
import { CliFault, refuseInput } from './args.ts';
import { enter, enterOptions, isIn, readCredentials } from './enter.ts';
import { must } from './site.ts';
import type { Verb } from './verb.ts';

const statusOf = (given: string, host: HostRecord) => ({
  host: given,
  id: host.hostId,
  address: host.address,
  port: host.port,
  certSha256: host.certSha256,
  role: roleOf(host),
  leader: leaderOf(host)?.id ?? null,
  link: host.link?.status ?? null,
  managementMode: host.facts?.managementMode ?? null,
  agentVersion: host.facts?.agentVersion ?? null,
  peers: otherPeers(host).map(({ id, ip, role, status, content, health }) => ({
    id,
    ip,
    role,
    status,
    content,
    health,
  })),
});

export const status: Verb = {
  usage: 'status --host HOST:PORT… --username U (--pin … | --trust-first-use)',
  options: { ...enterOptions, host: 'many' },
  run: async (site, given) => {
    if (given.many('host').length === 0) throw refuseInput('--host');
    const entered = await enter(site, given.many('host'), readCredentials(given));
    const records = await site.hosts();
    const hosts = entered.map((each) => {
      if (!isIn(each))
        return { host: each.given, error: { code: each.fault.code, message: explain(each.fault).what } };
      const record = records.find(({ key }) => key === each.key);
      return record ? statusOf(each.given, record) : { host: each.given };
    });
    return { answer: { hosts }, complete: entered.every(isIn) };
  },
};

/** Asking for the token makes the host a leader (vendor: Link Hosts): said in its usage. */
export const token: Verb = {
  usage:
    'token --leader HOST:PORT --username U (--pin … | --trust-first-use) [--reveal]   (the host becomes a leader)',
  options: { ...enterOptions, leader: 'one', reveal: 'flag' },
  run: async (site, given) => {
    const leader = given.one('leader');
    if (leader === null) throw refuseInput('--leader');
    const [entered] = await enter(site, [leader], readCredentials(given));
    if (!entered) throw refuseInput('--leader');
    if (!isIn(entered)) throw new CliFault(entered.fault);
    const current = must(await site.client.call('link.generateToken', { key: entered.key }));
    const answer = { remainingTime: current.remainingSeconds, interval: current.intervalSeconds };
    return { answer: given.has('reveal') ? { ...answer, token: current.token } : answer, complete: true };
  },
};
