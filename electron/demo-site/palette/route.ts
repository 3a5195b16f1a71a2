import { z } from 'zod';
import type { PaletteRefusal } from './refusals.ts';
import { refusals } from './refusals.ts';
import type { Palette } from './types.ts';

export interface PaletteCall {
  readonly palette: Palette;
  /** What the path names, as in `/clusterprofiles/:uid`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed JSON; undefined when there was none. */
  readonly body: unknown;
  /** Scope of the call; null: the tenant (vendor: header ProjectUid). */
  readonly projectUid: string | null;
  /** Of an agent: the registration token that it showed. */
  readonly token: string;
}

export interface PaletteReply {
  readonly status: 200 | 201 | 204;
  readonly body?: unknown;
}

type Outcome = PaletteReply | PaletteRefusal;

export interface PaletteRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** An `account` shows an API key or a session, an `agent` a registration token, which its route looks at. */
  readonly auth: 'account' | 'agent' | 'none';
  /** The only scope that it is for; without one: the tenant sees what all its projects have. */
  readonly scope?: 'tenant' | 'project';
  /** Answered only where the console announces its extensions. */
  readonly extension?: true;
  /** The permission that the fault `palette-forbidden` takes away. */
  readonly permission?: string;
  /** Changes nothing, though it is sent as if it did. */
  readonly dry?: true;
  readonly handle: (call: PaletteCall) => Outcome | Promise<Outcome>;
}

export function readBody<T extends z.ZodType<object>>(shape: T, body: unknown): z.output<T> | PaletteRefusal {
  const given = shape.safeParse(body);
  return given.success ? given.data : refusals.invalid(z.prettifyError(given.error));
}

export const ok = (body: unknown): PaletteReply => ({ status: 200, body });
export const created = (body: unknown): PaletteReply => ({ status: 201, body });
export const done: PaletteReply = { status: 204 };
