import { describe, expect, it } from 'vitest';
import { explain } from '#shared/contract/sentences/index.ts';
import { checkNames, diagnose } from '#shared/model/diagnose.ts';
import type { Knock, Observed } from '#shared/model/diagnosis.ts';
import { durationWord } from '#shared/model/durations.ts';

const knocks = (end: Knock, other: Knock = end): Observed['knocks'] => [
  { port: 5080, end },
  { port: 443, end: other },
  { port: 22, end: other },
];

/** Silence in this laptop's own network; a test names only what matters to it. */
const seen = (changes: Partial<Observed> = {}): Observed => ({
  ip: '10.10.0.21',
  port: 5080,
  way: {
    from: '10.10.0.5',
    adapter: 'eth0',
    isOwn: false,
    networks: ['10.10.0.5/24 (eth0)', '192.168.1.7/24 (wlan0)'],
  },
  knocks: knocks('silent'),
  macs: [],
  greeting: null,
  leaves: [],
  refusal: null,
  elsewhere: null,
  pinned: null,
  now: 0,
  clockSkewSeconds: null,
  otherSkews: [],
  ...changes,
});

const elsewhere = { from: '192.168.1.7', adapter: null, isOwn: false, networks: ['192.168.1.7/24 (wlan0)'] };
const mac = 'b0:7b:25:00:00:01';

describe('what stands between this laptop and the address', () => {
  it.each<[string, Partial<Observed>, string, RegExp]>([
    [
      'no route at all',
      { way: { ...elsewhere, from: null, networks: [] }, knocks: knocks('no-route') },
      'network',
      /in no network from which 10\.10\.0\.21.*Its networks: none.*an address like 10\.10\.0\.x/,
    ],
    [
      'another network, and silence behind the gateway',
      { way: elsewhere, macs: null },
      'network',
      /not in a network of this laptop \(192\.168\.1\.7\/24 \(wlan0\)\).*through the gateway/,
    ],
    [
      'the laptop’s own address',
      { way: { ...seen().way, isOwn: true }, knocks: knocks('refused') },
      'network',
      /is this laptop’s own address/,
    ],
    [
      'nobody in the neighbour table',
      {},
      'neighbour',
      /Nobody answers for 10\.10\.0\.21 in the network on eth0/,
    ],
    [
      'nobody, told by the system alone',
      { macs: null, knocks: knocks('unreachable') },
      'neighbour',
      /Nobody answers for/,
    ],
    [
      'a machine that answers ARP and drops',
      { macs: [mac] },
      'port',
      /a firewall drops everything for port 5080/,
    ],
    [
      'a firewall that says so',
      { macs: [mac], knocks: knocks('unreachable') },
      'port',
      /a firewall drops everything for port 5080/,
    ],
    [
      'another port that answers',
      { knocks: knocks('silent', 'refused') },
      'port',
      /a firewall drops everything for port 5080/,
    ],
    ['a refused port', { knocks: knocks('refused') }, 'port', /nothing listens on port 5080/],
    [
      'silence, and no neighbour table to read',
      { macs: null },
      'port',
      /did not answer in time.*firewall drops port 5080/,
    ],
    [
      'an address that two machines answer for',
      { macs: [mac, 'b0:7b:25:00:00:02'] },
      'alone',
      /Two machines answer at 10\.10\.0\.21: b0:7b:25:00:00:01, b0:7b:25:00:00:02/,
    ],
  ])('%s', (_, changes, name, sentence) => {
    const { checks, conclusion, answersAt } = diagnose(seen(changes));
    expect(checks.map((check) => check.name)).toEqual(checkNames);
    expect(checks.filter(({ verdict }) => verdict === 'failed').map((check) => check.name)).toEqual([name]);
    // What follows from the first failure is not judged.
    const after = checks.slice(checkNames.indexOf(checks.find((c) => c.verdict === 'failed')!.name) + 1);
    expect(after.every(({ verdict }) => verdict === 'skipped')).toBe(true);
    expect(answersAt).toBeNull();
    const { what, cause, next } = conclusion ? explain(conclusion) : { what: '', cause: '', next: '' };
    expect(`${what} ${cause} ${next}`).toMatch(sentence);
  });
});

it.each([
  [1, '1 second'],
  [-59, '59 seconds'],
  [110, '110 seconds'],
  [119, '2 minutes'],
  [5400, '90 minutes'],
  [7199, '2 hours'],
  [120, '2 minutes'],
  [7200, '2 hours'],
  [3 * 86_400, '3 days'],
  [-55 * 365 * 86_400, '55 years'],
])('%d seconds read as %s', (seconds, word) => {
  expect(durationWord(seconds)).toBe(word);
});
