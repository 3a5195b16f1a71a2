import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkHostId, isHostId } from '#shared/model/edge-host-id.ts';
import { hostIdOf, qrPayload, templateRefusal } from '#shared/model/qr-payload.ts';

const good = 'edge-9e8e4a5f00112233445566778899aabb';
const codes = (id: string, prefix?: string): string[] =>
  checkHostId(id, prefix).map(({ fault }) => fault.code);

describe('an edge host ID', () => {
  it.each([
    [good, []],
    ['edge-till-4', []],
    ['edge-de305d54-75b4-431b-adb2-eb6b9e546014', []],
    ['edge-' + 'x'.repeat(123), []],
    ['', ['host-id-empty']],
    ['edge-1 2', ['host-id-characters']],
    ['MachineD: edge-12', ['host-id-characters']],
    ['edge-1\u200b', ['host-id-characters']],
    ['edge-' + 'x'.repeat(124), ['host-id-too-long']],
    ['till-4', ['host-id-prefix']],
    // As an older page of the vendor prints one: 9eBe for 9e8e.
    [good.replace('9e8e', '9eBe'), ['host-id-look-alikes']],
    [good.replace('00', 'OO'), ['host-id-look-alikes']],
    [good.replace('-', '–'), ['host-id-prefix', 'host-id-look-alikes']],
    [good.slice(0, -1), ['host-id-digits']],
    [`${good}0`, ['host-id-digits']],
  ])('%j', (id, expected) => {
    expect(codes(id)).toEqual(expected);
  });

  it('says what is meant, and does not warn of a prefix of its own', () => {
    const [finding] = checkHostId(good.replace('00', 'Ol'));
    expect(finding?.fault.params).toMatchObject({ characters: 'O l', perhaps: '0 1' });
    expect(codes('shop-12', 'shop')).toEqual([]);
  });

  it.each(Array.from('/?#&+%,$~!@*(){}|=;:<>\'.^" '))('may not hold %j', (char) => {
    expect(codes(`edge-1${char}2`)).toEqual(['host-id-characters']);
  });
});

describe('the text of a QR code', () => {
  const link = `https://reg.example/?appliance-id=${good}`;

  it.each([
    ['', good],
    ['https://reg.example/', link],
    ['https://reg.example/?appliance-id={id}', link],
    ['https://reg.example/?appliance-id=<id>', link],
    ['https://reg.example/a?site=4', `https://reg.example/a?site=4&appliance-id=${good}`],
    ['host {id}', `host ${good}`],
  ])('template %j', (template, payload) => {
    expect(qrPayload(good, template)).toBe(payload);
  });

  it('is not made with a login, which everybody would read', () => {
    const code = (template: string) => templateRefusal(template)?.code ?? null;
    for (const template of ['https://u:p@reg.example/{id}', ' HTTP://u@reg.example', 'ftp://u:p%2F@x/?a'])
      expect(code(template)).toBe('qr-template-login');
    for (const template of ['', 'host {id}', 'https://reg.example/@site?mail=a@b', 'a@b {id}'])
      expect(code(template)).toBeNull();
  });

  it.each([
    [link, good],
    [`https://other.example/x?site=1&appliance-id=${good}#top`, good],
    [` ${good}\n`, good],
    ['https://reg.example/', null],
    ['https://reg.example/?appliance-id=', null],
    ['https://reg.example/?appliance-id=a%20b', null],
    ['https://reg.example/?appliance-id=%E0%A4%A', null],
    ['https://reg.example/#appliance-id=edge-1', null],
    [`https://reg.example/?appliance-id=${good}&appliance-id=${good}`, null],
    ['javascript:alert(1)', null],
    ['A'.repeat(4_000), null],
    [`${good}\u202e`, null],
    ['WIFI:S:site;P:secret;;', null],
    [`${good}\n${good}`, null],
    ['', null],
  ])('%j names %j', (payload, id) => {
    expect(hostIdOf(payload)).toBe(id);
  });

  it('is read back whatever the ID is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('abf0129-_[]\\`é漢😀')), minLength: 1 }),
        (id) => {
          expect(hostIdOf(qrPayload(id, 'https://reg.example/app'))).toBe(id);
          expect(isHostId(id) && hostIdOf(qrPayload(id, ''))).toBe(id);
        },
      ),
    );
  });
});
