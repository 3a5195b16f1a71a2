import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VisitFile } from '#electron/core/visit-file.ts';
import type { CoreOnSite } from '../kit/core-on-site.ts';
import { coreOnSite } from '../kit/core-on-site.ts';

/** What one visit to a site leaves behind, as the contract tells and exports it. */

let on: CoreOnSite;
beforeEach(async () => {
  on = await coreOnSite({ hosts: 3 });
});
afterEach(() => on.close());

const typed = 'canary pw';
const file = async (): Promise<VisitFile> =>
  JSON.parse((await on.must('journal.export', { format: 'json' })).text) as VisitFile;
const idOf = (index: number): string => on.host(index).hostId ?? '';

describe('a visit', () => {
  it('is told as it goes on, and exported whole: before and after, sessions, site, and no secret', async () => {
    const first = await on.must('journal.read', {});
    expect(first.visits).toMatchObject([{ id: first.visit, site: null, lines: 1 }]);
    await on.must('settings.update', { siteName: '  =Shop, Berlin ' });
    await on.enter(0, 1, 2);
    await on.must('session.signOut', { keys: [on.host(2).key] });
    await on.must('session.signIn', {
      keys: [on.host(2).key],
      account: { username: typed, password: typed, forSite: false },
    });
    expect((await on.link(1, 0)).end).toBe('done');
    const { token } = await on.must('link.generateToken', { key: on.host(0).key });
    await on.call('link.withToken', { follower: on.host(0).key, token });
    await on.until('journal', () => true);

    const known = await on.until('journal', ({ lines }) => lines > first.next + 10);
    const more = await on.must('journal.read', { from: first.next });
    expect(more.next).toBeGreaterThanOrEqual(known.lines);
    expect(more.entries.map(({ kind }) => kind)).not.toContain('visit-began');
    expect(more.visits).toMatchObject([{ site: '=Shop, Berlin', networks: [expect.stringMatching(/\.x$/)] }]);

    const name = { kind: 'host-state', hostId: idOf(1) };
    await expect
      .poll(async () => (await file()).lines.filter((line) => line.hostId === name.hostId).at(-1))
      .toMatchObject({
        details: { role: 'follower', leader: idOf(0) },
      });
    const { visit, hosts, lines } = await file();
    expect(visit).toMatchObject({ id: first.visit, site: '=Shop, Berlin' });
    expect(
      hosts.map(({ hostId, changed, before, after }) => [hostId, changed, before['role'], after['role']]),
    ).toEqual([
      [idOf(0), true, 'standalone', 'leader'],
      [idOf(1), true, 'standalone', 'follower'],
      [idOf(2), false, 'standalone', 'standalone'],
    ]);
    const sessions = lines
      .filter(({ kind }) => /sign/.test(kind))
      .map(({ kind, details }) => [kind, details]);
    const username = on.site.username;
    expect(sessions).toEqual([
      ['signed-in', { username }],
      ['signed-in', { username }],
      ['signed-in', { username }],
      ['signed-out', {}],
      ['sign-in-failed', { code: 'sign-in-refused' }],
    ]);

    const sheet = (await on.must('journal.export', { format: 'csv' })).text;
    const rows = parse(sheet, { bom: true, columns: true }) as unknown as Record<string, string>[];
    expect(rows).toHaveLength(lines.length);
    expect(new Set(rows.map(({ site }) => site))).toEqual(new Set(["'=Shop, Berlin"]));
    for (const secret of [token, typed, on.site.password])
      for (const text of [sheet, JSON.stringify(await file())]) expect(text.includes(secret)).toBe(false);
  });

  it('of an earlier day can still be chosen; one that never was is refused', async () => {
    await on.must('settings.update', { siteName: 'Shop' });
    const { visit } = await on.must('journal.read', {});
    await on.restart();
    const page = await on.must('journal.read', { visit });
    expect(page.visits.map(({ id, site }) => [id === visit, site])).toEqual([
      [false, 'Shop'],
      [true, 'Shop'],
    ]);
    expect(page.entries.map(({ kind }) => kind)).toEqual(['visit-began', 'site-named']);
    const { name } = await on.must('journal.export', { visit, format: 'csv' });
    expect(name).toMatch(/^fieldlink-shop-\d{4}-\d\d-\d\d\.csv$/);
    expect(await on.call('journal.export', { visit: 'nobody', format: 'csv' })).toMatchObject({
      error: { code: 'bad-input' },
    });
  });
});
