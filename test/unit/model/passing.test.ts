import { expect, it } from 'vitest';
import { isHeldOnWindows, whenItPasses } from '#shared/model/passing.ts';

const refusal = (code: string): Error => Object.assign(new Error(code), { code });

/** Refused so many times; what was waited in between, and what came of it. */
async function refused(times: number, code: string, platform: string): Promise<[number[], unknown]> {
  const waits: number[] = [];
  let left = times;
  const end = await whenItPasses(
    () => (left-- > 0 ? Promise.reject(refusal(code)) : Promise.resolve('done')),
    (error) => isHeldOnWindows(platform, error),
    async (ms) => waits.push(ms),
  ).catch((error: unknown) => error);
  return [waits, end];
}

it.each(['EPERM', 'EACCES', 'EBUSY'])(
  'what Windows refuses for a moment (%s) is done a moment later',
  async (code) => {
    expect(await refused(3, code, 'win32')).toEqual([[10, 20, 40], 'done']);
  },
);

it('what it goes on refusing ends with its reason, within two seconds', async () => {
  const [waits, end] = await refused(Infinity, 'EPERM', 'win32');
  expect(end).toMatchObject({ code: 'EPERM' });
  expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(2_000);
});

it.each([
  ['ENOSPC', 'win32'],
  ['EPERM', 'linux'],
  ['EACCES', 'darwin'],
])('%s on %s is final', async (code, platform) => {
  expect(await refused(1, code, platform)).toEqual([[], refusal(code)]);
});
