import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readCodes, readCodesOfFile } from '#electron/core/code-reader.ts';
import { greyOfPng } from '#electron/core/picture-file.ts';
import { readExpectedList } from '#electron/hosts/expected-list.ts';
import { mostPixels } from '#shared/model/picture.ts';
import { hardPicture } from '#test/kit/hard-pictures/hard-picture.ts';
import { pictureOfCodes, pngOf, pngOfCode } from '#test/kit/qr-picture.ts';

const shaA = 'a1'.repeat(32);
const shaB = 'b2'.repeat(32);
const noise = (width: number, height: number) => ({
  ...{ width, height },
  grey: Buffer.from(Uint8Array.from({ length: width * height }, (_, n) => (n * n * 7919) % 251)).toString(
    'base64',
  ),
});

describe('QR codes in a picture', () => {
  it.each([
    ['one line', [`10.0.0.1,${shaA}`]],
    ['a whole list in one code', [`Address,Fingerprint\n10.0.0.1,${shaA}\n10.0.0.2,${shaB}`]],
    [
      'several codes, from top to bottom',
      [`10.0.0.1:5080=${shaA}`, `edge-1234,${shaB}`, 'https://example.org'],
    ],
  ])('%s', async (_, texts) => {
    expect(await readCodes(pictureOfCodes(...texts))).toEqual({ ok: texts });
  });

  it('are read by the rules of a pasted list', async () => {
    const read = await readCodes(
      pictureOfCodes(`10.0.0.1:5080=${shaA}`, 'WIFI:S:site;P:secret;;', `=1+1,${shaB}`),
    );
    const list = readExpectedList('ok' in read ? read.ok.join('\n') : '');
    expect(list.expectations.map(({ pin }) => [pin.certSha256, ...pin.addresses])).toEqual([
      [shaA, '10.0.0.1:5080'],
    ]);
    expect(list.problems.map(({ code }) => code)).toEqual(['line-unreadable', 'line-without-host']);
    expect(JSON.stringify(list)).not.toContain('secret');
  });

  it.each([
    ['white', pictureOfCodes('x').width],
    ['one pixel', 1],
  ])('are missing from %s', async (_, side) => {
    const grey = Buffer.alloc(side * side, 255).toString('base64');
    expect(await readCodes({ width: side, height: side, grey })).toMatchObject({
      error: { code: 'picture-without-code' },
    });
  });

  it('are missing from noise of the largest size', async () => {
    expect(await readCodes(noise(2_000, mostPixels / 2_000))).toMatchObject({
      error: { code: 'picture-without-code' },
    });
  });

  it.each([
    ['fewer bytes than pixels', { width: 400, height: 400, grey: 'AAAA' }],
    ['more pixels than allowed', { width: mostPixels, height: mostPixels, grey: '' }],
  ])('%s is no picture', async (_, picture) => {
    expect(await readCodes(picture)).toMatchObject({ error: { code: 'picture-unreadable' } });
  });
});

/** The start of a JPEG: a comment, then the header of its frame. */
const jpegOf = (width: number, height: number): Buffer => {
  const bytes = Buffer.from('ffd8fffe0004aaaaffffc0001108000000000301', 'hex');
  bytes.writeUInt16BE(height, 14);
  bytes.writeUInt16BE(width, 16);
  return bytes;
};

describe('a file with a QR code', () => {
  it('may be hard to read', async () => {
    const noisy = [14, 22, 38, 54].map((number) => hardPicture(number));
    const read = await Promise.all(noisy.map(({ picture }) => readCodesOfFile(pngOf(picture))));
    expect(read).toEqual(noisy.map(({ payload }) => [payload]));
  });

  it('is not unpacked where nothing bounds that', async () => {
    const [plain, interlaced] = Array.from({ length: 2 }, () =>
      pngOf({ width: 1, height: 1, values: Uint8Array.of(7) }),
    ) as [Buffer, Buffer];
    interlaced[28] = 1;
    interlaced.writeUInt32BE(crc32(interlaced.subarray(12, 29)), 29);
    expect(await Promise.all([plain, interlaced].map(greyOfPng))).toEqual([
      expect.objectContaining({ width: 1 }),
      null,
    ]);
  });

  it('is read as it is', async () => {
    expect(await readCodesOfFile(await pngOfCode('edge-1'))).toEqual(['edge-1']);
    const jpeg = await readFile(new URL('../../kit/edge-1.jpg', import.meta.url));
    expect(await readCodesOfFile(jpeg)).toEqual(['edge-1']);
  });

  it('that was cut off anywhere does not say what the one before it said', async () => {
    const whole = [
      await pngOfCode('edge-1'),
      await readFile(new URL('../../kit/edge-1.jpg', import.meta.url)),
    ];
    for (const file of whole)
      for (let twelfth = 1; twelfth < 12; twelfth += 1) {
        expect(await readCodesOfFile(file)).toEqual(['edge-1']);
        expect(await readCodesOfFile(file.subarray(0, (file.length * twelfth) / 12))).toEqual([]);
      }
  });

  it.each<[string, (png: Buffer) => Buffer]>([
    ['cut off', (png) => png.subarray(0, png.length / 2)],
    ['all header', (png) => png.subarray(0, 24)],
    ['of no size', (png) => Buffer.concat([png.subarray(0, 16), Buffer.alloc(8), png.subarray(24)])],
    [
      'of a size no memory has',
      (png) => Buffer.concat([png.subarray(0, 16), Buffer.alloc(8, 0x7f), png.subarray(24)]),
    ],
    ['empty', () => Buffer.alloc(0)],
    ['junk of 20 MB', () => Buffer.alloc(20_000_000, 'JUNK')],
    ['a JPEG of markers only', () => Buffer.alloc(1_000_000, 0xff).fill(0xd8, 1, 2)],
    ['half a JPEG', () => jpegOf(400, 400)],
    ['a JPEG larger than any camera makes', () => jpegOf(60_000, 60_000)],
  ])('%s holds none', async (_, broken) => {
    expect(await readCodesOfFile(broken(await pngOfCode('edge-1')))).toEqual([]);
  });
});
