import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultNames } from '#electron/demo-site/faults.ts';
import { canLink } from '#shared/model/link-rules.ts';
import { roleOf } from '#shared/model/role.ts';
import { warningsOf } from '#shared/model/warnings.ts';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite, reads } from '#test/kit/core-on-site.ts';
import { localUi } from '#test/kit/local-ui.ts';
import { hasOwnAddresses } from '#test/kit/own-addresses.ts';

let on: CoreOnSite;
beforeEach(async () => {
  on = await coreOnSite();
});
afterEach(() => on.close());

const addressOf = (index: number): string => {
  const { ip, port } = on.site.hosts[index] ?? { ip: '', port: 0 };
  return `${ip}:${String(port)}`;
};

const add = async (index: number): Promise<string> => {
  const answer = await on.call('hosts.add', { address: addressOf(index) });
  return 'error' in answer ? reads(answer.error) : 'found';
};

/** Everything is entered first; then host 1 gets the fault and is linked to host 0. */
const linkReads = async (fault: string, value: unknown, refresh = true): Promise<string> => {
  await on.enter();
  await on.fault(1, fault, value);
  if (refresh) await on.must('hosts.refresh', {});
  const item = await on.link(1, 0);
  return `${item.end ?? ''} ${reads(item.fault)}`;
};

/** What is really so at a host. */
const linkAt = async (index: number): Promise<unknown> => {
  const answer = await fetch(`${on.site.control ?? ''}/state`);
  const { hosts } = (await answer.json()) as { hosts: { link: unknown }[] };
  return hosts[index]?.link;
};

type Case = () => Promise<void>;

/** One entry per fault of the site: what the technician then reads. */
const cases: Record<string, Case> = {
  off: async () => {
    await on.enter();
    await on.fault(1, 'off', true);
    expect(await add(1)).toMatch(/^connection-refused: Nothing listens at .*still booting/);
    await on.must('hosts.refresh', {});
    expect(on.host(1).reach.state).toBe('lost');
    expect((await on.link(1, 0)).end).toBe('unreachable');
    expect(reads(canLink(on.host(1), on.host(0)))).toMatch(/^host-lost: .*does not answer any more/);
  },
  'path-cut': async () => {
    expect(await linkReads('path-cut', [0])).toMatch(
      /^refused link-failed: .*the follower cannot reach the leader on port 5080/,
    );
  },
  crowded: async () => {
    await on.fault(0, 'crowded', 0);
    expect(await linkReads('slow', 1)).toMatch(/^refused link-failed: .*leader is busy/);
  },
  'certificate-swapped': async () => {
    expect(await linkReads('certificate-swapped', true, false)).toMatch(
      /^refused host-changed: .*another certificate than the one you trusted.*stopped talking/,
    );
    expect(on.host(1)).toMatchObject({ trust: { state: 'changed' }, session: { state: 'signed-out' } });
  },
  moved: async () => {
    await on.enter();
    await on.link(1, 0);
    const { key } = on.host(1);
    await on.fault(1, 'moved', '127.78.9.1');
    await on.must('hosts.refresh', {});
    await on.must('hosts.add', { address: `127.78.9.1:${String(on.host(1).port)}` });
    const moved = on.core.read('hosts').find(({ address }) => address === '127.78.9.1');
    if (!moved) throw new Error('not found where it is now');
    await on.must('hosts.trust', { pins: [{ key: moved.key, certSha256: moved.certSha256 }] });
    await on.must('session.signIn', { keys: [moved.key] });
    const now = on.core.read('hosts').filter(({ hostId }) => hostId === on.site.hosts[1]?.id);
    expect(now).toMatchObject([{ key, address: '127.78.9.1' }]);
    expect(now.flatMap((host) => warningsOf(host, on.core.read('hosts')).map(reads)).join()).toMatch(
      /linked-host-moved: .*is linked and its address has changed.*Set the address back to 127\.77\..*link it again at 127\.78/,
    );
  },
  'clock-skew': async () => {
    const warned = () => warningsOf(on.host(1), on.core.read('hosts')).map(reads);
    await on.fault(1, 'clock-skew', -7200);
    expect(await add(1)).toBe('found');
    expect(on.host(1).session.state).toBe('signed-out');
    expect(warned()).toEqual([expect.stringMatching(/^clock-skewed: .*is 2 hours behind/)]);
    expect(await linkReads('clock-skew', 7200)).toBe('done ');
    expect(warned()).toEqual([expect.stringMatching(/^clock-skewed: .*is 2 hours ahead/)]);
  },
  'token-names': async () => {
    await on.enter();
    await on.fault(0, 'token-names', '192.168.77.5');
    const item = await on.link(1, 0);
    expect(`${item.end ?? ''} ${reads(item.fault)}`).toMatch(
      /^refused token-names-other-leader: The token names 192\.168\.77\.5, .*Nothing was sent.*management interface/,
    );
    // The follower would have tried, and remembered that it failed.
    expect(await linkAt(1)).toBeNull();
    await on.fault(0, 'token-names', null);
    expect(await on.link(1, 0)).toMatchObject({ end: 'done' });
  },
  slow: async () => {
    expect(await linkReads('slow', 5_000)).toMatch(/^(unreachable|unknown) (host-lost|answer-late): /);
    expect(on.host(1).reach.fault?.code).toBe('answer-late');
    await on.fault(1, 'slow', 200);
    await on.must('hosts.refresh', {});
    expect(await on.link(1, 0)).toMatchObject({ end: 'done' });
  },
  garbled: async () => {
    await on.fault(1, 'garbled', true);
    expect(await add(1)).toMatch(/^not-edge-host: .*answers something else than the Local Management API/);
    await on.fault(1, 'garbled', 'link/status');
    expect(await linkReads('garbled', 'link')).toMatch(/^refused (answer-garbled|not-read-yet): /);
  },
  huge: async () => {
    await on.fault(1, 'huge', true);
    const before = process.memoryUsage().rss;
    expect(await add(1)).toMatch(/^not-edge-host: .*endless answer/);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  },
  html: async () => {
    await on.fault(1, 'html', true);
    expect(await add(1)).toMatch(/^not-edge-host: .*something else/);
  },
  silent: async () => {
    await on.fault(1, 'silent', true);
    expect(await add(1)).toMatch(/^answer-late: .*did not answer in time/);
  },
  'wrong-mode': async () => {
    expect(await linkReads('wrong-mode', true)).toMatch(
      /^refused mode-not-local: .*centrally managed.*stylus.managementMode: local/,
    );
  },
  'wrong-os': async () => {
    await on.fault('*', 'wrong-type', 'agent-mode');
    expect(await linkReads('wrong-os', 'rocky 9.4')).toMatch(
      /^refused os-differs: .*rocky 9.4, the leader ubuntu/,
    );
  },
  'wrong-type': async () => {
    expect(await linkReads('wrong-type', true)).toMatch(
      /^refused host-type-differs: .*deployment mode \(\S+\) than the leader/,
    );
  },
  'in-cluster': async () => {
    expect(await linkReads('in-cluster', true)).toMatch(/^refused in-cluster: .*Delete that cluster/);
  },
  lockout: async () => {
    await on.fault(1, 'lockout', 600);
    await on.enter(1);
    expect(reads(on.host(1).session.fault)).toMatch(/^sign-in-locked: .*Wait 10 minutes/);
  },
  'disk-full': async () => {
    expect(await linkReads('disk-full', true)).toMatch(/^refused link-(refused|failed): .*(space|disk)/i);
  },
  reboot: async () => {
    await on.enter();
    await on.must('link.generateToken', { key: on.host(0).key });
    await on.fault(0, 'reboot', 20);
    // 20 s at scale 50: the leader is down when the follower asks it, and back before patience ends.
    const item = await on.link(1, 0);
    expect(`${item.end ?? ''} ${reads(item.fault)}`).toMatch(
      /^(done $|unreachable connection-refused|unreachable host-lost|refused link-failed)/,
    );
    await on.until('hosts', () => on.host(0).reach.state === 'reachable' || item.end !== 'done');
  },
  'multi-node-off': async () => {
    await on.enter();
    await on.fault(0, 'multi-node-off', true);
    const token = await on.call('link.generateToken', { key: on.host(0).key });
    expect(reads('error' in token ? token.error : null)).toMatch(
      /^token-unavailable: .*stylus.enableMultiNode/,
    );
  },
  dhcp: async () => {
    expect(await linkReads('dhcp', true)).toBe('done ');
    const warned = (index: number) => warningsOf(on.host(index), on.core.read('hosts')).map(reads);
    expect(warned(0)).toEqual([]);
    expect(warned(1)).toEqual([
      expect.stringMatching(/^address-from-dhcp: .*must not change.*reserve the address in the DHCP server/),
    ]);
  },
  'old-agent': async () => {
    expect(await linkReads('old-agent', true)).toBe('done ');
    expect(on.host(1).facts?.managementMode).toBe('local');
  },
  'drop-mid-link': async () => {
    expect(await linkReads('drop-mid-link', true)).toMatch(
      /^unreachable host-lost: .*does not answer any more/,
    );
  },
};

/** What can go wrong with content, pairing and registration is read in test/contract, where that is tested. */
const elsewhere = [
  ...['content-signed', 'disk-free', 'upload-rate', 'upload-reboot', 'upload-stall'],
  ...['sync-error', 'sync-stall', 'node-unhealthy', 'palette-cut', 'user-data'],
];

describe('every fault of the site, and what the technician reads', () => {
  it('has a case for each', () => {
    expect([...Object.keys(cases), ...elsewhere].sort()).toEqual(
      faultNames.filter((name) => !name.startsWith('rule:')).sort(),
    );
  });

  const here = Object.entries(cases).filter(([name]) => hasOwnAddresses || name !== 'moved');
  it.each(here)('%s', (_, act) => act(), 20_000);
});

/** The other reading of every inferred rule: the job must still end as it should. */
const readings: readonly (readonly [rule: string, value: unknown])[] = [
  ['lockout', false],
  ['unauthorized-status', 400],
  ['unauthorized-status', 403],
  ['ping-open', true],
  ['error-shape', 'string'],
  ['error-shape', 'text'],
  ['error-shape', 'empty'],
  ['token-layout', 'json'],
  ['token-layout', 'opaque'],
  ['follower-may-generate', true],
  ['bad-token', 'failed'],
  ['leader-unreachable', '400'],
  ['mismatch', '400'],
  ['os-must-match', 'always'],
  ['peers-include-self', true],
  ['fellow-followers', false],
  ['peer-words', 'upper'],
  ['peer-words', 'strange'],
  ['peer-config', false],
  ['node-role', 'leader-only'],
  ['node-role', 'silent'],
  ['status-after-unlink', 'empty'],
  ['unlink-self-allowed', true],
];

describe('where a rule is inferred, the other reading works too', () => {
  it.each(readings)('%s = %j: link and unlink', async (rule, value) => {
    await on.fault('*', `rule:${rule}`, value);
    await on.enter();
    expect(await on.link(1, 0)).toMatchObject({ end: 'done' });
    expect([0, 1].map((index) => roleOf(on.host(index)))).toEqual(['leader', 'follower']);
    const run = await on.run(
      on.call('link.unlink', { leader: on.host(0).key, hosts: [on.host(1).key], via: 'host' }),
    );
    expect(run.items[0]?.end).toBe('done');
    await on.must('link.stopTokenGeneration', { key: on.host(0).key });
    expect(roleOf(on.host(0))).toBe('standalone');
  });

  it.each([400, 429])('a locked host answers %i: no password was tried again by itself', async (status) => {
    await on.fault(0, 'rule:lockout-status', status);
    const [site] = on.site.hosts;
    const { key } = await on.must('hosts.add', { address: addressOf(0) });
    await on.must('hosts.trust', { pins: [{ key, certSha256: site?.certSha256 ?? '' }] });
    const left: unknown[] = [];
    for (let tries = 0; tries < 500 && left.at(-1) !== 'sign-in-locked'; tries += 1) {
      await on.must('session.signIn', {
        keys: [key],
        account: { username: on.site.username, password: 'wrong' },
      });
      const why = on.host(0).session.fault;
      const read = why?.params['triesLeft'] ?? why?.code;
      if (read !== left.at(-1)) left.push(read);
    }
    expect(left).toEqual([4, 3, 2, 1, 'sign-in-delayed', 0, 'sign-in-locked']);
  });

  it('without an announced stop, hands the click over to Local UI', async () => {
    await on.fault('*', 'rule:stop-announced', false);
    await on.enter(0);
    await on.must('link.generateToken', { key: on.host(0).key });
    const stop = await on.call('link.stopTokenGeneration', { key: on.host(0).key });
    expect(reads('error' in stop ? stop.error : null)).toMatch(
      /^stop-in-local-ui: .*Open https:\/\/[\d.]+:\d+, Linked Edge Hosts, Stop token generation/,
    );
  });

  it('a stop whose answer was lost is done when the host itself tells that it leads no more', async () => {
    await on.fault(0, 'rule:unlink-self-allowed', true);
    await on.enter(0);
    const [leader] = on.site.hosts;
    const { key } = on.host(0);
    await on.must('link.generateToken', { key });
    await on.must('hosts.refresh', {});
    await on.fault(0, 'silent', 'stop-token-generation');
    const stop = on.call('link.stopTokenGeneration', { key });
    if (leader) await localUi(on.site).stopTokenGeneration(leader);
    expect(await stop).toEqual({ ok: null });
    expect(roleOf(on.host(0))).toBe('standalone');
  });
});
