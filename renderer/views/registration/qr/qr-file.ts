import type { QrPath } from '../../../parts/qr-path.ts';

/** Pixels of a module: large enough to be printed across a rack. */
const scale = 16;

/** A file of its own: dark on light, in modules. */
export const qrSvg = ({ size, path }: QrPath): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * scale}" height="${size * scale}" shape-rendering="crispEdges">`,
    `<rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>\n`,
  ].join('');

/** Null where the browser draws nothing. */
export async function qrPng({ size, path }: QrPath): Promise<Blob | null> {
  const canvas = new OffscreenCanvas(size * scale, size * scale);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(scale, scale);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size, size);
  context.fillStyle = '#000';
  context.fill(new Path2D(path));
  return await canvas.convertToBlob({ type: 'image/png' });
}

/** An edge host ID as part of a file's name. */
export const qrFileName = (hostId: string, ending: 'png' | 'svg'): string =>
  `qr-${hostId.replace(/[^\w.-]/g, '_')}.${ending}`;
