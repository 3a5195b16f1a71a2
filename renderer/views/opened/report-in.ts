import '../../parts/no-eval.ts';
import type { VisitReport } from '#shared/contract/visit-report.ts';
import { readReport } from '#shared/contract/visit-report.ts';
import { tooLarge } from '#shared/model/file-content.ts';
import type { Result } from '#shared/model/result.ts';
import { fail } from '#shared/model/result.ts';

/** A file that a person wants to be read as a report. `opened-too-large`, `opened-unreadable`, and as `readReport` says. */
export async function reportIn(file: Blob): Promise<Result<VisitReport>> {
  const error = tooLarge('report', file.size);
  if (error) return { error };
  try {
    return readReport(await file.text());
  } catch (error) {
    return fail('opened-unreadable', { reason: error instanceof Error ? error.name : 'unknown' });
  }
}
