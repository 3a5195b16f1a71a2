const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;
const thousand = 1_000;

/** A number of bytes as people say it, in powers of ten as on the label of a disk: `512 bytes`, `1.4 GB`. */
export function byteWord(bytes: number): string {
  const power = bytes < thousand ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const size = bytes / thousand ** power;
  return `${size < 10 && power > 0 ? size.toFixed(1) : String(Math.round(size))} ${units[power] ?? ''}`;
}
