import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';
import { Data } from 'resedit';
import { expect, test } from 'vitest';
import { toIcns, toIco } from '#build/installers/icons/containers.ts';
import { root } from '#build/paths.ts';

const svg = await readFile(path.join(root, 'renderer/icon.svg'), 'utf8');
const draw = (size: number): Buffer =>
  new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: size } })
    .render()
    .asPng();

test('an .ico holds every size; a small one is a bitmap with the same pixels', () => {
  const { icons } = Data.IconFile.from(toIco(draw));
  // vendor: 256 does not fit into its byte and is written as 0.
  expect(icons.map(({ width }) => width)).toEqual([16, 24, 32, 48, 64, 128, 0]);
  const small = icons[0]?.data;
  if (small?.isIcon() !== true) throw new Error('not a bitmap');
  const { data } = PNG.sync.read(draw(16));
  const pixels = Buffer.from(small.pixels);
  // The last row of the picture is the first of the bitmap; blue comes first.
  for (const column of [3, 8]) {
    const [red, green, blue, alpha] = data.subarray((15 * 16 + column) * 4);
    expect([...pixels.subarray(column * 4, column * 4 + 4)]).toEqual([blue, green, red, alpha]);
  }
});

test('an .icns tells its own length, and that of each picture', () => {
  const file = toIcns(draw);
  expect(file.toString('latin1', 0, 4)).toBe('icns');
  expect(file.readUInt32BE(4)).toBe(file.length);
  const sizes: number[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4))
    // vendor: a PNG begins with its signature and the head of IHDR, then its width.
    sizes.push(file.readUInt32BE(at + 8 + 16));
  expect(sizes).toEqual([32, 64, 128, 256, 256, 512, 512, 1024]);
});
