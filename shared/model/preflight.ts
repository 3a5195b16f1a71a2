import { durationWord } from './durations.ts';
import type { AlarmCode, HostRecord } from './host.ts';
import { linkRules, osMatters } from './link-rules.ts';
import type { Verdict } from './link-rules.ts';
import { hostLabel } from './names.ts';
import { isInNetworkWith, networkOf, ownAddress } from './network.ts';
import type { Fault } from './result.ts';
import { fault } from './result.ts';
import { addressWarnings, identityWarnings, isNotableSkew } from './warnings.ts';

/**
 * `fail` keeps a host out of the run, `doubt` does unless somebody says otherwise, `warn` does not. `unknown`: neither this
 * laptop nor the host can tell.
 */
export type CheckState = 'pass' | 'warn' | 'doubt' | 'fail' | 'unknown';

/** What is asked of every follower, in the order a technician would mend it. */
export const checkNames = [
  'trust',
  'session',
  'answer',
  'mode',
  'cluster',
  'link',
  'type',
  'os',
  'identity',
  'network',
  'reach',
  'clock',
  'address',
] as const;

export type CheckName = (typeof checkNames)[number];

export interface Finding {
  readonly state: CheckState;
  /** What is wrong or not known, with its remedy. Null: all is well, or an earlier check says why nobody knows. */
  readonly fault: Fault | null;
}

export interface Check extends Finding {
  readonly name: CheckName;
}

const pass: Finding = { state: 'pass', fault: null };
const notYet: Finding = { state: 'unknown', fault: null };
const must = (verdict: Verdict): Finding => (verdict ? { state: 'fail', fault: verdict } : pass);
const ought = (warning: Fault | undefined): Finding => (warning ? { state: 'warn', fault: warning } : pass);

/** What a host leaves out is no verdict, and is said so. */
const told = (host: HostRecord, fact: string, isTold: boolean, then: () => Finding): Finding =>
  isTold ? then() : { state: 'unknown', fault: fault('fact-untold', { host: hostLabel(host), fact }) };

/** Two machines under one name cannot be told apart once they are linked. */
const stopping: readonly AlarmCode[] = ['ids-on-one-certificate', 'id-on-two-certificates'];

function identityOf(host: HostRecord, all: readonly HostRecord[]): Finding {
  const doubts = identityWarnings(host, all);
  const stop = doubts.find(({ code }) => stopping.some((each) => each === code));
  return stop ? must(stop) : ought(doubts[0]);
}

/** vendor: Link Hosts, prerequisites (same network). Routed networks may still work, so the ping has the last word. */
function networkFinding(follower: HostRecord, leader: HostRecord): Finding {
  const isNear = isInNetworkWith(follower, leader);
  const differs = (): Fault =>
    fault('network-differs', {
      host: hostLabel(follower),
      leader: hostLabel(leader),
      ours: networkOf(follower),
      theirs: networkOf(leader) ?? ownAddress(leader),
    });
  return told(follower, 'network', isNear !== null, () => ought(isNear ? undefined : differs()));
}

/** A ping that fails is no proof: its words are undocumented, and it may be filtered where TCP 5080 is open (inferred). */
function reachFinding(follower: HostRecord, leader: HostRecord): Finding {
  const ping = follower.leaderPing?.leader === leader.key ? follower.leaderPing : null;
  const params = { host: hostLabel(follower), leader: hostLabel(leader) };
  if (ping?.outcome === 'reached') return pass;
  if (ping?.outcome === 'missed') {
    const { endpoint, words } = ping;
    return { state: 'doubt', fault: fault('leader-unreached', { ...params, endpoint, words }) };
  }
  return { state: 'unknown', fault: fault('leader-unpinged', { ...params, words: ping?.words ?? null }) };
}

/** Between the two hosts: whose clock agrees with this laptop's helps neither. */
function clockFinding(follower: HostRecord, leader: HostRecord): Finding {
  const [ours, theirs] = [follower.clockSkewSeconds, leader.clockSkewSeconds];
  return told(follower, 'clock', ours !== null && theirs !== null, () => {
    const apart = (ours ?? 0) - (theirs ?? 0);
    const params = { host: hostLabel(follower), by: durationWord(apart), leader: hostLabel(leader) };
    const direction = apart > 0 ? 'ahead of' : 'behind';
    return ought(isNotableSkew(apart) ? fault('clock-off-leader', { ...params, direction }) : undefined);
  });
}

const addressFinding = (host: HostRecord): Finding => {
  const [warning] = addressWarnings(host);
  if (warning) return ought(warning);
  return told(host, 'kind of address (DHCP or static)', Boolean(host.facts?.addressOrigin), () => pass);
};

type Ask = (follower: HostRecord, leader: HostRecord, all: readonly HostRecord[]) => Finding;

const has = (a: unknown, b: unknown): boolean => Boolean(a) && Boolean(b);

const questions: Record<CheckName, Ask> = {
  trust: (f) => must(linkRules.trust(f)),
  session: (f) => must(linkRules.session(f)),
  answer: (f) => must(linkRules.answer(f)),
  mode: (f) => told(f, 'management mode', Boolean(f.facts?.managementMode), () => must(linkRules.mode(f))),
  cluster: (f) => must(linkRules.cluster(f)),
  link: (f, l) => must(linkRules['link-there'](f, l) ?? linkRules['link-free'](f)),
  type: (f, l) =>
    told(f, 'deployment mode', has(f.facts?.hostType, l.facts?.hostType), () => must(linkRules.type(f, l))),
  os: (f, l) =>
    osMatters(f)
      ? told(f, 'operating system', has(f.facts?.osFamily, l.facts?.osFamily), () => must(linkRules.os(f, l)))
      : pass,
  identity: (f, _, all) => identityOf(f, all),
  network: networkFinding,
  reach: reachFinding,
  clock: clockFinding,
  address: addressFinding,
};

/** One after the other: what the first that fails keeps from being known is not asked. */
const gates: readonly CheckName[] = ['trust', 'session', 'answer'];

function ask(names: readonly CheckName[], find: (name: CheckName) => Finding): Check[] {
  let shut = false;
  return names.map((name) => {
    const finding = shut ? notYet : find(name);
    shut ||= finding.state === 'fail' && gates.includes(name);
    return { name, ...finding };
  });
}

/** Every rule of domain §1.1–1.7 that the API lets us check, before anything is touched. `all` names other hosts. */
export const checkFollower = (
  follower: HostRecord,
  leader: HostRecord,
  all: readonly HostRecord[],
): readonly Check[] => ask(checkNames, (name) => questions[name](follower, leader, all));

/** The same of the host that shall lead, as far as it depends on no other. */
export const checkLeader = (leader: HostRecord, all: readonly HostRecord[]): readonly Check[] =>
  ask(['trust', 'session', 'answer', 'mode', 'link', 'identity', 'address'], (name) =>
    name === 'link' ? must(linkRules.leader(leader, leader)) : questions[name](leader, leader, all),
  );
