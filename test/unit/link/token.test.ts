import { describe, expect, it } from 'vitest';
import { namesLeader, readToken } from '#electron/link/token.ts';
import { facts, linkedTo, peer, record } from '#test/kit/host-record.ts';

const encode = (text: string): string => Buffer.from(text).toString('base64');
const read = (text: string) => {
  const token = readToken(text);
  return 'ok' in token ? token.ok : token.error;
};

describe('readToken', () => {
  it.each([
    ['', 'token-empty'],
    [' \n\t', 'token-empty'],
    ['not base64!', 'token-not-base64'],
    ['abc', 'token-not-base64'],
    ['ab=c', 'token-not-base64'],
    ['<html></html>', 'token-not-base64'],
    ['A'.repeat(1_000_000), 'token-too-long'],
  ])('refuses %.20j', (text, code) => {
    expect(read(text)).toMatchObject({ code });
  });

  it('takes out line breaks and reads the leader’s address where there is one', () => {
    const token = encode('10.0.0.9:123456');
    expect(read(`${token.slice(0, 5)}\r\n ${token.slice(5)}\n`)).toEqual({
      text: token,
      namedIp: '10.0.0.9',
      namedPort: null,
    });
    expect(read(encode('{"ip":"10.0.0.9","otp":"1"}'))).toMatchObject({ namedIp: '10.0.0.9' });
  });

  it.each(['no address here', '1.2.3', '300.1.1.1', '10.0.0.9.4', '10.0.0.9123456'])(
    'reads no address in %j',
    (text) => {
      expect(read(encode(text))).toMatchObject({ namedIp: null });
    },
  );
});

it('tells two hosts on one address apart by the port the token says', () => {
  const two = [5080, 5081].map((port) => record({ address: '127.0.0.1', port }));
  const token = readToken(encode('127.0.0.1:5081|123456'));
  expect('ok' in token && token.ok).toMatchObject({ namedIp: '127.0.0.1', namedPort: 5081 });
  expect(two.map((host) => 'ok' in token && namesLeader(token.ok, host, two)?.code)).toEqual([
    'token-names-other-leader',
    undefined,
  ]);
});

describe('namesLeader', () => {
  const leader = record({
    hostId: 'edge-l',
    address: '10.0.0.9',
    facts: facts({ nics: [nic('192.168.5.9')] }),
  });
  const witness = record({
    key: 'w',
    hostId: 'edge-w',
    link: linkedTo(peer({ id: 'edge-l', ip: '172.16.0.9' })),
  });

  it.each([
    ['the address that was dialled', '10.0.0.9', undefined],
    ['one it tells itself', '192.168.5.9', undefined],
    ['one its peers know', '172.16.0.9', undefined],
    ['none of its own', '10.0.0.8', 'token-names-other-leader'],
    ['no readable address', null, undefined],
  ])('%s', (_, namedIp, code) => {
    expect(namesLeader({ text: 'x', namedIp, namedPort: null }, leader, [leader, witness])?.code).toBe(code);
  });
});

function nic(ip: string) {
  return { name: 'eth0', ip, subnet: '', mac: '', isDefault: true };
}
