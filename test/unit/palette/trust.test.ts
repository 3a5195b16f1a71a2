import { describe, expect, it } from 'vitest';
import { placeOf } from '#electron/palette/place.ts';
import { identityOf, trustIn } from '#electron/palette/trust.ts';

const [mine, other] = ['a'.repeat(64), 'b'.repeat(64)];
const at = 'palette.example';
const pinned = { endpoint: at, certSha256: mine };
const vouched = { endpoint: at, certSha256: null };
const seen = (certSha256: string, byAuthority: boolean) => ({ certSha256, byAuthority });

describe('what a console shows, against what was vouched for', () => {
  it.each([
    ['never seen', null, seen(mine, false), 'none'],
    ['another endpoint', { ...pinned, endpoint: 'x' }, seen(other, false), 'none'],
    ['the certificate that was compared', pinned, seen(mine, false), 'same'],
    ['another than was compared', pinned, seen(other, false), 'changed'],
    ['another than was compared, by an authority', pinned, seen(other, true), 'changed'],
    ['renewed by the authority', vouched, seen(other, true), 'none'],
    ['no authority any more', vouched, seen(other, false), 'changed'],
  ] as const)('%s', (_, known, shown, pin) => {
    expect(identityOf(at, shown, known)).toEqual({ endpoint: at, ...shown, pin, authorities: [] });
  });
});

describe('whether anything secret may go there', () => {
  const judged = (
    known: typeof pinned | typeof vouched | null,
    shown: ReturnType<typeof seen>,
    compared?: string,
  ) => {
    const trust = trustIn(identityOf(at, shown, known), compared);
    return 'ok' in trust ? trust.ok.by : trust.error.code;
  };

  it.each([
    [null, seen(mine, false), undefined, 'console-unpinned'],
    [null, seen(mine, false), mine, 'person'],
    [null, seen(mine, false), other, 'console-changed'],
    [null, seen(mine, true), undefined, 'authority'],
    [null, seen(mine, true), other, 'console-changed'],
    [pinned, seen(mine, false), undefined, 'person'],
    [pinned, seen(mine, true), undefined, 'person'],
    [pinned, seen(other, false), undefined, 'console-changed'],
    [pinned, seen(other, true), undefined, 'console-changed'],
    [pinned, seen(other, false), mine, 'console-changed'],
    [pinned, seen(other, false), other, 'person'],
    [pinned, seen(other, true), other, 'authority'],
    [vouched, seen(other, true), undefined, 'authority'],
    [vouched, seen(other, false), undefined, 'console-changed'],
    [vouched, seen(other, false), other, 'person'],
  ] as const)('%j shows %j, compared %s: %s', (known, shown, compared, by) => {
    expect(judged(known, shown, compared)).toBe(by);
  });
});

it('takes an authority that was named just now before what was compared earlier, where it vouches', () => {
  const named = (shown: ReturnType<typeof seen>, isNamedNow: boolean) => {
    const trust = trustIn(identityOf(at, shown, pinned), undefined, { authorities: ['pem'], isNamedNow });
    return 'ok' in trust ? trust.ok : trust.error.code;
  };
  expect(named(seen(mine, true), true)).toEqual({ by: 'authority', authorities: ['pem'] });
  expect(named(seen(other, true), true)).toEqual({ by: 'authority', authorities: ['pem'] });
  expect(named(seen(other, true), false)).toBe('console-changed');
  expect(named(seen(other, false), true)).toBe('console-changed');
});

it('knows where a console answers', () => {
  expect(placeOf('palette.example')).toMatchObject({ host: 'palette.example', port: 443 });
  expect(placeOf('palette.example:8443')).toMatchObject({ host: 'palette.example', port: 8443 });
  expect(placeOf('[fd00::1]')).toMatchObject({ host: 'fd00::1', port: 443 });
  expect(placeOf('[fd00::1]:8443')).toMatchObject({ host: 'fd00::1', port: 8443 });
});
