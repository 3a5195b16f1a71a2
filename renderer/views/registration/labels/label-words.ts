import type { LabelFile } from '#shared/contract/label-methods.ts';
import type { LabelJob } from '#shared/model/labels/sheet.ts';

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** How much paper it takes. */
export function summaryWords({ hosts }: LabelJob, sheets: number, refused: number): string {
  if (hosts.length === 0) return 'One label for each host. Click a label of the sheet to begin there.';
  const left = refused > 0 ? ` ${many(refused, 'host')} cannot have one like this.` : '';
  return `${many(hosts.length, 'label')} on ${many(sheets, 'sheet')}.${left} Print at 100 %, without fitting to the page.`;
}

/** What was saved, and what its font could not say. */
export function savedWords({ file, sheets, framed }: LabelFile): string {
  const lacking =
    framed > 0
      ? ` ${many(framed, 'label')} with letters that a PDF's own font lacks: a frame stands for each. Print has them.`
      : ' Print it at 100 %, without fitting to the page.';
  return `Saved ${file.name}, ${many(sheets, 'sheet')}.${lacking}`;
}
