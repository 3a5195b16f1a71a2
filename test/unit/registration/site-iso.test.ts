import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteIso } from '#electron/registration/site-iso.ts';
import { whyNo } from '#test/kit/outside-tools.ts';

const date = new Date('2026-11-21T08:09:10.120Z');
const userData = Buffer.from(`#cloud-config\n${'# a line of user data\n'.repeat(300)}`);

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'fieldlink-iso-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const run = (file: string, ...args: string[]): Buffer => {
  const { status, stdout, stderr } = spawnSync(file, args, { cwd: dir, timeout: 20_000 });
  if (status !== 0) throw new Error(stderr.toString());
  return stdout;
};
/** What isoinfo says of an image, without where on it things lie and who made it. */
const told = (image: string, ...args: string[]): string[] =>
  run('isoinfo', '-i', image, ...args)
    .toString()
    .replace(/\[ *\d+ (\d\d)\]/g, '[$1]')
    .split('\n')
    .filter((line) => !/^(Application id|Volume size)/.test(line));

describe('a site ISO', () => {
  it('is the same for the same user data and date, and as long as it says', () => {
    const image = Buffer.from(siteIso(userData, date));
    expect(image.equals(siteIso(userData, date))).toBe(true);
    expect(image.length % 2048).toBe(0);
    expect(image.readUInt32LE(16 * 2048 + 80)).toBe(image.length / 2048);
    expect(image.readUInt32BE(17 * 2048 + 84)).toBe(image.length / 2048);
  });

  it('tells its path table in both orders', () => {
    const image = Buffer.from(siteIso(userData, date));
    for (const [descriptor, little, big] of [
      [16, 19, 20],
      [17, 21, 22],
    ] as const) {
      expect(image.readUInt32LE(descriptor * 2048 + 140)).toBe(little);
      expect(image.readUInt32BE(descriptor * 2048 + 148)).toBe(big);
      const root = image.readUInt32LE(descriptor * 2048 + 158);
      expect(image.readUInt32LE(little * 2048 + 2)).toBe(root);
      expect(image.readUInt32BE(big * 2048 + 2)).toBe(root);
    }
  });

  it.skipIf(whyNo('genisoimage') !== null)('reads as what genisoimage makes of the same files', async () => {
    await writeFile(path.join(dir, 'ours.iso'), siteIso(userData, date));
    await writeFile(path.join(dir, 'user-data'), userData);
    await writeFile(path.join(dir, 'meta-data'), '');
    const files = ['user-data', 'meta-data'];
    run('genisoimage', '-quiet', '-o', 'theirs.iso', '-V', 'cidata', '-J', '-r', ...files);
    // The day of theirs is that of today.
    const undated = (lines: string[]): string[] =>
      lines.map((line) => line.replace(/ \w{3} [\d ]\d \d{4} /, ' '));
    expect(told('ours.iso', '-d')).toEqual(told('theirs.iso', '-d'));
    expect(told('ours.iso', '-d')).toContain('Volume id: cidata');
    for (const names of [['-R'], ['-J'], []]) {
      const ours = told('ours.iso', '-l', ...names);
      expect(undated(ours)).toEqual(undated(told('theirs.iso', '-l', ...names)));
      expect(ours.filter((line) => line.includes('Nov 21 2026'))).toHaveLength(4);
    }
    for (const [names, inside] of [
      ['-R', '/user-data'],
      ['-J', '/user-data'],
      ['-l', '/USER_DAT.;1'],
    ] as const) {
      const format = names === '-l' ? [] : [names];
      expect(run('isoinfo', '-i', 'ours.iso', ...format, '-x', inside)).toEqual(userData);
    }
    expect(run('isoinfo', '-i', 'ours.iso', '-R', '-x', '/meta-data').length).toBe(0);
  });
});
