import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { userDataDocument, writeUserData } from '#shared/model/user-data-yaml.ts';
import type { UserDataInput } from '#shared/wire/user-data.ts';
import { userDataForm } from '#shared/wire/user-data.ts';
import { certificate } from '#test/kit/user-data.ts';

const write = (input: UserDataInput): string => writeUserData(userDataForm.parse(input));

/** What readers of other languages take for something else. */
const tricky = [
  ...[
    '0123e45',
    'yes',
    'NO',
    'on',
    'null',
    '~',
    '0o17',
    '0x1f',
    '1_000',
    '12:30:45',
    '2026-11-21',
    '.5',
    '1e3',
  ],
  ...[
    '- a',
    '# x',
    'a: b',
    '{a}',
    '*a',
    '&a',
    '!a',
    '|',
    '%a',
    '@a',
    '`a',
    "it's",
    '"q"',
    'back\\slash',
    ' a ',
    'a #b',
  ],
];
const text = fc.oneof(
  fc.constantFrom(...tricky),
  fc.string({ unit: 'grapheme' }),
  fc.constant('x'.repeat(300)),
);
const named = fc.uniqueArray(fc.record({ key: text, value: text }), { selector: ({ key }) => key.trim() });

describe('the file user-data', () => {
  it('has the order of the vendor’s examples, its own names plain, every text quoted, and only what was filled in', () => {
    const written = write({
      enableMultiNode: true,
      localUI: { port: 5081 },
      site: {
        caCerts: [],
        users: [{ name: 'kairos', groups: ['sudo'], passwd: 'kairos' }],
        network: { interfaces: [{ nic: 'eth0' }], nameserver: '1.1.1.1' },
        registrationURL: ' https://reg.example ',
        tags: [{ key: 'site', value: '4' }],
        projectName: 'stores',
        edgeHostToken: '0123e45',
        paletteEndpoint: 'api.spectrocloud.com',
      },
    });
    expect(written).toBe(`#cloud-config
stylus:
  enableMultiNode: true
  localUI:
    port: 5081
  site:
    paletteEndpoint: "api.spectrocloud.com"
    edgeHostToken: "0123e45"
    projectName: "stores"
    tags:
      "site": "4"
    registrationURL: "https://reg.example"
    network:
      nameserver: "1.1.1.1"
      interfaces:
        "eth0":
          type: "dhcp"
    users:
      "kairos":
        groups:
          - "sudo"
        passwd: "kairos"
`);
    expect(write({})).toBe('#cloud-config\nstylus: {}\n');
  });

  it('takes a certificate as PEM, as base64 of it or of its DER, several in one text, and writes one each', () => {
    const body = certificate.split('\n').slice(1, -1).join('');
    const encoded = Buffer.from(`${certificate}\n`).toString('base64');
    const forms = [certificate, encoded, body, certificate.replace(/\n/g, '\r\n')];
    for (const text of forms)
      expect(parse(write({ site: { caCerts: [text] } }))).toEqual({
        stylus: { site: { caCerts: [encoded] } },
      });
    expect(parse(write({ site: { caCerts: [`${certificate}\n${certificate}`] } }))).toEqual({
      stylus: { site: { caCerts: [encoded, encoded] } },
    });
  });

  it('says to readers of YAML 1.1 and 1.2 what the form says', () => {
    const form = fc
      .record({
        site: fc.record({
          edgeHostToken: text,
          projectName: text,
          tags: named,
          tagsFromFile: fc.record({ delimiter: text }),
          ntpServers: fc.array(text),
          users: fc.array(fc.record({ name: fc.constantFrom('a', 'on'), passwd: text }), { maxLength: 1 }),
        }),
      })
      .map((input) => userDataForm.parse(input));
    fc.assert(
      fc.property(form, (each) => {
        const plain = JSON.parse(
          JSON.stringify(userDataDocument(each), (_, value: unknown) =>
            value instanceof Map ? (Object.fromEntries(value) as unknown) : value,
          ),
        ) as unknown;
        for (const version of ['1.1', '1.2'] as const)
          expect(parse(writeUserData(each), { version })).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });
});
