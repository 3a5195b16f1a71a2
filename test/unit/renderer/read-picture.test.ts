import { expect, it } from 'vitest';
import { textOfFile } from '#renderer/parts/read-picture.ts';
import { mostPictureBytes } from '#shared/model/picture.ts';

it('a picture that is no photo of a code is refused by its size, before any of it is read', async () => {
  const file = { type: 'image/png', size: mostPictureBytes + 1 } as File;
  const nobody = () => Promise.reject(new Error('nobody reads it'));
  expect(await textOfFile(file, nobody)).toEqual({
    error: { code: 'picture-too-large', params: { most: '20 MB' } },
  });
});
