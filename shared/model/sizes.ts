const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;
const step = 1_000;
/** What would be shown as 1000.0 is 1.0 of the next unit. */
const mostShown = 999.95;

const unitOf = (bytes: number): number => {
  let unit = 0;
  for (let rest = bytes; rest >= mostShown && unit < units.length - 1; rest /= step) unit += 1;
  return unit;
};

const figure = (bytes: number, unit: number): string => (bytes / step ** unit).toFixed(unit === 0 ? 0 : 1);

/** `18.4 GB`: decimal units with one decimal, as the vendor gives the sizes of bundles and disks. */
export function sizeWord(bytes: number): string {
  const unit = unitOf(bytes);
  return `${figure(bytes, unit)} ${units[unit] ?? ''}`;
}

/** `7.9 of 18.4 GB`: both in the unit of the whole, so that the width of the words hardly changes. */
export function amountWord(done: number, total: number): string {
  const unit = unitOf(total);
  return `${figure(done, unit)} of ${figure(total, unit)} ${units[unit] ?? ''}`;
}

/** `95.2 MB/s`. */
export const rateWord = (bytesPerSecond: number): string => `${sizeWord(bytesPerSecond)}/s`;
