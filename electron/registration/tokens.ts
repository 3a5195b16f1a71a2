import type { z } from 'zod';
import type { EdgeToken, EdgeTokenDraft } from '#shared/model/edge-token.ts';
import { checkEdgeToken, maskToken } from '#shared/model/edge-token.ts';
import type { JournalLine } from '#shared/model/journal.ts';
import type { Result } from '#shared/model/result.ts';
import { fail, isOk, ok } from '#shared/model/result.ts';
import { timeOf } from '#shared/wire/palette/meta.ts';
import { registrationOperations } from '#shared/wire/palette/registration-operations.ts';
import type { edgeToken } from '#shared/wire/palette/tokens.ts';
import { isLost } from '../palette/lost.ts';
import type { Scope } from '../palette/reads.ts';

/** vendor: **Registration Tokens** of the tenant. Who may list them has them all: what is secret is dropped here. */
export interface Tokens {
  list(): Promise<Result<readonly EdgeToken[]>>;
  reveal(uid: string): Promise<Result<{ readonly token: string }>>;
  add(draft: EdgeTokenDraft): Promise<Result<{ readonly uid: string }>>;
  setActive(uid: string, isActive: boolean): Promise<Result<null>>;
  delete(uid: string): Promise<Result<null>>;
}

const {
  edgeTokens,
  edgeToken: oneToken,
  createEdgeToken,
  setEdgeTokenState,
  deleteEdgeToken,
} = registrationOperations;

function tokenOf({ metadata, spec, status }: z.output<typeof edgeToken>): EdgeToken[] {
  if (metadata.uid === undefined) return [];
  const { defaultProject: project, token } = spec;
  return [
    {
      ...{ uid: metadata.uid, name: metadata.name ?? metadata.uid },
      description: metadata.annotations?.description || null,
      project: project?.uid === undefined ? null : { uid: project.uid, name: project.name ?? null },
      expiresAt: timeOf(spec.expiry),
      isActive: status?.isActive ?? true,
      masked: token === undefined ? null : maskToken(token),
    },
  ];
}

/** What was done to a token is told to the journal, by its name where it was seen here. */
export function createTokens(deps: {
  readonly scope: () => Result<Scope>;
  readonly write: (line: JournalLine) => void;
}): Tokens {
  /** What was told last, by UID. */
  let listed = { endpoint: '', names: new Map<string, string>() };

  const note = (kind: string, { endpoint }: Scope, uid: string): void => {
    const details = { endpoint, token: listed.names.get(uid) ?? uid };
    deps.write({ kind, hostId: null, address: null, details });
  };

  const inScope = async <T>(act: (scope: Scope) => Promise<Result<T>>): Promise<Result<T>> => {
    const scope = deps.scope();
    return isOk(scope) ? act(scope.ok) : scope;
  };

  const read = async ({ ask }: Scope): Promise<Result<readonly EdgeToken[]>> => {
    const reply = await ask(edgeTokens);
    if (!('ok' in reply)) return { error: reply.error };
    return ok(reply.ok.items.flatMap(tokenOf).sort((a, b) => a.name.localeCompare(b.name)));
  };

  /** Nobody heard the answer: a token of this name that was not there before is the one. */
  const newOne = async (scope: Scope, wanted: string): Promise<string | undefined> => {
    const now = await read(scope);
    const found = isOk(now) && listed.endpoint === scope.endpoint ? now.ok : [];
    return found.find(({ uid, name }) => name === wanted && !listed.names.has(uid))?.uid;
  };

  return {
    list: () =>
      inScope(async (scope) => {
        const tokens = await read(scope);
        if (isOk(tokens))
          listed = {
            endpoint: scope.endpoint,
            names: new Map(tokens.ok.map(({ uid, name }) => [uid, name])),
          };
        return tokens;
      }),

    reveal: (uid) =>
      inScope(async (scope) => {
        const reply = await scope.ask(oneToken, { uid });
        if (!('ok' in reply)) return { error: reply.error };
        const { token } = reply.ok.spec;
        if (token === undefined) return fail('edge-token-gone', { endpoint: scope.endpoint, id: uid });
        note('edge-token-revealed', scope, uid);
        return ok({ token });
      }),

    add: (draft) =>
      inScope(async (scope) => {
        const refusal = checkEdgeToken(draft, Date.now()).find(({ weight }) => weight === 'refuses');
        if (refusal) return { error: refusal.fault };
        const { name, description, projectUid, expiresAt } = draft;
        const reply = await scope.ask(createEdgeToken, {
          body: {
            metadata: { name, ...(description !== '' && { annotations: { description } }) },
            spec: {
              expiry: new Date(expiresAt).toISOString(),
              ...(projectUid !== null && { defaultProjectUid: projectUid }),
            },
          },
        });
        const uid = 'ok' in reply ? reply.ok.uid : isLost(reply) ? await newOne(scope, name) : undefined;
        if (uid === undefined)
          return 'ok' in reply
            ? fail('console-unreadable', { endpoint: scope.endpoint, why: 'it told no UID' })
            : { error: reply.error };
        listed.names.set(uid, name);
        note('edge-token-added', scope, uid);
        return ok({ uid });
      }),

    setActive: (uid, isActive) =>
      inScope(async (scope) => {
        const reply = await scope.ask(setEdgeTokenState, { uid, body: { isActive } });
        if (!('ok' in reply)) return { error: reply.error };
        note(isActive ? 'edge-token-activated' : 'edge-token-deactivated', scope, uid);
        return ok(null);
      }),

    delete: (uid) =>
      inScope(async (scope) => {
        const reply = await scope.ask(deleteEdgeToken, { uid });
        if (!('ok' in reply)) return { error: reply.error };
        note('edge-token-deleted', scope, uid);
        return ok(null);
      }),
  };
}
