import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { toIcns, toIco } from './icons/containers.ts';
import type { Draw } from './icons/containers.ts';
import { dockIcon, sheet } from './icons/drawings.ts';
import { root } from '../paths.ts';

/** Names below the folder of `makeIcons`; where there is no ending, electron-builder puts that of the system. */
export const icons = { win: 'icon.ico', mac: 'icon.icns', linux: 'linux', file: 'file' } as const;

const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];

const drawing = (svg: string): Draw => {
  const drawn = new Map<number, Buffer>();
  return (size) => {
    const made =
      drawn.get(size) ??
      new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: size } })
        .render()
        .asPng();
    drawn.set(size, made);
    return made;
  };
};

/** Every icon of the installers from the one mark, in `into`, so that electron-builder fetches no tool to convert any. */
export async function makeIcons(into: string): Promise<void> {
  const mark = await readFile(path.join(root, 'renderer/icon.svg'), 'utf8');
  const app = drawing(mark);
  const file = drawing(sheet(mark));
  const linux = linuxSizes.map(
    (size) => [`${icons.linux}/${String(size)}x${String(size)}.png`, app(size)] as const,
  );
  const all = [
    ...linux,
    [icons.win, toIco(app)],
    [icons.mac, toIcns(drawing(dockIcon(mark)))],
    [`${icons.file}.ico`, toIco(file)],
    [`${icons.file}.icns`, toIcns(file)],
  ] as const;
  await mkdir(path.join(into, icons.linux), { recursive: true });
  await Promise.all(all.map(([name, bytes]) => writeFile(path.join(into, name), bytes)));
}
