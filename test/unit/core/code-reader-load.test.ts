import type * as fs from 'node:fs/promises';
import { readFile } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { pictureOfCodes } from '#test/kit/qr-picture.ts';

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  return { ...real, readFile: vi.fn(real.readFile) };
});

it('a code reader that could not be loaded is loaded with the next picture', async () => {
  // One that another test has not loaded already.
  vi.resetModules();
  const { readCodes } = await import('#electron/core/code-reader.ts');
  const tooMany = Object.assign(new Error('too many open files'), { code: 'EMFILE' });
  vi.mocked(readFile).mockRejectedValueOnce(tooMany);
  const picture = pictureOfCodes('edge-1');
  await expect(readCodes(picture)).rejects.toThrow('too many open files');
  expect(await readCodes(picture)).toEqual({ ok: ['edge-1'] });
});
