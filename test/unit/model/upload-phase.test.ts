import { describe, expect, it } from 'vitest';
import { percentDone, secondsLeft, shareDone, timeLeftWord } from '#shared/model/run-progress.ts';
import { uploading, uploadItem as item, uploadRun as run } from '#test/kit/upload-run.ts';

const followers = [item('b'), item('c')];

describe('how far an upload is', () => {
  it('counts the bytes that are sent, not those that are read before nor the hosts', () => {
    const at = (sent: number) => percentDone([run([uploading('a', sent), ...followers])]);
    expect([0, 0.4345, 0.999, 1].map(at)).toEqual([0, 43, 99, 99]);
    const reading = item('a', { step: 'hashing', progress: uploading('a', 0.8).progress });
    expect(percentDone([run([reading, ...followers])])).toBe(0);
  });

  it('is not all before the last follower is done, and never runs back', () => {
    const done = item('a', { step: 'ended', end: 'done' });
    const steps = [
      run([item('a', { step: 'unpacking' }), ...followers]),
      run([done, ...followers]),
      run([done, item('b', { step: 'syncing' }), item('c', { step: 'syncing' })]),
    ];
    expect(steps.map((each) => percentDone([each]))).toEqual([99, 99, 99]);
    expect(percentDone([run([done, done], { state: 'ended', done: 2 })])).toBe(100);
  });

  it('weighs beside other runs by its hosts', () => {
    const other = run([item('x')], { kind: 'link', done: 3, total: 3 });
    expect(shareDone([other, run([uploading('a', 0.5), ...followers])])).toBeCloseTo((3 + 1.5) / 6);
  });

  it('tells the time until the last byte, and nothing where nobody knows', () => {
    const left = (...items: Parameters<typeof run>[0][number][]) =>
      timeLeftWord(secondsLeft(run(items), Date.now()));
    expect(left(uploading('a', 0.5, { perSecond: 100_000_000 }))).toBe('about 2 min left');
    expect(left(uploading('a', 0.5, { stalledSince: 1 }))).toBe('');
    expect(left(uploading('a', 0.5, { perSecond: null }))).toBe('');
    expect(left(item('a', { step: 'unpacking' }))).toBe('');
  });
});
