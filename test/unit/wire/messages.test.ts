import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uid as keptUid } from '#shared/contract/queue-shapes.ts';
import { announcesStopTokenGeneration } from '#shared/wire/extensions.ts';
import { managementModeOf } from '#shared/wire/management-mode.ts';
import { operations, targetOf } from '#shared/wire/operations.ts';
import { createdUid } from '#shared/wire/palette/meta.ts';

const { settings, hostInfo, linkStatus, linkToken, link, login, unlink } = {
  ...operations,
  linkToken: operations.generateToken,
};

describe('reading answers', () => {
  it('loses only the field that is wrong', () => {
    const body = JSON.parse(
      '{"status":"IN_PROGRESS","errorMessage":null,"new":1,"peers":[null,7,{"id":"edge-a","role":9,"localUIPort":5080,"health":null,"config":[]}]}',
    ) as unknown;
    expect(linkStatus.answer.parse(body)).toEqual({
      status: 'InProgress',
      peers: [{ id: 'edge-a', localUIPort: '5080' }],
    });
  });

  it.each([
    ['Completed', 'Completed'],
    ['in progress', 'InProgress'],
    ['FAILED', 'Failed'],
    ['Paused', undefined],
  ])('link status %s reads as %s', (word, expected) => {
    expect(linkStatus.answer.parse({ status: word }).status).toBe(expected);
  });

  it('keeps the free words of peers as they came', () => {
    const peer = { role: 'Chief', status: 'Rebooting', contentSyncStatus: 'Half' };
    expect(linkStatus.answer.parse({ peers: [peer] }).peers?.[0]).toEqual(peer);
  });

  it('reads a host whose agent writes odd things', () => {
    const read = hostInfo.answer.parse({
      metadata: { id: 'edge-1', labels: { a: 1 }, lastModifiedTimestamp: '0001-01-01T00:00:00.000Z' },
      spec: {
        managementMode: null,
        connectionMode: 'airgap',
        networkInfo: [{ ip: '10.0.0.1', dns: null }, 'eth1'],
      },
      status: { registrationStatus: 'not applicable', isClusterPhase: 'no' },
    });
    expect(read.metadata?.id).toBe('edge-1');
    expect(read.spec?.networkInfo).toEqual([{ ip: '10.0.0.1' }]);
    expect(read.status?.isClusterPhase).toBeUndefined();
  });

  it('reads no ID that leads elsewhere as part of a path, or that a kept file would not hold', () => {
    const read = (uid: string) => createdUid.parse({ uid }).uid;
    for (const good of ['edge-1', '6500a1', 'a..b', 'x'.repeat(128)]) expect(read(good)).toBe(good);
    for (const bad of ['.', '..', '', 'a b', 'x'.repeat(129), '😀'.repeat(100)])
      expect(read(bad)).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (uid) => keptUid.optional().safeParse(read(uid)).success),
    );
  });

  it('refuses what is essential when it is not there', () => {
    expect(login.answer.safeParse({ Token: {} }).success).toBe(false);
    expect(linkToken.answer.safeParse({ token: '', interval: 120 }).success).toBe(false);
    expect(hostInfo.answer.safeParse('<html>').success).toBe(false);
  });

  it('never throws at anything a host could answer', () => {
    const answers = Object.values(operations).map(({ answer }) => answer);
    fc.assert(
      fc.property(fc.anything(), (body) => {
        for (const answer of answers) answer.safeParse(body);
      }),
    );
  });
});

describe('the management mode', () => {
  it.each([
    [{ managementMode: 'local', installationMode: 'connected' }, 'local'],
    [{ managementMode: 'Central' }, 'central'],
    [{ installationMode: 'airgap' }, 'local'],
    [{ connectionMode: 'connected' }, 'central'],
    [{ managementMode: 'hybrid', installationMode: 'airgap' }, 'local'],
    [{}, null],
    [null, null],
  ] as const)('%o reads as %s', (fields, mode) => {
    expect(managementModeOf(fields)).toBe(mode);
  });
});

describe('the announced extension', () => {
  it('is called only where the flag is plainly set', () => {
    const announces = (featureFlags: unknown) =>
      announcesStopTokenGeneration(settings.answer.parse({ featureFlags }));
    expect(announces({ stopTokenGeneration: true })).toBe(true);
    for (const flags of [
      undefined,
      null,
      {},
      { stopTokenGeneration: 'true' },
      { stopTokenGeneration: false },
      7,
    ])
      expect(announces(flags)).toBe(false);
    expect(announces(JSON.parse('{"__proto__":{"stopTokenGeneration":true}}'))).toBe(false);
  });
});

describe('what is sent', () => {
  it('is strict', () => {
    expect(link.body.safeParse({ token: 'x', interval: 1 }).success).toBe(false);
    expect(login.body.safeParse({ username: 'u', password: 'p', org: 'o' }).success).toBe(false);
    expect(() => targetOf(unlink, { peerId: '' })).toThrow();
    expect(() => targetOf(unlink)).toThrow();
  });

  it('has its query escaped', () => {
    expect(targetOf(unlink, { peerId: 'a&b=c d' })).toBe(`${unlink.path}?peerId=a%26b%3Dc%20d`);
    expect(targetOf(login)).toBe(login.path);
    expect(targetOf(login, { setCookie: false })).toBe(`${login.path}?setCookie=false`);
  });
});
