import type { FieldFinding } from '#shared/model/user-data.ts';
import type { FieldGroup, FieldRow } from './fields.ts';

/** What was found of this field, or of a line of it. The fields of a list show their own. */
export function findingsOf(row: FieldRow, at: string, all: readonly FieldFinding[]): readonly FieldFinding[] {
  return all.filter(({ field }) => field === at || (row.kind !== 'list' && field.startsWith(`${at}.`)));
}

/** What was found anywhere in this group. */
export const findingsIn = ({ fields }: FieldGroup, all: readonly FieldFinding[]): readonly FieldFinding[] =>
  all.filter(({ field }) => fields.some(({ at }) => field === at || field.startsWith(`${at}.`)));
