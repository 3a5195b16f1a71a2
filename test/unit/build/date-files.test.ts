import { mkdtemp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateFiles, dateGzip } from '#build/installers/date-files.ts';

const date = new Date('2026-01-02T03:04:05Z');
let dir = '';
beforeAll(async () => void (dir = await mkdtemp(path.join(tmpdir(), 'fieldlink-dates-'))));
afterAll(() => rm(dir, { recursive: true }));

test('a folder and all below it are from one time', async () => {
  await mkdir(path.join(dir, 'a/b'), { recursive: true });
  await writeFile(path.join(dir, 'a/b/c'), '');
  await dateFiles(path.join(dir, 'a'), date);
  for (const name of ['a', 'a/b', 'a/b/c']) expect((await stat(path.join(dir, name))).mtime).toEqual(date);
});

test('a gzip file tells the time it is given, and still what it told before', async () => {
  const file = path.join(dir, 'x.gz');
  await writeFile(file, gzipSync('what it told'));
  await dateGzip(file, date);
  const bytes = await readFile(file);
  expect(bytes.readUInt32LE(4) * 1000).toBe(date.getTime());
  expect(gunzipSync(bytes).toString()).toBe('what it told');
});
