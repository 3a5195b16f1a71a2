/**
 * Files that a laptop's system hands to Fieldlink when they are opened: a queue sealed for another laptop, and what was done
 * on a visit. `ending`: of their names, without the dot.
 */
export const fileKinds = [
  { kind: 'queue', ending: 'flqueue', name: 'Fieldlink queue', mime: 'application/vnd.fieldlink.queue' },
  {
    kind: 'report',
    ending: 'flreport',
    name: 'Fieldlink report',
    mime: 'application/vnd.fieldlink.report+json',
  },
] as const;

export type FileKind = (typeof fileKinds)[number]['kind'];

export const fileKind = (wanted: FileKind): (typeof fileKinds)[number] =>
  fileKinds.find(({ kind }) => kind === wanted) ?? fileKinds[0];
