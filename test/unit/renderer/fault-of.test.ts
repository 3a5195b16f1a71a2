import { expect, it } from 'vitest';
import { faultOf } from '#renderer/views/session/fault-of.ts';
import { explain } from '#shared/contract/sentences/index.ts';

// The journal is a plain file: a line that somebody edited must not take the whole view down.
it.each([undefined, 'null', '7', '"words"', '{', '{"host":{"toString":1}}'])(
  'a reason with parameters %j is still a sentence',
  (params) => {
    const fault = faultOf({ code: 'link-failed', ...(params !== undefined && { params }) });
    expect(fault && explain(fault).what).toContain('could not link');
  },
);

it('a reason that only a newer version knows is none', () => {
  expect(faultOf({ code: 'of-tomorrow' })).toBeNull();
});
