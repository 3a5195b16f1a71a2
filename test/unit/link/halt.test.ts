import { describe, expect, it } from 'vitest';
import type { LinkEnd } from '#electron/link/deps.ts';
import { endsRun } from '#electron/link/deps.ts';
import { createHalt } from '#electron/link/halt.ts';
import { ended, endOf } from '#shared/model/ends.ts';
import { fault } from '#shared/model/result.ts';

const refused: LinkEnd = {
  ...ended('expired'),
  stop: { why: fault('leader-token-refused', { leader: 'l' }), seen: 'twice' },
};

describe('a run', () => {
  it('goes on whatever happens to single hosts', () => {
    const halt = createHalt();
    for (let n = 0; n < 100; n += 1) halt.see(endOf(fault('connection-refused', { address: String(n) })));
    halt.see(refused);
    expect(halt.why()).toBeNull();
  });

  it('stops at once for its leader, and for that reason whatever comes after it', () => {
    const halt = createHalt();
    halt.see(endsRun(fault('host-lost', { host: 'l' })));
    halt.see(endsRun(fault('token-unavailable', { leader: 'l' })));
    expect(halt.why()).toEqual(fault('host-lost', { host: 'l' }));
  });

  it('stops when a second host meets what the first might have had to itself', () => {
    const halt = createHalt();
    halt.see(refused);
    halt.see(refused);
    expect(halt.why()?.code).toBe('leader-token-refused');
  });
});
