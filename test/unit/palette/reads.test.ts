import { expect, it } from 'vitest';
import { readClusters, readRequests } from '#electron/palette/reads.ts';
import type { Scope } from '#electron/palette/reads.ts';
import type { PaletteOperation } from '#shared/wire/palette/operations.ts';

/** A console that answers whatever it is asked with these items. */
const scopeOf = (...items: object[]): Scope => ({
  ask: (operation: PaletteOperation) =>
    Promise.resolve({ ok: operation.answer.parse({ items, listmeta: { continue: '' } }) as never }),
  endpoint: 'palette.example',
  projectUid: null,
});

it('a console that lists a request twice does not make two of it', async () => {
  const twice = { pairingUid: 'p-1', name: 'shop' };
  const reply = await readRequests(scopeOf(twice, { pairingUid: 'p-2' }, { ...twice, name: 'shop again' }));
  expect('ok' in reply && reply.ok.map(({ pairingId, clusterName }) => [pairingId, clusterName])).toEqual([
    ['p-1', 'shop'],
    ['p-2', ''],
  ]);
});

it('tags are one line and turn no other words round, whatever a console sends', async () => {
  const requests = await readRequests(
    scopeOf({ pairingUid: 'p-1', tags: ['a\u202eb\nc', 7, 'x'.repeat(300)] }),
  );
  expect('ok' in requests && requests.ok[0]?.tags).toEqual(['a b c']);
  const clusters = await readClusters(
    scopeOf({ metadata: { uid: 'c-1', labels: { 'a\u202eb': 'c\u0000d' } } }),
  );
  expect('ok' in clusters && clusters.ok[0]?.tags).toEqual(['a b:c d']);
});
