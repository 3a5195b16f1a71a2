import { expect, it } from 'vitest';
import type { ConsoleScope, PaletteConsole } from '#electron/core/console.ts';
import { createReview } from '#electron/core/console-review.ts';
import { fault, ok } from '#shared/model/result.ts';
import type { PaletteOperation } from '#shared/wire/palette/operations.ts';

/** A console that loses the answer to every decision; after it these clusters are there, and these requests. */
function reviewOf(before: readonly string[], after: readonly string[], requests: readonly string[] = []) {
  let isDecided = false;
  const ask = (operation: PaletteOperation) => {
    if (!operation.reads) {
      isDecided = true;
      return Promise.resolve({ error: fault('console-unreached', { why: 'it broke off' }), status: null });
    }
    const uids = isDecided ? after : before;
    const clusters = uids.map((uid) => ({ metadata: { uid, name: 'store' } }));
    const waiting = requests.map((pairingUid) => ({ pairingUid }));
    const items = operation.id === 'clusters' ? clusters : waiting;
    return Promise.resolve({ ok: operation.answer.parse({ items }) as never });
  };
  const scope: ConsoleScope = { ask, endpoint: 'palette.example', projectUid: null, canReview: true };
  const console = {
    scope: () => ok(scope),
    read: () => Promise.resolve(ok(null)),
  } satisfies Partial<PaletteConsole>;
  return createReview(console, { append: () => Promise.resolve(null) });
}
const given = { pairingId: 'p-1', name: 'store', description: '', tags: [], profileUids: [] };
const unknown = { error: { code: 'pairing-request-unknown' } };

it('of a lost decision to pair, only a cluster that was not there before is proof', async () => {
  expect(await reviewOf(['c-1'], ['c-1', 'c-2']).accept(given)).toEqual(ok({ clusterUid: 'c-2' }));
  expect(await reviewOf(['c-1'], ['c-1']).accept(given)).toMatchObject(unknown);
});

it('of a lost decision to reject, a cluster that came meanwhile is none: somebody else may have paired it', async () => {
  expect(await reviewOf(['c-1'], ['c-1']).reject('p-1')).toEqual(ok(null));
  expect(await reviewOf(['c-1'], ['c-1', 'c-2']).reject('p-1')).toMatchObject(unknown);
});

it('of a lost decision the request that is still there is proof that it was never heard, whatever else came', async () => {
  const waits = {
    error: { code: 'pairing-request-waits', params: { pairingId: 'p-1', why: 'it broke off' } },
  };
  const review = reviewOf(['c-1'], ['c-1', 'c-2'], ['p-0', 'p-1']);
  expect([await review.accept(given), await review.reject('p-1')]).toMatchObject([waits, waits]);
});
