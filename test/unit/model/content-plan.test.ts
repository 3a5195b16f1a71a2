import { describe, expect, it } from 'vitest';
import type { BundleFile } from '#shared/model/content.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { canTakeContent, findingsOf, freeBytesOf } from '#shared/model/content-plan.ts';
import { linkedTo, peer, record } from '#test/kit/host-record.ts';

const GB = 1_000_000_000;
const file = (bytes = 18 * GB): BundleFile => ({
  path: '/b/core.tar.zst',
  name: 'core.tar.zst',
  bytes,
  modifiedAt: 0,
});

const found = (changes: Partial<Parameters<typeof findingsOf>[0]> = {}) =>
  findingsOf({
    ...{ host: record(), file: file(), signature: null, before: null, flaws: [] },
    ...{ isUnproved: false, followers: [] },
    ...{ freeBytes: 100 * GB, wantsSignature: false },
    ...changes,
  }).map(({ weight, fault }) => `${weight} ${fault.code}`);

describe('who takes content', () => {
  it('is a leader, or a host that is linked to nobody', () => {
    const follower = record({ link: linkedTo(peer({ role: 'leader', ip: '10.0.0.2' })) });
    expect(canTakeContent(record())).toBeNull();
    expect(canTakeContent(record({ link: linkedTo(peer()) }))).toBeNull();
    expect(canTakeContent(follower)).toMatchObject({
      code: 'content-at-leader',
      params: { leader: '10.0.0.2' },
    });
    const signedOut: HostRecord = record({ session: { state: 'signed-out', username: null, fault: null } });
    expect(canTakeContent(signedOut)?.code).toBe('sign-in-needed');
    expect(found({ host: follower })).toEqual(['refuses content-at-leader']);
  });
});

describe('free space', () => {
  it.each([
    ['of the partition closest to where content lies', { '/': 3, '/usr/local': 80, '/usr': 5 }, 80],
    ['of the root where there is no other', { '/': 40, '/boot': 1, '/home': 500 }, 40],
    ['not of one that only begins alike', { '/usr/local/spectro': 7, '/': 2 }, 2],
  ])('is that %s', (_, partitions, free) => {
    const all = Object.entries(partitions).map(([mountPoint, freeSpace]) => ({ mountPoint, freeSpace }));
    expect(freeBytesOf(all)).toBe(free * GB);
    expect(freeBytesOf(all.reverse())).toBe(free * GB);
  });

  it('is not known where no such partition, or no figure, is told', () => {
    expect(freeBytesOf([])).toBeNull();
    expect(
      freeBytesOf([{ mountPoint: '/boot', freeSpace: 1 }, { freeSpace: 9 }, { mountPoint: '/' }]),
    ).toBeNull();
  });

  it('refuses what cannot fit, and warns where what is unpacked may not', () => {
    expect(found({ freeBytes: 17 * GB })).toEqual(['refuses space-missing']);
    // Whole gigabytes are told: there may be almost one more.
    expect(found({ freeBytes: 17 * GB, file: file(17.9 * GB) })).toEqual(['warns space-tight']);
    expect(found({ freeBytes: 35 * GB })).toEqual(['warns space-tight']);
    expect(found({ freeBytes: 36 * GB })).toEqual([]);
    expect(found({ freeBytes: null })).toEqual(['warns space-unknown']);
  });
});

it('says which followers have no room, of those that tell', () => {
  const follower = (address: string, free: number | null) => ({
    host: record({ hostId: null, address }),
    freeBytes: free === null ? null : free * GB,
  });
  const followers = [follower('10.0.0.2', 5), follower('10.0.0.3', null), follower('10.0.0.4', 50)];
  expect(found({ followers })).toEqual(['warns space-missing-at-followers']);
});

describe('a clash of names', () => {
  const before = { fileName: 'core.tar.zst', sha256: null, bytes: 18 * GB, uploadedAt: null };
  it('refuses, unless it is perhaps the same', () => {
    expect(found({ before })).toEqual(['warns content-there-perhaps']);
    expect(found({ before: { ...before, bytes: 5 } })).toEqual(['refuses content-name-taken']);
    expect(found({ before: { ...before, bytes: null } })).toEqual(['refuses content-name-taken']);
    expect(found({ before: { ...before, fileName: 'other.tar.zst', bytes: 5 } })).toEqual([]);
  });
});

describe('a signature', () => {
  it('has to be there where the host checks it, and proves nothing where it does not', () => {
    expect(found({ wantsSignature: true })).toEqual(['refuses signature-missing']);
    expect(found({ wantsSignature: true, signature: file(512) })).toEqual([]);
    expect(found({ wantsSignature: false, signature: file(512) })).toEqual(['warns signature-unwanted']);
    expect(found({ wantsSignature: null })).toEqual([]);
    expect(found({ wantsSignature: true, signature: file(512), isUnproved: true })).toEqual([
      'warns signature-unproved',
    ]);
  });
});

it('what refuses comes first', () => {
  expect(found({ freeBytes: null, wantsSignature: true })).toEqual([
    'refuses signature-missing',
    'warns space-unknown',
  ]);
});
