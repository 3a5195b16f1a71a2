import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createGate } from '#electron/bridge/gate.ts';
import type { Report } from '#electron/bridge/gate.ts';
import { createHub } from '#electron/bridge/hub.ts';
import { isMethod, methods } from '#shared/contract/methods.ts';
import { errorCodes } from '#shared/contract/errors.ts';
import { fail } from '#shared/model/result.ts';
import { fakeCore, fine } from '#test/kit/fake-core.ts';

const gateOn = (answer = vi.fn(fine), report?: Report) => {
  const { core } = fakeCore(answer);
  return { gate: createGate(core, createHub(core), report), answer };
};

/** Nobody would send this by accident, so finding it anywhere is a leak. */
const canary = 'Canary-7f3a-value';

/** Whatever a page can put through a structured clone, with the canary in every text. */
const anything = fc
  .anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, maxDepth: 2 })
  .map((value): unknown => (typeof value === 'string' ? canary + value : value));

const hostileKeys = fc.constantFrom('__proto__', 'constructor', 'key', 'keys', 'account', 'pins', 'token');

describe('gate: the method', () => {
  it.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '',
    'hosts.add ',
    'HOSTS.ADD',
  ])('does not know %j', async (method) => {
    const { gate, answer } = gateOn();
    expect(await gate.handle(method, {})).toEqual(fail('unknown-method'));
    expect(answer).not.toHaveBeenCalled();
  });

  it('knows nothing that is not a string of the table', async () => {
    const { gate, answer } = gateOn();
    await fc.assert(
      fc.asyncProperty(fc.anything(), anything, async (method, input) => {
        fc.pre(typeof method !== 'string' || !isMethod(method));
        expect(await gate.handle(method, input)).toEqual(fail('unknown-method'));
      }),
    );
    expect(await gate.handle(['topic.read'], { topic: 'app' })).toEqual(fail('unknown-method'));
    expect(await gate.handle({ toString: () => 'demo.close' }, {})).toEqual(fail('unknown-method'));
    expect(answer).not.toHaveBeenCalled();
  });
});

describe('gate: the input', () => {
  it.each(Object.keys(methods))(
    '%s: whatever comes in, a Result comes out and no value of it',
    async (method) => {
      const entries: unknown[] = [];
      const { gate } = gateOn(vi.fn(fine), (entry) => entries.push(entry));
      const input = fc.oneof(
        anything,
        fc.dictionary(fc.oneof(hostileKeys, fc.string()), anything),
        fc.dictionary(hostileKeys, fc.array(fc.dictionary(hostileKeys, anything))),
      );
      await fc.assert(
        fc.asyncProperty(input, async (given) => {
          const result = await gate.handle(method, given);
          expect('ok' in result || errorCodes.includes(result.error.code)).toBe(true);
          expect(JSON.stringify(result)).not.toContain(canary);
        }),
        { numRuns: 40 },
      );
      expect(JSON.stringify(entries)).not.toContain(canary);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  it('names the field that is wrong, and only that', async () => {
    const { gate, answer } = gateOn();
    const bad = { keys: ['a'], account: { username: 'u', password: [canary] } };
    expect(await gate.handle('session.signIn', bad)).toEqual(
      fail('bad-input', { field: 'account.password' }),
    );
    expect(await gate.handle('hosts.forget', canary)).toEqual(fail('bad-input', { field: 'input' }));
    expect(answer).not.toHaveBeenCalled();
  });

  it('hands on checked fields only: unknown keys and prototypes stay outside', async () => {
    const { gate, answer } = gateOn();
    const input: unknown = JSON.parse('{"key":"a","more":1,"__proto__":{"polluted":true}}');
    await gate.handle('hosts.forget', input);
    expect(answer).toHaveBeenCalledWith('hosts.forget', { key: 'a' });
    const [, handed] = answer.mock.calls[0] as unknown as [string, object];
    expect(Object.getPrototypeOf(handed)).toBe(Object.prototype);
  });

  it('bounds texts and lists', async () => {
    const { gate, answer } = gateOn();
    const long = 'x'.repeat(3_000_000);
    const many = Array.from({ length: 10_001 }, () => 'a');
    for (const [method, input] of [
      ['hosts.add', { address: long }],
      ['hosts.refresh', { keys: many }],
      ['link.withToken', { follower: 'a', token: long }],
      ['link.unlink', { leader: 'a', hosts: [long], via: 'leader' }],
      ['session.signIn', { keys: ['a'], account: { username: long, password: 'x' } }],
      ['sweep.start', { subnets: Array.from({ length: 65 }, () => '10.0.0.0/24') }],
    ] as const)
      expect(await gate.handle(method, input)).toMatchObject({ error: { code: 'bad-input' } });
    expect(answer).not.toHaveBeenCalled();
  });
});

describe('gate: what goes wrong behind it', () => {
  it.each([
    ['rejects', () => Promise.reject(new Error(canary))],
    [
      'throws',
      () => {
        throw new Error(canary);
      },
    ],
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what a library may do
    ['rejects with nothing', () => Promise.reject(undefined)],
  ])('a handler that %s is `internal`, and its words stay here', async (_, broken) => {
    const report = vi.fn<Report>();
    const { gate } = gateOn(vi.fn(broken), report);
    expect(await gate.handle('demo.close', {})).toEqual(fail('internal'));
    expect(report).toHaveBeenCalledOnce();
    expect(report.mock.calls[0]?.[0]).toMatchObject({ method: 'demo.close', code: 'internal' });
  });

  it('answers although the log is broken', async () => {
    const { gate } = gateOn(vi.fn(fine), () => {
      throw new Error('disk full');
    });
    expect(await gate.handle('demo.close', {})).toEqual({ ok: null });
    expect(await gate.handle(canary, {})).toEqual(fail('unknown-method'));
  });

  it('reports names, codes and times; never what came in or went out', async () => {
    const report = vi.fn<Report>();
    const { gate } = gateOn(
      vi.fn(() => Promise.resolve({ ok: { token: canary } })),
      report,
    );
    await gate.handle('link.generateToken', { key: canary });
    await gate.handle(canary, { key: canary });
    await gate.handle('hosts.forget', { key: [canary] });
    expect(report.mock.calls.map(([entry]) => Object.keys(entry).sort())).toEqual(
      Array(3).fill(['code', 'method', 'ms']),
    );
    expect(JSON.stringify(report.mock.calls)).not.toContain(canary);
    expect(report.mock.calls[1]?.[0].method).toBe('unknown');
  });
});
