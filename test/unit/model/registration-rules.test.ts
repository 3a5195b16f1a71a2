import { describe, expect, it } from 'vitest';
import { checkEdgeToken, edgeTokenState, maskToken } from '#shared/model/edge-token.ts';
import type { KnownIds } from '#shared/model/registration-rules.ts';
import { checkDrafts, checkTags } from '#shared/model/registration-rules.ts';
import type { Finding } from '#shared/model/finding.ts';
import { explain } from '#shared/contract/sentences/index.ts';
import { labelsOf, tagsOf } from '#shared/wire/palette/meta.ts';

const hex = 'edge-3f2a9e8e4b1c4d5e8f90a1b2c3d4e5f6';
const codes = (ids: readonly string[], known: KnownIds = {}) =>
  checkDrafts(
    ids.map((hostId) => ({ hostId, name: null, tags: [] })),
    known,
  ).map((findings) => findings.map(({ weight, fault: why }) => `${weight} ${why.code}`));

describe('IDs of one list', () => {
  it('are compared with each other: twice refuses, nearly twice warns', () => {
    const slips = {
      another: hex.replace('9e8e', '9e7e'),
      missing: hex.replace('9e8e', '9ee'),
      doubled: hex.replace('9e8e', '9e88e'),
      swapped: hex.replace('9e8e', '9ee8'),
      lookAlike: hex.replace('9e8e', '9eBe'),
      manyLookAlikes: hex.replace('4b1c', '4blc').replace('90a1', '9Oal'),
    };
    expect(codes([hex, `${hex} `])).toEqual([[], ['refuses host-id-twice']]);
    for (const [slip, id] of Object.entries(slips))
      expect(codes([hex, id])[1], slip).toContain('warns host-id-near');
    expect(codes([hex, hex.replace('9e8e', '8f7f')])[1]).toEqual([]);
    expect(codes([hex, hex.replace('9e8e', 'e98e').replace('4b1c', 'b41c')])[1]).toEqual([]);
  });

  it('that somebody named may differ by little, but not look alike', () => {
    expect(codes(['edge-till-1', 'edge-till-2', 'edge-till-12'])).toEqual([[], [], []]);
    expect(codes(['edge-till-10', 'edge-till-1O'])[1]).toContain('warns host-id-near');
  });

  it('are compared with the hosts that were seen, and with those that Palette has', () => {
    const typed = hex.replace('3f2a', '3f2b');
    expect(codes([typed], { seen: [hex] })[0]).toEqual(['warns host-id-near-seen']);
    expect(codes([typed], { listed: [hex] })[0]).toEqual(['warns host-id-near-listed']);
    expect(codes([hex], { seen: [hex, typed] })[0]).toEqual([]);
    expect(codes([hex], { listed: [hex, typed] })[0]).toEqual([]);
    // The host itself said so: it is another one.
    expect(codes([hex], { seen: [hex], listed: [typed] })[0]).toEqual([]);
    const [[found]] = checkDrafts([{ hostId: typed, name: null, tags: [] }], { listed: [hex] }) as [
      [Finding],
    ];
    expect(explain(found.fault).what).toContain(hex);
  });

  it('come with names in one line that turn nothing round', () => {
    const refused = (name: string): string[] =>
      checkDrafts([{ hostId: hex, name, tags: [] }])
        .flat()
        .map(({ weight, fault: why }) => `${weight} ${why.code}`);
    for (const name of ['till\u202egnp', 'till\n4', '\u001b[2J', '\ud800'])
      expect(refused(name)).toEqual(['refuses host-name-unprintable']);
    for (const name of ['Kasse 4', 'می\u200cخواهم', '👩\u200d🔧', '収銀']) expect(refused(name)).toEqual([]);
  });

  it('are found wherever the slip is, and only that', () => {
    for (let at = 5; at < hex.length - 1; at += 1) {
      const [own = '', next = ''] = [hex[at], hex[at + 1]];
      const other = own === '0' ? '1' : '0';
      const slips = [other + next, next, own + own + next, next + own].filter((slip) => slip !== own + next);
      for (const slip of slips) {
        const id = hex.slice(0, at) + slip + hex.slice(at + 2);
        expect(codes([hex, id])[1], id).toContain('warns host-id-near');
      }
    }
  });

  it('are judged one by one too, what refuses first', () => {
    const [empty, blank, bare, long] = codes(['', 'edge 1', 'till-4', `edge-${'x'.repeat(200)}`]);
    expect(empty).toEqual(['refuses host-id-empty']);
    expect(blank?.[0]).toBe('refuses host-id-characters');
    expect(bare).toEqual(['warns host-id-prefix']);
    expect(long?.[0]).toBe('refuses host-id-too-long');
  });
});

describe('tags', () => {
  it('are a key, or a key and a value, each key once', () => {
    expect(checkTags(['till', 'shop:4', 'url:https://x'])).toEqual([]);
    expect(checkTags(['', ':4', 'a\u202Eb', 'x'.repeat(300)]).map(({ fault: why }) => why.code)).toEqual(
      Array(4).fill('tag-invalid'),
    );
    expect(checkTags(['shop:4', 'shop'])).toMatchObject([
      { weight: 'refuses', fault: { code: 'tag-twice' } },
    ]);
  });

  it('become labels as the vendor’s own clients write them, and tags again', () => {
    const tags = ['till', 'shop:4', 'url:https://x'];
    expect(labelsOf(tags)).toEqual({ till: 'spectro__tag', shop: '4', url: 'https://x' });
    expect(tagsOf(labelsOf(tags))).toEqual(tags);
  });
});

describe('registration tokens', () => {
  it('are expired before they are inactive, and masked but for their ends', () => {
    expect(edgeTokenState({ isActive: false, expiresAt: 5 }, 5)).toBe('expired');
    expect(edgeTokenState({ isActive: false, expiresAt: 6 }, 5)).toBe('inactive');
    expect(edgeTokenState({ isActive: true, expiresAt: null }, 5)).toBe('active');
    expect(maskToken('abcdefghijklmnopqrst')).toBe('abcd…qrst');
    expect(maskToken('abcdefgh')).toBe('••••');
  });

  it('need a name and a future, and should have a project', () => {
    const draft = { name: 'a', description: '', projectUid: 'p', expiresAt: 2 };
    expect(checkEdgeToken(draft, 1)).toEqual([]);
    const bad = checkEdgeToken({ ...draft, name: ' ', projectUid: null }, 2);
    expect(bad.map(({ weight, fault: why }) => `${weight} ${why.code}`)).toEqual([
      'refuses edge-token-nameless',
      'refuses edge-token-expiry-past',
      'warns edge-token-project-unset',
    ]);
  });
});
