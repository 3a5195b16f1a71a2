import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentOtp, newOtpSecret, readToken, writeToken } from '#electron/demo-site/link-token.ts';

const ttl = 120;
const issuing = { secret: newOtpSecret(), startedAt: 1_000_000 };
const at = (ms: number) => currentOtp(issuing, issuing.startedAt + ms, ttl);

describe('the one-time password', () => {
  it('starts its life at Generate token and lasts exactly as long as told', () => {
    expect(at(0).remainingTime).toBe(120);
    expect(at(1).remainingTime).toBe(120);
    expect(at(1000).remainingTime).toBe(119);
    expect(at(119_999)).toEqual({ otp: at(0).otp, remainingTime: 1 });
    expect(at(120_000).remainingTime).toBe(120);
    expect(at(120_000).otp).not.toBe(at(0).otp);
  });

  it('survives a clock set back behind its start', () => {
    expect(at(-5000)).toEqual({ otp: at(0).otp, remainingTime: 120 });
  });

  it('never has nothing left', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 3600 }), (ms, life) => {
        const { remainingTime } = currentOtp(issuing, issuing.startedAt + ms, life);
        return remainingTime >= 1 && remainingTime <= life;
      }),
    );
  });
});

describe('the token text', () => {
  it.each(['plain', 'json', 'opaque'] as const)('is read back from layout %s', (layout) => {
    for (const port of [5080, 41_000])
      expect(readToken(writeToken({ ip: '127.77.0.3', port }, '012345', layout))).toEqual({
        ip: '127.77.0.3',
        port,
        otp: '012345',
      });
  });

  it('shows its address to a reader, but not when opaque', () => {
    const seen = (layout: 'plain' | 'opaque') =>
      Buffer.from(writeToken({ ip: '127.77.0.3', port: 5080 }, '012345', layout), 'base64').toString(
        'latin1',
      );
    expect(seen('plain')).toContain('127.77.0.3');
    expect(seen('opaque')).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
  });

  it.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['not base64!', 'malformed'],
    ['abc', 'malformed'],
    ['A'.repeat(8000), 'malformed'],
    [Buffer.from('hello').toString('base64'), 'unreadable'],
  ])('%j is %s', (token, verdict) => {
    expect(readToken(token)).toBe(verdict);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.base64String()), (token) => void readToken(token)));
  });
});
