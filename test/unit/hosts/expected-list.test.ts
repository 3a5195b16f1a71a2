import { describe, expect, it } from 'vitest';
import { readExpectedList } from '#electron/hosts/expected-list.ts';
import { fingerprintGroups } from '#shared/model/fingerprint.ts';

const shaA = 'a1'.repeat(32);
const shaB = 'b2'.repeat(32);
const colons = shaA.toUpperCase().match(/../g)?.join(':') ?? '';
const id = 'edge-0123456789abcdef';

const pins = (text: string) =>
  readExpectedList(text).expectations.map(({ pin }) => [
    pin.certSha256,
    pin.addresses[0] ?? null,
    pin.hostId,
  ]);
const problems = (text: string) =>
  readExpectedList(text).problems.map(({ code, params }) => `${String(params['line'])} ${code}`);

describe('a list of expected fingerprints', () => {
  it.each([
    ['address first', `10.0.0.1,${shaA}`, [shaA, '10.0.0.1:5080', null]],
    ['fingerprint first, with a port', `${colons};10.0.0.1:8443`, [shaA, '10.0.0.1:8443', null]],
    ['an ID alone', `${id}\t${shaA}`, [shaA, null, id]],
    [
      'all three, quoted, in groups',
      `"${id}","${fingerprintGroups(shaA).join(' ')}","10.0.0.1"`,
      [shaA, '10.0.0.1:5080', id],
    ],
    [
      'SHA256: in front, a URL, more columns',
      `rack 3,https://10.0.0.1:5080/,SHA256:${colons},x`,
      [shaA, '10.0.0.1:5080', null],
    ],
    ['as a pin on the command line', `10.0.0.1:8443=${colons}`, [shaA, '10.0.0.1:8443', null]],
    ['a pin by ID, with a name like a head', `host-7,${id}=${shaA}`, [shaA, null, id]],
    ['a pin for IPv6', `[fe80::1]:5080=${shaA}`, [shaA, '[fe80::1]:5080', null]],
    ['IPv6', `FE80::1,${shaA}`, [shaA, '[fe80::1]:5080', null]],
    [
      'a byte order mark and Windows line ends',
      `\uFEFFAddress,SHA-256\r\n10.0.0.1,${shaA}\r\n`,
      [shaA, '10.0.0.1:5080', null],
    ],
    [
      'any name under the head of an ID',
      `Edge host ID,Fingerprint\nsite-7.leader,${shaA}`,
      [shaA, null, 'site-7.leader'],
    ],
  ])('%s', (_, text, expected) => {
    expect(pins(text)).toEqual([expected]);
    expect(problems(text)).toEqual([]);
  });

  it('names junk by its line and takes the rest', () => {
    const text = `10.0.0.1,${shaA}\n\n"never closed,${shaB}\n=HYPERLINK("http://x"),${shaB}\nhello\n10.0.0.2,${shaB.slice(1)}\n10.0.0.3,${shaB}`;
    expect(pins(text).map(([, address]) => address)).toEqual(['10.0.0.1:5080', '10.0.0.3:5080']);
    expect(problems(text)).toEqual([
      '3 line-without-host',
      '4 line-without-host',
      '5 line-unreadable',
      '6 line-unreadable',
    ]);
  });

  it('merges what is said twice, and takes neither of two that contradict each other', () => {
    const text = `10.0.0.1,${shaA}\n10.0.0.1:5080,${colons}\n10.0.0.2,${shaA}\n${id},${shaA}\n10.0.0.2,${shaB}\n${shaB},${id}`;
    const read = readExpectedList(text);
    expect(read.duplicates).toBe(1);
    expect(pins(text)).toEqual([[shaA, '10.0.0.1:5080', null]]);
    expect(read.problems.map(({ code, params }) => [code, params['line'], params['other']])).toEqual([
      ['line-contradicts', 5, 3],
      ['line-contradicts', 6, 4],
    ]);
  });

  it('reads ten thousand lines of everything', () => {
    const lines = Array.from({ length: 10_000 }, (_, n) => {
      const ip = `10.1.${String((n >> 8) & 255)}.${String(n & 255)}`;
      const sha = n.toString(16).padStart(64, '0');
      return [`${ip},${sha}`, `=cmd|' /C calc'!A0,${sha}`, `"${ip};${sha}`, ',,,,'][n % 4] ?? '';
    });
    const read = readExpectedList(lines.join('\n'));
    expect(read.expectations).toHaveLength(5_000);
    expect(read.problems).toHaveLength(5_000);
  });
});
