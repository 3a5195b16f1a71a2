import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWireError } from '#shared/wire/errors.ts';
import { loginRefusalOf } from '#shared/wire/login.ts';

describe('reading a refusal', () => {
  it.each([
    [
      'v1Error',
      '{"code":"X","message":"no","details":{"a":1},"ref":"r"}',
      { code: 'X', message: 'no', details: { a: 1 } },
    ],
    ['numeric code', '{"code":405,"message":"no"}', { code: '405', message: 'no', details: null }],
    ['details null', '{"message":"no","details":null}', { code: null, message: 'no', details: null }],
    [
      'details of the wrong type',
      '{"message":"no","details":[1]}',
      { code: null, message: 'no', details: null },
    ],
    ['JSON string', '"no space left"', { code: null, message: 'no space left', details: null }],
    ['plain text', 'upstream is down\n', { code: null, message: 'upstream is down', details: null }],
    ['empty', '', { code: null, message: null, details: null }],
    ['JSON null', 'null', { code: null, message: null, details: null }],
    ['array', '[1]', { code: null, message: null, details: null }],
    ['markup', '\n<!doctype html><title>Router</title>', { code: null, message: null, details: null }],
  ])('%s', (_shape, body, expected) => {
    expect(readWireError(body)).toEqual(expected);
  });

  it('cannot forge a line of a log, nor turn a sentence round', () => {
    expect(readWireError('"a\\nb\\u001b[31m\\u202ec"').message).toBe('a b [31m c');
  });

  it('keeps a megabyte short', () => {
    expect(readWireError('x'.repeat(1_000_000)).message).toHaveLength(600);
    expect(readWireError(JSON.stringify({ message: 'y'.repeat(60_000) })).message).toHaveLength(600);
  });

  it('reads own fields only', () => {
    expect(readWireError('{"__proto__":{"code":"X","message":"no"}}')).toEqual({
      code: null,
      message: null,
      details: null,
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
        const { details } = readWireError(body);
        loginRefusalOf(details);
      }),
    );
  });

  it('finds what a refused sign-in tells', () => {
    expect(loginRefusalOf({ attemptsLeft: 2, retryAfterSeconds: 'soon' })).toEqual({
      attemptsLeft: 2,
      retryAfterSeconds: null,
    });
    for (const details of [null, undefined, 7, []])
      expect(loginRefusalOf(details)).toEqual({ attemptsLeft: null, retryAfterSeconds: null });
  });
});
