import { describe, expect, it } from 'vitest';
import { tokenPerformer } from '#electron/registration/queue/kinds/token.ts';
import type { Job } from '#electron/registration/queue/performer.ts';
import type { EntryOf } from '#shared/model/queue.ts';
import { scriptedPalette } from '#test/kit/scripted-palette.ts';

const work = { kind: 'token', name: 'hall 3', description: '', expiresAt: Date.now() + 86_400_000 } as const;
const entry: EntryOf<'token'> = {
  ...{ id: 'request-1', endpoint: 'palette.test', project: { uid: 'p1', name: null }, work },
  ...{ state: 'waiting', since: 1, fault: null, by: null, made: [], from: null },
};

function start() {
  const { palette, scope } = scriptedPalette();
  const job = (more: Partial<Job<'token'>> = {}): Job<'token'> => ({
    ...{ at: scope, entry, isInDoubt: false, projects: [], pairingKey: null },
    made: () => Promise.resolve(null),
    ...more,
  });
  return { palette, job, send: (more?: Partial<Job<'token'>>) => tokenPerformer.send(job(more)) };
}

describe('a token that was asked for offline', () => {
  it('is made once, however often and from wherever it is sent, and taken back once', async () => {
    const { palette, job, send } = start();
    const ready = { is: 'ready', made: { is: 'token', uid: 'uid-1' } };
    expect(await tokenPerformer.asked(job())).toBeNull();
    expect([await send(), await send(), await tokenPerformer.asked(job())]).toEqual(Array(3).fill(ready));
    expect(palette.tokens).toHaveLength(1);
    const made = { ...entry, made: [{ is: 'token', uid: 'uid-1' } as const] };
    for (const _ of [1, 2]) expect(await tokenPerformer.undo?.(job({ entry: made }))).toEqual({ ok: null });
    expect(palette.tokens).toEqual([]);
  });

  it('that two laptops send at the same moment is one afterwards, the same for both', async () => {
    const { palette, send } = start();
    const [here, there] = await Promise.all([send(), send()]);
    expect(there).toEqual(here);
    expect(palette.made).toBe(2);
    expect(palette.tokens.map(({ uid }) => ({ is: 'ready', made: { is: 'token', uid } }))).toEqual([here]);
  });

  it('is known by what it is where the console keeps no annotations, only when in doubt', async () => {
    const { palette, job, send } = start();
    palette.keepsAnnotations = false;
    await send();
    expect(await tokenPerformer.asked(job())).toBeNull();
    expect(await tokenPerformer.asked(job({ isInDoubt: true }))).toMatchObject({ is: 'ready' });
    const later = { ...entry, work: { ...work, expiresAt: work.expiresAt + 1 } };
    expect(await tokenPerformer.asked(job({ isInDoubt: true, entry: later }))).toBeNull();
  });

  it('that the console names in no way that can be kept is there, and nothing else is taken for it', async () => {
    const { palette, job, send } = start();
    await send();
    const at: Job['at'] = {
      ...job().at,
      ask: (async (operation: never, call: never) => {
        const reply = await job().at.ask(operation, call);
        const items = palette.tokens.map(({ body }) => ({ ...body, metadata: { ...body.metadata } }));
        return 'ok' in reply ? { ok: { items } } : reply;
      }) as Job['at']['ask'],
    };
    expect(await tokenPerformer.asked(job({ at }))).toEqual({ is: 'ready', made: null });
    expect(await send({ at })).toEqual({ is: 'ready', made: null });
    expect(palette.made).toBe(1);
  });

  it('says so where it was switched off since, and goes nowhere once its time is over', async () => {
    const { palette, send } = start();
    await send();
    for (const token of palette.tokens) token.isActive = false;
    expect(await send()).toMatchObject({ is: 'already', fault: { code: 'queue-token-inactive' } });
    const over = { ...entry, work: { ...work, expiresAt: 5 } };
    expect(await send({ entry: over })).toMatchObject({ fault: { code: 'edge-token-expiry-past' } });
    expect(palette.made).toBe(1);
  });
});
