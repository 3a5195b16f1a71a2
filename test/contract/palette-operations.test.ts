import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pairingsPath } from '#shared/wire/extensions.ts';
import { createdUid } from '#shared/wire/palette/meta.ts';
import type { PaletteOperation } from '#shared/wire/palette/operations.ts';
import { paletteOperations, paletteTarget, reviewOperations } from '#shared/wire/palette/operations.ts';
import { clusterOperations } from '#shared/wire/palette/cluster-operations.ts';
import { registrationOperations } from '#shared/wire/palette/registration-operations.ts';
import { askToPair } from '../kit/ask-to-pair.ts';
import { coreOnConsole } from '../kit/core-on-console.ts';
import { recordWire } from '../kit/record-wire.ts';
import { paletteDocument } from './vendor-document.ts';

const document = paletteDocument();

const parsed = (body: string): unknown => (body === '' ? undefined : JSON.parse(body));

const keysOf = (schema: z.ZodType | undefined): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

describe.skipIf(!document)('the table of operations of Palette against the vendor document', () => {
  const all: readonly PaletteOperation[] = [
    ...Object.values(paletteOperations),
    ...Object.values(registrationOperations),
    ...Object.values(clusterOperations),
  ];
  it.each(all)('$method $path', (operation) => {
    const found = document?.operation(operation.method, operation.path);
    if (!found) throw new Error('the vendor has no such operation');
    const names = (place: string): string[] =>
      (found.parameters ?? []).filter((parameter) => parameter.in === place).map(({ name }) => name);
    expect(names('query').sort()).toEqual(keysOf(operation.query).sort());
    const schema = (found.parameters ?? []).find((parameter) => parameter.in === 'body')?.schema;
    const body = document?.definition(schema?.$ref?.split('/').at(-1) ?? '');
    expect(Object.keys(body?.properties ?? {})).toEqual(expect.arrayContaining(keysOf(operation.body)));
    const success =
      operation.answer instanceof z.ZodUnknown ? '204' : operation.answer === createdUid ? '201' : '200';
    expect(Object.keys(found.responses)).toEqual([success]);
  });
});

describe.skipIf(!document)('what the app sends to a console, and what it is answered', () => {
  it('holds against the vendor document, by every operation', async () => {
    const { on, ...here } = await coreOnConsole();
    const wire = recordWire([on.site.palette.url]);
    await on.must('console.signIn', here.byPassword());
    await on.must('console.signIn', here.byKey);
    const pairingId = await askToPair(on.site, 'hall-1');
    const { profiles } = await on.must('profiles.fetch', {});
    const profileUids = profiles.filter(({ name }) => name === 'edge-full').map(({ uid }) => uid);
    const given = { pairingId, profileUids, name: 'store', description: '', tags: ['site:shop', 'pilot'] };
    await on.must('console.accept', { ...given, understood: true });
    await on.must('console.read', {});
    await on.must('console.signOut', {});
    const exchanges = wire.stop().filter(({ path }) => path.startsWith('/v1/'));
    await on.close();
    expect(
      exchanges.flatMap(({ method, path, query, sent, status, received }) => [
        ...(document?.checkRequest(method, path, query, parsed(sent)) ?? []),
        ...(status === null ? [] : (document?.checkAnswer(method, path, status, parsed(received)) ?? [])),
      ]),
    ).toEqual([]);
    for (const { path } of Object.values(paletteOperations)) {
      const [start = ''] = path.split('{uid}');
      expect(
        exchanges.some((exchange) => exchange.path.startsWith(start)),
        path,
      ).toBe(true);
    }
  });
});

it('keeps what the vendor does not publish out of its paths', () => {
  for (const operation of Object.values(reviewOperations)) expect(operation.path).not.toMatch(/^\/v1/);
  expect(paletteTarget(reviewOperations.accept, { uid: 'a/../b' })).toBe(`${pairingsPath}/a%2F..%2Fb/accept`);
  expect(() => paletteTarget(paletteOperations.profile, {})).toThrow('a uid');
  expect(() => paletteTarget(clusterOperations.updatePool, { configUid: 'c' })).toThrow('a machinePoolName');
});
