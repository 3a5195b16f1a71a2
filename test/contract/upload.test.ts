import { copyFile, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Step } from '#shared/model/run.ts';
import type { Run, RunItem } from '#shared/model/run.ts';
import type { Transfer } from '#shared/model/transfer.ts';
import type { Bundle } from '#test/kit/bundle.ts';
import { bundleFile, signatureFile, signingKey } from '#test/kit/bundle.ts';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite, reads } from '#test/kit/core-on-site.ts';
import { patience } from '#test/kit/patience.ts';

/** More than the buffers of two kernels hold, so that a host that stops in the middle is felt in the middle. */
const large = 28_000_000;

let on: CoreOnSite;
let dir = '';
let small: Bundle;
let big: Bundle;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fieldlink-upload-'));
  [small, big, on] = await Promise.all([
    bundleFile({ dir }),
    bundleFile({ dir, bytes: large }),
    coreOnSite({ hosts: 3, scale: 50 }, { patience }),
  ]);
  await on.enter();
  await on.link(1, 0);
});
afterAll(async () => {
  await on.close();
  await rm(dir, { recursive: true });
});
afterEach(async () => {
  for (const fault of ['disk-full', 'content-signed', 'upload-stall', 'sync-stall', 'sync-error'])
    await on.fault('*', fault, null);
});

const asked = (bundle: Bundle, more: { host?: number; signature?: string; replace?: boolean } = {}) => ({
  leader: on.host(more.host ?? 0).key,
  file: bundle.path,
  signature: more.signature ?? null,
  replace: more.replace ?? false,
});
const upload = (...what: Parameters<typeof asked>): Promise<Run> =>
  on.run(on.call('content.upload', asked(...what)));
const check = (...what: Parameters<typeof asked>) => {
  const { leader, file, signature } = asked(...what);
  return on.must('content.check', { leader, file, signature });
};
const ends = ({ items }: Run): unknown[] => items.map(({ end, fault }) => [end, fault?.code ?? null]);

/** The first item of a run as it goes, told until it ends. */
function watched(runId: string) {
  const steps = new Set<Step>();
  const transfers: Transfer[] = [];
  const off = on.core.subscribe('runs', () => {
    const item = on.core.read('runs').find(({ id }) => id === runId)?.items[0];
    if (item) steps.add(item.step);
    if (item?.step === 'uploading' && item.progress) transfers.push(item.progress);
  });
  return { steps, transfers, off };
}
const itemOf = (runId: string, test: (item: RunItem) => boolean) =>
  on.until('runs', (runs) =>
    runs.some(({ id, items }) => id === runId && items[0] !== undefined && test(items[0])),
  );

describe('an upload', () => {
  it('goes to the leader, is unpacked there, and ends when its followers are Synced', async () => {
    expect((await check(small)).findings).toEqual([]);
    const { runId } = await on.must('content.upload', asked(small));
    const seen = watched(runId);
    const run = await on.run(Promise.resolve({ ok: { runId } }));
    seen.off();
    expect(ends(run)).toEqual([
      ['done', null],
      ['done', null],
    ]);
    expect(run.title).toMatch(`Upload ${small.name} to `);
    expect([...seen.steps]).toEqual(expect.arrayContaining(['hashing', 'uploading', 'unpacking', 'ended']));
    for (const host of [0, 1]) {
      const { before } = await check(small, { host });
      expect(before).toMatchObject({ fileName: small.name, sha256: small.sha256, bytes: small.bytes });
    }
    expect(on.host(0).link?.peers[0]?.content).toBe('Synced');
  });

  it('of what is there already sends nothing, whatever its name', async () => {
    const again = { ...small, path: join(dir, 'renamed.tar.zst') };
    await copyFile(small.path, again.path);
    for (const bundle of [small, again]) {
      const run = await upload(bundle);
      expect(ends(run)).toEqual([
        ['already', 'content-there'],
        ['done', null],
      ]);
    }
    expect((await check(small)).findings).toMatchObject([
      { weight: 'warns', fault: { code: 'content-there-perhaps' } },
    ]);
  });

  it('never writes over other content of the same name unless it is told to', async () => {
    await mkdir(join(dir, 'other'), { recursive: true });
    const other = await bundleFile({ dir: join(dir, 'other'), name: small.name, bytes: 90_000 });
    const { findings } = await check(other);
    expect(findings).toMatchObject([{ weight: 'refuses', fault: { code: 'content-name-taken' } }]);
    expect(ends(await upload(other))).toEqual([
      ['refused', 'content-name-taken'],
      ['cancelled', 'content-name-taken'],
    ]);
    expect(ends(await upload(other, { replace: true }))).toEqual([
      ['done', null],
      ['done', null],
    ]);
  });

  it('is refused by a host without space, in words that say what to do', async () => {
    await on.fault(2, 'disk-full', true);
    const run = await upload(small, { host: 2 });
    expect(ends(run)).toEqual([['refused', 'upload-no-space']]);
    expect(reads(run.items[0]?.fault)).toMatch(/no space left on device.*Delete content/);
  });

  it('with a signature that does not fit is not sent, nor one without where the host asks for it', async () => {
    const [mine, theirs] = [signingKey(), signingKey()];
    await on.fault(2, 'content-signed', theirs.publicKey);
    expect(ends(await upload(small, { host: 2 }))).toEqual([['refused', 'signature-missing']]);
    const wrong = await signatureFile(small, mine.privateKey);
    expect(ends(await upload(small, { host: 2, signature: wrong }))).toEqual([
      ['refused', 'signature-wrong'],
    ]);
    const unread = await check(small, { host: 2, signature: dir });
    expect(unread.findings[0]).toMatchObject({ weight: 'refuses', fault: { code: 'signature-unread' } });
    expect((await check(small, { host: 2 })).before).toBeNull();
    const right = await signatureFile(small, theirs.privateKey);
    expect(ends(await upload(small, { host: 2, signature: right }))).toEqual([['done', null]]);
  });

  it('that a reboot cuts off says how far it came, and is sent again in one click', async () => {
    await on.fault(2, 'upload-reboot', 60);
    const run = await upload(big, { host: 2 });
    expect(ends(run)).toEqual([['unreachable', 'upload-cut']]);
    expect(run.items[0]?.fault?.params['percent']).toBeGreaterThanOrEqual(59);
    expect(reads(run.items[0]?.fault)).toMatch(/restarted.*cannot be resumed/);
    const again = await on.run(on.call('runs.retry', { runId: run.id }));
    expect(ends(again)).toEqual([['done', null]]);
    expect((await check(big, { host: 2 })).before).toMatchObject({ sha256: big.sha256 });
  });

  it('that stands still says so, goes on when the host does, and ends at once when it is cancelled', async () => {
    await on.fault(0, 'upload-stall', 40);
    const { runId } = await on.must('content.upload', asked(big));
    // A machine that is busy may stand still before that too.
    const isStill = ({ progress }: RunItem): boolean =>
      typeof progress?.stalledSince === 'number' && progress.done > 0.39 * big.bytes;
    const [run] = (await itemOf(runId, isStill)).filter(({ id }) => id === runId);
    expect(run?.items[0]?.progress?.done).toBeLessThan(0.8 * big.bytes);
    await on.must('runs.cancel', { runId });
    const [ended] = (
      await on.until('runs', (runs) => runs.some(({ id, state }) => id === runId && state === 'ended'))
    ).filter(({ id }) => id === runId);
    expect(ends(ended!)).toEqual([
      ['cancelled', 'cancelled'],
      ['cancelled', 'cancelled'],
    ]);
    expect((await check(big)).before?.fileName).not.toBe(big.name);
  });

  it('is given up when the host takes nothing for long', async () => {
    await on.fault(2, 'upload-stall', 10);
    const again = await bundleFile({ dir, bytes: large, name: 'stuck.tar.zst' });
    const run = await upload(again, { host: 2 });
    expect(ends(run)).toEqual([['unreachable', 'upload-stalled']]);
  });

  it('of an empty file, of none, or of what is no bundle is not begun', async () => {
    const odd = async (name: string, content: string): Promise<Bundle> => {
      await writeFile(join(dir, name), content);
      return { ...small, path: join(dir, name), name };
    };
    const empty = await odd('empty.tar.zst', '');
    expect(ends(await upload(empty, { host: 2 }))).toEqual([['refused', 'bundle-empty']]);
    const text = await odd('text.tar.zst', 'hello');
    expect((await check(text, { host: 2 })).findings[0]).toMatchObject({
      fault: { code: 'bundle-not-archive' },
    });
    const gone = await on.call('content.upload', asked({ ...small, path: join(dir, 'gone') }));
    expect(gone).toMatchObject({ error: { code: 'bundle-gone' } });
    const folder = await on.call('content.upload', asked({ ...small, path: dir }, { host: 2 }));
    expect(folder).toMatchObject({ error: { code: 'bundle-unreadable' } });
    const follower = await on.call('content.upload', asked(small, { host: 1 }));
    expect(follower).toMatchObject({ error: { code: 'content-at-leader' } });
  });

  it('of a file that shrinks meanwhile is no upload', async () => {
    await on.fault(2, 'upload-stall', 30);
    const shrinking = await bundleFile({ dir, bytes: large, name: 'shrinking.tar.zst' });
    const { runId } = await on.must('content.upload', asked(shrinking, { host: 2 }));
    await itemOf(runId, ({ step, progress }) => step === 'uploading' && (progress?.done ?? 0) > 0);
    await truncate(shrinking.path, large / 2);
    await on.fault(2, 'upload-stall', null);
    expect(ends(await on.run(Promise.resolve({ ok: { runId } })))).toEqual([['refused', 'bundle-changed']]);
    expect((await check(big, { host: 2 })).before?.fileName).not.toBe(shrinking.name);
  });
});

describe('an upload that Fieldlink did not live to see the end of', () => {
  it('is asked of the host, told as it is, and sent again in one click', async () => {
    await on.fault(0, 'upload-stall', 40);
    const { runId } = await on.must('content.upload', asked(big));
    await itemOf(runId, ({ step, progress }) => step === 'uploading' && (progress?.done ?? 0) > 0);
    await on.restart(() => on.fault(0, 'upload-stall', null));
    const [past] = on.core.read('runs');
    expect(past).toMatchObject({ kind: 'upload', interrupted: true, canRetry: true });
    expect(past?.items.map(({ step }) => step)).toEqual(['asking', 'asking']);
    await on.enter();
    const runs = await on.until('runs', ([run]) => run?.items.every(({ end }) => end !== null) === true);
    expect(ends(runs[0]!)).toEqual([
      ['refused', 'upload-not-there'],
      ['cancelled', 'sync-not-awaited'],
    ]);
    const again = await on.run(on.call('runs.retry', { runId: runs[0]?.id ?? '' }));
    expect(ends(again)).toEqual([
      ['done', null],
      ['done', null],
    ]);
  });
});

describe('the sync to followers', () => {
  it('that cannot go on is said with what to do, and need not be awaited', async () => {
    await on.fault(1, 'sync-error', true);
    const next = await bundleFile({ dir, name: 'next.tar.zst' });
    const { runId } = await on.must('content.upload', asked(next));
    const runs = await on.until('runs', (all) =>
      all.some(({ id, items }) => id === runId && items[1]?.step === 'syncing' && items[1].fault !== null),
    );
    const hint = runs.find(({ id }) => id === runId)?.items[1]?.fault;
    expect(reads(hint)).toMatch(/^sync-zero-length: .*content-length: 0.*-size 0 -delete/);
    await on.must('runs.cancel', { runId });
    const run = await on.run(Promise.resolve({ ok: { runId } }));
    expect(ends(run)).toEqual([
      ['done', null],
      ['cancelled', 'sync-not-awaited'],
    ]);
    await on.fault(1, 'sync-error', null);
    expect(ends(await on.run(on.call('runs.retry', { runId })))).toEqual([['done', null]]);
  });
});
