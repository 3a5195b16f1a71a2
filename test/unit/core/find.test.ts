import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planLook, planSweep } from '#electron/core/find-plan.ts';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite } from '#test/kit/core-on-site.ts';
import { hasOwnAddresses } from '#test/kit/own-addresses.ts';

const network = {
  interfaceName: 'eth0',
  addresses: ['10.1.0.9'],
  subnets: ['10.1.0.0/30'],
  size: 4,
  off: null,
};
const docker = {
  ...network,
  interfaceName: 'docker0',
  subnets: ['172.17.0.0/16'],
  off: 'containers' as const,
};
const asked = {
  interfaces: [],
  subnets: [],
  addresses: [],
  ports: [5080],
  announced: false,
  keepLooking: true,
  publicRanges: false,
};

describe('what a search covers', () => {
  it('the subnets of the ticked interfaces as they are today, typed ones and lists, each address once', () => {
    const plan = planSweep(
      { ...asked, interfaces: ['eth0', 'gone0'], subnets: ['10.1.0.0/31'], addresses: ['10.9.9.9:1'] },
      [network, docker],
    );
    expect(plan).toMatchObject({
      ok: {
        addresses: ['10.1.0.1', '10.1.0.2', '10.1.0.0'],
        endpoints: [{ host: '10.9.9.9', port: 1 }],
        listenOn: [],
      },
    });
  });

  it('listens on the real interfaces when none is ticked', () => {
    expect(planSweep({ ...asked, announced: true }, [network, docker])).toMatchObject({
      ok: { addresses: [], listenOn: ['10.1.0.9'] },
    });
  });

  it.each([
    [{}, 'nowhere-to-look'],
    [{ interfaces: ['gone0'] }, 'nowhere-to-look'],
    [{ subnets: ['8.8.8.0/24'] }, 'subnet-not-private'],
    [{ addresses: ['8.8.8.8'] }, 'subnet-not-private'],
    [{ subnets: ['10.0.0.0/8'] }, 'subnet-too-large'],
    [{ subnets: ['10.0.0.0/16', '10.1.0.0/16'] }, 'subnet-too-large'],
    [{ subnets: ['fe80::/10'] }, 'subnet-ipv6'],
    [{ addresses: ['10.0.0'] }, 'address-invalid'],
  ])('%j is answered with %s', (part, code) => {
    expect(planSweep({ ...asked, ...part }, [network])).toMatchObject({ error: { code } });
  });

  it('a confirmed public range is searched, and never looked at again by itself', () => {
    const subnets = ['198.51.100.0/30', '10.2.0.0/30', '10.3.0.0/23'];
    expect(planSweep({ ...asked, subnets, publicRanges: true }, [])).toHaveProperty('ok');
    expect(planLook({ ...asked, subnets }, []).addresses).toEqual(['10.2.0.1', '10.2.0.2']);
  });
});

describe('finding hosts of the site', () => {
  let on: CoreOnSite;
  beforeEach(async () => {
    on = await coreOnSite({ hosts: 2 });
  });
  afterEach(() => on.close());

  const at = (index: number) => {
    const { ip, port } = on.site.hosts[index] ?? { ip: '', port: 0 };
    return { ip, port, place: `${ip}:${String(port)}` };
  };
  const sweep = (input: Parameters<CoreOnSite['call']>[1]) => on.run(on.call('sweep.start', input as never));
  const listed = () => on.core.read('hosts').map(({ address, sources }) => [address, ...sources].join(' '));

  it('a list is tried as a run, with an end for each that is no edge host', async () => {
    const dead = `${at(0).ip}:1`;
    const run = await sweep({ addresses: [at(0).place, dead, 'no-such-host.invalid'] });
    expect(run).toMatchObject({ done: 3, total: 3, found: 1 });
    expect(run.items.map(({ label, end, fault }) => [label, end, fault?.code].join(' ')).sort()).toEqual([
      `${dead} unreachable connection-refused`,
      'no-such-host.invalid unreachable name-unknown',
    ]);
    expect(listed()).toEqual([`${at(0).ip} list`]);
  });

  it('the choice is kept in a plain file and offered again', async () => {
    const subnets = [`${at(0).ip}/32`];
    const choice = {
      interfaces: ['eth7'],
      subnets,
      ports: [at(0).port],
      announced: false,
      keepLooking: true,
    };
    await sweep(choice);
    expect(JSON.parse(await readFile(join(on.dataDir, 'find.json'), 'utf8'))).toEqual(choice);
    await on.restart();
    expect(await on.must('find.offer', {})).toMatchObject({ choice });
    expect(on.core.read('app').look.state).toBe('on');
  });

  it.runIf(hasOwnAddresses)(
    'a host that comes up is seen by the next look, without a run and without a word about others',
    async () => {
      await on.fault(1, 'off', true);
      const subnets = [0, 1].map((index) => `${at(index).ip}/32`);
      await sweep({ subnets, ports: [at(0).port], keepLooking: true });
      await on.must('find.look', {});
      expect(listed()).toEqual([`${at(0).ip} sweep`]);
      await on.fault(1, 'off', false);
      await on.must('find.look', {});
      expect(listed()).toEqual([`${at(0).ip} sweep`, `${at(1).ip} sweep`]);
      expect(on.host(1).isNew).toBe(true);
      expect(on.core.read('runs')).toHaveLength(1);
      expect(on.core.read('app').look).toMatchObject({ state: 'on', at: expect.any(Number) as number });
    },
  );

  it('a host that was lost and is back is seen too; a forgotten one stays forgotten', async () => {
    await sweep({ subnets: [`${at(0).ip}/32`], ports: [at(0).port], keepLooking: true });
    await on.must('hosts.add', { address: at(1).place });
    await on.fault(1, 'off', true);
    await on.must('hosts.refresh', {});
    expect(on.host(1).reach.state).toBe('lost');
    await on.fault(1, 'off', false);
    await on.must('find.look', {});
    expect(on.host(1).reach.state).toBe('reachable');
    await on.must('hosts.forget', { key: on.host(0).key });
    await on.must('find.look', {});
    expect(listed()).toEqual([`${at(1).ip} typed`]);
  });

  it('stopped, or never begun, a look looks at nothing', async () => {
    await on.must('find.look', {});
    expect(on.core.read('app').look).toEqual({ state: 'unasked', at: null });
    await on.fault(0, 'off', true);
    await sweep({ subnets: [`${at(0).ip}/32`], ports: [at(0).port], keepLooking: true });
    await on.must('find.keepLooking', { on: false });
    await on.fault(0, 'off', false);
    await on.must('find.look', {});
    expect(listed()).toEqual([]);
    expect(on.core.read('app').look.state).toBe('stopped');
  });

  it.runIf(hasOwnAddresses)(
    'a follower nobody has met is met through its signed-in leader, and not trusted',
    async () => {
      await on.enter();
      await on.link(1, 0);
      await on.must('hosts.forget', { key: on.host(1).key });
      await on.restart();
      const { username, password } = on.site;
      await on.must('hosts.refresh', {});
      await on.must('session.signIn', { keys: [on.host(0).key], account: { username, password } });
      const hosts = await on.until('hosts', (list) => list.length === 2);
      expect(hosts.find(({ address }) => address === at(1).ip)).toMatchObject({
        sources: ['peer'],
        trust: { state: 'new' },
      });
    },
  );
});
