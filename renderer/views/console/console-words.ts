import type { ConsoleSession, ConsoleState } from '#shared/model/palette.ts';
import { timeWord } from '../../parts/time-words.ts';

const signedIn = ({ by, username }: ConsoleSession): string =>
  by === 'password' ? `signed in as ${username ?? 'somebody'}` : 'signed in by API key';

const sessionWords = (session: ConsoleSession): string =>
  ({
    'signed-out': 'signed out',
    'signing-in': 'signing in…',
    'signed-in': signedIn(session),
    refused: 'sign-in refused',
    expired: 'session expired',
  })[session.state];

/** Which console, as whom, and of when what is shown is. */
export function consoleLine({ endpoint, session, readAt, fault }: ConsoleState): string {
  if (endpoint === null) return 'Not connected to a Palette console';
  const read = readAt === null ? [] : [`${fault ? 'not read since' : 'read'} ${timeWord(readAt)}`];
  return [endpoint, sessionWords(session), ...read].join(' · ');
}

/** `n clusters want to be paired`, as in the box on top of the vendor's Clusters. */
export const requestCount = (count: number): string =>
  count === 1 ? '1 cluster wants to be paired' : `${count} clusters want to be paired`;

export const whyOwnPages =
  'Palette publishes no operation for reviewing pairing requests, so that is done in its own pages.';
