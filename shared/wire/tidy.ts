/** Control and direction-override characters could forge log lines or turn a sentence round. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** One line of what a machine said, cut to what a person reads. */
export function tidy(value: string, longest: number): string {
  const line = value
    .slice(0, longest * 4)
    .replace(unprintable, ' ')
    .trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
