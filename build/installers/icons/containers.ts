import { PNG } from 'pngjs';
import { Data } from 'resedit';

/** A square picture of a size in pixels, as PNG. */
export type Draw = (size: number) => Buffer;

const icoSizes = [16, 24, 32, 48, 64, 128, 256];
/** From here on Windows takes PNG; smaller ones as bitmaps, as NSIS and older dialogs read no other. */
const pngFrom = 64;

/** Each size drawn by itself: scaled down from one picture, the mark has gaps at 16 pixels. */
export function toIco(draw: Draw): Buffer {
  const file = new Data.IconFile();
  file.icons = icoSizes.map((size) => {
    const png = draw(size);
    const data =
      size < pngFrom ? Data.IconItem.from(toBitmap(png)) : Data.RawIconItem.from(png, size, size, 32);
    return { width: size, height: size, planes: 1, bitCount: 32, data };
  });
  return Buffer.from(file.generate());
}

/** vendor: BITMAPINFOHEADER of twice the height, BGRA from the bottom up, then a mask (empty: alpha says it all). */
function toBitmap(png: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(png);
  const header = Buffer.alloc(40);
  header.writeUInt32LE(header.length, 0);
  header.writeInt32LE(width, 4);
  header.writeInt32LE(height * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const row = width * 4;
  const rows = Array.from({ length: height }, (_, y) => {
    const upside = (height - 1 - y) * row;
    const pixels = Buffer.from(data.subarray(upside, upside + row));
    for (let at = 0; at < row; at += 4) {
      const red = pixels.readUInt8(at);
      pixels.writeUInt8(pixels.readUInt8(at + 2), at);
      pixels.writeUInt8(red, at + 2);
    }
    return pixels;
  });
  const mask = Buffer.alloc(Math.ceil(width / 32) * 4 * height);
  return Buffer.concat([header, ...rows, mask]);
}

/** vendor: the types of an .icns that hold PNG since macOS 10.7, by their size in pixels. */
const icnsTypes = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 };

export function toIcns(draw: Draw): Buffer {
  const chunk = (type: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(head.length + body.length, 4);
    return Buffer.concat([head, body]);
  };
  return chunk(
    'icns',
    Buffer.concat(Object.entries(icnsTypes).map(([type, size]) => chunk(type, draw(size)))),
  );
}
