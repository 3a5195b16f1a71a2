import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OddHost } from '#test/kit/odd-host.ts';
import { holder, json, oddHost, tokens } from '#test/kit/odd-host.ts';

/** A signed-in host whose network operations answer what the test says. */
let answers: Record<string, unknown>;
let host: OddHost;
let on: Awaited<ReturnType<typeof holder>>;

beforeEach(async () => {
  answers = {};
  host = await oddHost((request, response) => {
    const path = (request.url ?? '').split('?')[0]?.split('/').at(-1) ?? '';
    if (path === 'login') json(response, tokens('s'));
    else if (path === 'current') json(response, { metadata: { id: 'edge-1' } });
    else if (path in answers) json(response, answers[path]);
    else json(response, { code: 'NotFound', message: 'no such route' }, 404);
  });
  on = await holder();
});
afterEach(async () => {
  await on.sessions.close();
  await host.close();
});

const origin = async () => {
  const key = await on.trusted(host);
  await on.sessions.signIn(key, { username: 'kairos', password: 'right' });
  return on.registry.get(await on.read(key))?.facts?.addressOrigin;
};

const nic = (type: unknown, ip = '127.0.0.1') => ({ interfaces: [{ name: 'eno1', ip, type }] });

describe('whether the address of a host is leased', () => {
  it.each([
    ['a NIC says dhcp', { interfaces: nic('dhcp') }, 'dhcp'],
    ['a NIC says static, with the prefix length', { interfaces: nic('static', '127.0.0.1/8') }, 'static'],
    ['another NIC says dhcp', { interfaces: nic('dhcp', '10.0.0.9'), bonds: { items: [] } }, null],
    ['another word', { interfaces: nic('bootp') }, null],
    ['no word', { interfaces: nic(undefined) }, null],
    ['nothing but null', { interfaces: { interfaces: null } }, null],
    ['an agent without the operation', {}, null],
    [
      'a bridge over a bond has it',
      {
        interfaces: nic(undefined, ''),
        bonds: { items: [{ name: 'bond0', ip: '', type: 'none' }] },
        bridges: { items: [{ name: 'br0', ip: '127.0.0.1', type: 'DHCP' }] },
      },
      'dhcp',
    ],
  ])('%s', async (_, says, expected) => {
    answers = says;
    expect(await origin()).toBe(expected);
  });

  it('what was told once stays while the host falls silent about it', async () => {
    answers = { interfaces: nic('dhcp') };
    expect(await origin()).toBe('dhcp');
    answers = {};
    expect(await origin()).toBe('dhcp');
  });
});
