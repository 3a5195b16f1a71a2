/** The pictures that are made of the one mark, `renderer/icon.svg`, as SVG. `mark`: that file's text, 32 units wide. */

const place = (mark: string, x: number, y: number, size: number): string =>
  mark.replace(
    '<svg ',
    `<svg x="${String(x)}" y="${String(y)}" width="${String(size)}" height="${String(size)}" `,
  );

const picture = (size: number, inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size)} ${String(size)}">${inner}</svg>`;

/** On macOS an icon leaves a tenth free all around (vendor: Apple's icon grid, 824 of 1024). */
export const dockIcon = (mark: string): string => picture(40, place(mark, 4, 4, 32));

/** A file of Fieldlink's: the mark on a sheet with a folded corner. */
export const sheet = (mark: string): string =>
  picture(
    32,
    `<path d="M5.5 1.5h14l7 7v22h-21z" fill="#fbfcfc" stroke="#6d8288" stroke-linejoin="round"/>` +
      `<path d="M19.5 1.5v7h7z" fill="#d3dcde" stroke="#6d8288" stroke-linejoin="round"/>` +
      place(mark, 9, 12, 14),
  );
