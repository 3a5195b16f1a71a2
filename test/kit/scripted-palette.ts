import type { QueueScope } from '#electron/registration/queue/performer.ts';
import type { ConsoleReply } from '#electron/palette/client.ts';
import type { ErrorCode } from '#shared/contract/errors.ts';
import { fault } from '#shared/model/result.ts';

/**
 * What happens to one call: nobody is there, it is done and nobody hears of it, it is told to come again; the laptop dies
 * before it, or after it.
 */
export type Trouble = 'down' | 'lost' | 'busy' | 'dead-before' | 'dead-after' | null;

interface Host {
  readonly name: string;
  readonly labels: Record<string, string> | undefined;
}
interface Token {
  readonly uid: string;
  readonly body: {
    metadata: { name: string; annotations?: Record<string, string> };
    spec: { expiry: string; defaultProjectUid?: string };
  };
  isActive: boolean;
}

const refuse = (code: ErrorCode, status: number | null): ConsoleReply<never> => ({
  ...{ error: fault(code, { endpoint: 'palette.test' }), status },
});

/** Of a laptop that is no more nobody hears. */
const dead = new Promise<never>(() => undefined);

/** A console without a network: what it keeps, and what becomes of each call. */
export function scriptedPalette() {
  const hosts = new Map<string, Host>();
  const tokens: Token[] = [];
  const palette = {
    hosts,
    tokens,
    /** Made in all, also what is gone again. */
    made: 0,
    trouble: (): Trouble => null,
    keepsAnnotations: true,
  };
  const made = (): string => {
    palette.made += 1;
    return `uid-${String(palette.made)}`;
  };
  const hostView = (uid: string, { name, labels }: Host) => ({
    metadata: { uid, name, labels },
    spec: { projectMeta: { uid: 'p1' } },
    aclmeta: { projectUid: 'p1' },
    status: { state: 'unpaired' },
  });
  const tokenView = ({ uid, body, isActive }: Token, index: number) => ({
    metadata: {
      ...{ uid, name: body.metadata.name, creationTimestamp: new Date(1_000 + index).toISOString() },
      ...(palette.keepsAnnotations && { annotations: body.metadata.annotations }),
    },
    spec: {
      expiry: body.spec.expiry,
      ...(body.spec.defaultProjectUid && { defaultProject: { uid: body.spec.defaultProjectUid } }),
    },
    status: { isActive },
  });

  const acts: Readonly<Record<string, (uid: string, body: never) => ConsoleReply<unknown>>> = {
    edgeHost: (uid) => {
      const host = hosts.get(uid);
      return host ? { ok: hostView(uid, host) } : refuse('edge-host-gone', 404);
    },
    edgeHosts: () => ({ ok: { items: [...hosts].map(([uid, host]) => hostView(uid, host)) } }),
    createEdgeHost: (_, { metadata }: { metadata: Host & { uid: string } }) => {
      const { uid, name, labels } = metadata;
      if (hosts.has(uid)) return refuse('edge-host-registered', 400);
      made();
      hosts.set(uid, { name, labels });
      return { ok: { uid } };
    },
    deleteEdgeHost: (uid) => (hosts.delete(uid) ? { ok: null } : refuse('edge-host-gone', 404)),
    edgeTokens: () => ({ ok: { items: tokens.map(tokenView) } }),
    createEdgeToken: (_, body: Token['body']) => {
      const uid = made();
      tokens.push({ uid, body, isActive: true });
      return { ok: { uid } };
    },
    deleteEdgeToken: (uid) => {
      const at = tokens.findIndex((token) => token.uid === uid);
      if (at === -1) return refuse('edge-token-gone', 404);
      tokens.splice(at, 1);
      return { ok: null };
    },
  };

  const ask = async (
    { id, reads }: { id: string; reads: boolean },
    call: { uid?: string; body?: unknown } = {},
  ) => {
    await Promise.resolve();
    const trouble = palette.trouble();
    if (trouble === 'dead-before') return dead;
    if (trouble === 'down') return refuse('console-unreached', null);
    if (trouble === 'busy') return refuse('console-busy', 429);
    const reply = acts[id]?.(call.uid ?? '', call.body as never) ?? refuse('console-error', 500);
    if (trouble === 'dead-after') return dead;
    return trouble === 'lost' && !reads ? refuse('console-unreached', null) : reply;
  };
  const scope: QueueScope = {
    ...{ ask: ask as unknown as QueueScope['ask'], endpoint: 'palette.test', projectUid: 'p1' },
    canReview: false,
  };
  return { palette, scope };
}
