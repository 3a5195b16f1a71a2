import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { filesIn } from '#build/files.ts';
import { root } from '#build/paths.ts';
import { errorCodes } from '#shared/contract/errors.ts';

/** Why the name of a code need not stand in a test. */
const unnamed: Readonly<Record<string, string>> = {
  'address-own': 'its words do, in unit/model/diagnose.test.ts',
  'ends-unread': 'its words do, in dom/linked-edge-hosts.test.tsx',
  'token-expired': 'its words do, in e2e/shared/rotation.spec.ts',
  'announcements-unheard': 'it takes a laptop whose mDNS port is kept by another program',
};

it('every error code is named in a test, or there is a reason why not', async () => {
  const files = (await filesIn('test')).filter((file) => /\.tsx?$/.test(file));
  const others = files.filter((file) => !import.meta.filename.endsWith(path.normalize(file)));
  const texts = await Promise.all(others.map((file) => readFile(path.join(root, file), 'utf8')));
  const words = new Set(texts.join('\n').match(/[a-z0-9]+(-[a-z0-9]+)*/g));
  expect(errorCodes.filter((code) => !words.has(code))).toEqual(errorCodes.filter((code) => code in unnamed));
});
