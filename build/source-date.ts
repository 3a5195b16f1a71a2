import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from './paths.ts';

const run = promisify(execFile);

/** Where neither says it: the first day that a zip can name. */
const noDate = '315532800';

/**
 * The one date that a build tells, so that the same sources give the same bytes: SOURCE_DATE_EPOCH (seconds; the convention
 * of reproducible-builds.org), else that of the last commit.
 */
export async function sourceDate(): Promise<Date> {
  const told = process.env['SOURCE_DATE_EPOCH'];
  const seconds = told ?? (await lastCommit());
  const date = new Date(Number(seconds) * 1000);
  if (Number.isNaN(date.getTime()))
    throw new Error(`SOURCE_DATE_EPOCH is not a number of seconds: ${seconds}`);
  return date;
}

async function lastCommit(): Promise<string> {
  try {
    const { stdout } = await run('git', ['log', '-1', '--format=%ct'], { cwd: root });
    return stdout.trim();
  } catch {
    return noDate;
  }
}
