import type { JournalLine } from '#shared/model/journal.ts';
import type { Patience } from '../http/patience.ts';
import type { ConsoleClient } from '../palette/client.ts';
import { openConsoleClient } from '../palette/client.ts';
import type { Trust } from '../palette/connector.ts';
import type { Ticker } from '../palette/pace.ts';
import { placeOf } from '../palette/place.ts';
import type { ConsoleSession } from '../palette/session.ts';
import { openConsoleSession } from '../palette/session.ts';
import type { HeldLogin } from './console-key.ts';

/** What is held for a console while somebody is signed in: connections bound to one trust, and a session. */
export interface ConsoleLine {
  readonly endpoint: string;
  readonly client: ConsoleClient;
  readonly session: ConsoleSession;
  readonly login: HeldLogin;
  /** Aborted when the line is given up: nobody waits for an answer of it then. */
  readonly over: AbortController;
}

export interface LineDeps {
  readonly patience: Pick<Patience, 'connectMs' | 'answerMs'>;
  readonly ticker: Ticker;
}

export function openConsoleLine(
  endpoint: string,
  trust: Trust,
  login: HeldLogin,
  { patience, ticker }: LineDeps,
): ConsoleLine {
  const client = openConsoleClient(placeOf(endpoint), trust, patience, ticker);
  const session = openConsoleSession(client, login.credentials, endpoint);
  return { endpoint, client, session, login, over: new AbortController() };
}

/** A console is none of the hosts, so its endpoint is a detail. */
export const aboutConsole = (kind: string, details: JournalLine['details']): JournalLine => ({
  ...{ kind, details },
  ...{ hostId: null, address: null },
});
