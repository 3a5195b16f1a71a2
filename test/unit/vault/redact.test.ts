import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '#electron/vault/redact.ts';

describe('redact', () => {
  it('hides by key, at any depth', () => {
    const entry = {
      method: 'x',
      input: {
        account: { username: 'u', password: 'pw-1' },
        list: [{ refreshToken: 'r' }, { passwd: 'pw-1' }],
      },
    };
    const text = JSON.stringify(redact(entry));
    expect(text).not.toContain('pw-1');
    expect(text).not.toContain('"r"');
    expect(text).toContain('"u"');
  });

  it('hides link tokens and session tokens in free text, and leaves edge host IDs readable', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 254 }), fc.stringMatching(/^\d{6}$/), (last, otp) => {
        const token = Buffer.from(`10.10.0.${String(last)}:${otp}`).toString('base64');
        expect(JSON.stringify(redact(new Error(`bad token ${token}`)))).not.toContain(token);
      }),
    );
    expect(redact('sent eyJhbGciOi.eyJzdWIi.c2ln on')).toBe('sent [redacted] on');
    const id = 'edge-0123456789abcdef0123456789abcdef';
    expect(redact(`host ${id}`)).toBe(`host ${id}`);
  });

  it('survives what cannot be walked', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(JSON.stringify(redact(circle))).toContain('[deep]');
  });
});

describe('redact, of what a hostile machine said', () => {
  it('takes time in proportion, whatever the text', () => {
    const from = performance.now();
    for (const text of [
      'a'.repeat(2_000_000),
      'aA'.repeat(1_000_000),
      'eyJ'.repeat(500_000),
      'eyJa.'.repeat(300_000),
    ])
      expect(String(redact(text)).length).toBeLessThan(5_000);
    expect(performance.now() - from).toBeLessThan(500);
  });
});
