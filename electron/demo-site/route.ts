import type { IncomingMessage } from 'node:http';
import type { HtmlEscapedString } from 'hono/utils/html';
import { z } from 'zod';
import type { Refusal } from './refusal.ts';
import type { Session } from './sessions.ts';
import type { Host, World } from './types.ts';

export interface Call {
  readonly world: World;
  readonly host: Host;
  /** What the path names, as in `/nodes/:node`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed JSON; undefined when there was none. */
  readonly body: unknown;
  /** The token a renewal may carry instead of a body. */
  readonly refreshCookie: string | undefined;
  readonly session: Session | null;
  /** For a route that reads the body itself. */
  readonly incoming: IncomingMessage;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  /** In place of a body: a page for people. */
  readonly html?: HtmlEscapedString;
  /** In place of a body: the file of this name, as it is. */
  readonly file?: string;
  readonly cookies?: Readonly<Record<string, string>>;
  /** Once the answer is out: an event that would otherwise cut it off. */
  readonly after?: () => void;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** How the caller proves who it is. A `peer` shows a one-time password or link secret in its body. */
  readonly auth: 'session' | 'none' | 'peer';
  /** It takes the body as it comes, of any size; all others get JSON of a few megabytes. */
  readonly streams?: true;
  /** An operation on a locally managed host: refused so once its cluster is paired. */
  readonly local?: 403 | 500;
  readonly handle: (call: Call) => Reply | Refusal | Promise<Reply | Refusal>;
}

export const isRefusal = (outcome: object): outcome is Refusal => 'code' in outcome;
/** v1AcceptedResponseWithMessage: the rest shows afterwards. */
export const accepted = (message: string): Reply => ({ status: 202, body: { message } });
export const ok = (body: unknown): Reply => ({ status: 200, body });
export const flagOf = (query: Call['query'], name: string, standard: boolean): boolean =>
  query[name] === undefined ? standard : query[name] === 'true';

const anyObject = z.looseObject({});
/** A host reads what it needs and ignores the rest; null: not even an object. */
export const objectOf = (body: unknown): Readonly<Record<string, unknown>> | null =>
  anyObject.safeParse(body).data ?? null;
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
