import type { ConsoleIdentity, ConsoleProject, ConsoleSession, ConsoleState } from '#shared/model/palette.ts';
import { noConsole } from '#shared/model/palette.ts';
import type { JournalLine } from '#shared/model/journal.ts';
import type { Fault } from '#shared/model/result.ts';
import type { Trust } from '../palette/connector.ts';
import type { KeptConsole } from './console-file.ts';
import { aboutConsole } from './console-line.ts';

/** What is shown of the console of an earlier visit, before anything was asked of it. */
export const stateOf = (kept: KeptConsole | null): ConsoleState =>
  kept
    ? {
        ...noConsole,
        endpoint: kept.endpoint,
        certSha256: kept.certSha256,
        byAuthority: kept.certSha256 === null,
        session: { ...noConsole.session, by: kept.by, username: kept.email },
        isRemembered: kept.hasKey,
        projectUid: kept.projectUid,
      }
    : noConsole;

export const signedOut = (why: Fault | null): ConsoleSession => ({
  ...{ state: 'signed-out', by: null, username: null, fault: why },
});

/** vendor: every tenant has it, and its console begins there. */
const usualProject = 'Default';

/** The one of last time, else where the console itself begins; null: the account sees none, so the tenant. */
export const projectOf = (projects: readonly ConsoleProject[], wanted: string | null): string | null =>
  (
    projects.find(({ uid }) => uid === wanted) ??
    projects.find(({ name }) => name === usualProject) ??
    projects[0]
  )?.uid ?? null;

/** What a session is after that. A certificate that changed says nothing of who was signed in. */
export const sessionAfter = (over: Fault, { by, username }: ConsoleSession): ConsoleSession =>
  over.code === 'console-changed'
    ? signedOut(over)
    : { state: over.code === 'console-expired' ? 'expired' : 'refused', by, username, fault: over };

/** As with hosts: what was vouched for, and what was shown instead. */
export function mismatchIn({ endpoint, certSha256 }: ConsoleState, { params }: Fault): JournalLine {
  const { presented } = params;
  return aboutConsole('certificate-mismatch', {
    endpoint: endpoint ?? '',
    certSha256: certSha256 ?? '',
    ...(typeof presented === 'string' && { presented }),
  });
}

/** Of a person what was compared; of an authority that was named: its certificate, and those with it. */
export const trustedIn = (
  { endpoint, certSha256, authorities }: ConsoleIdentity,
  trust: Trust,
): readonly JournalLine[] =>
  trust.by === 'person'
    ? [aboutConsole('console-trusted', { endpoint, certSha256 })]
    : authorities.map((each) =>
        aboutConsole('console-ca-trusted', { endpoint, certSha256: each.certSha256, subject: each.subject }),
      );

export const signedIn = (endpoint: string, by: ConsoleSession['by'], username: string | null): JournalLine =>
  aboutConsole('console-signed-in', { endpoint, by: by ?? '', ...(username !== null && { username }) });

export const failureIn = (endpoint: string, { code, params }: Fault): JournalLine =>
  aboutConsole('sign-in-failed', { endpoint, code, params: JSON.stringify(params) });
