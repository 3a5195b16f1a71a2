import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Run } from '#shared/model/run.ts';
import { fault } from '#shared/model/result.ts';
import { stallOf } from '#renderer/views/runs/upload-words.ts';
import { uploadItem, uploadRun, uploading } from '#test/kit/upload-run.ts';
import { hostIdOf, hostRecord, leader, peer } from './kit/fixtures.ts';
import { renderApp } from './kit/render-app.tsx';
import { settled } from './kit/settled.ts';
import { user } from './kit/user.ts';

afterEach(cleanup);

const minute = 60_000;
const slow = { content: 'Not Synced', notSyncedSince: 48 * minute };
const hosts = [leader(1, [peer(2), peer(3, slow)], { lastSeen: 60 * minute }), hostRecord(9)];
/** Followers without a record are named by their edge host ID. */
const followers = [2, 3].map((n) => uploadItem(hostIdOf(n), { label: hostIdOf(n) }));
const of = (first: ReturnType<typeof uploading>, rest = followers): Run => uploadRun([first, ...rest]);

async function shown(run: Run, view: 'hosts' | 'linked-edge-hosts' = 'linked-edge-hosts') {
  const { app } = await renderApp({ hosts, runs: [run] }, { view });
  const panel =
    view === 'hosts'
      ? await screen.findByRole('complementary')
      : await screen.findByRole('region', { name: 'Content upload' });
  const put = (next: Run): Promise<void> =>
    act(async () => {
      app.put('runs', [next]);
      await settled();
    });
  return { app, panel: within(panel), text: () => panel.textContent, put };
}

describe('an upload under way', () => {
  it('tells bytes, rate and time left in its leader’s view, where it is not told of twice', async () => {
    const { panel, text } = await shown(of(uploading('k1', 0.43)));
    expect(text()).toContain('7.9 of 18.4 GB · 43 % · 95.2 MB/s');
    expect(text()).toContain('about 2 min left');
    const bar = screen.getByRole('progressbar');
    expect(bar.getAttribute('aria-valuenow')).toBe('43');
    expect(bar.getAttribute('aria-valuetext')).toContain('7.9 of 18.4 GB');
    const phases = panel.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(phases).toEqual([
      'Reading the bundle, done',
      'Uploading, current',
      'Unpacking, to come',
      'Syncing, to come',
    ]);
    // What changes several times a second is not read out each time.
    expect(panel.getByRole('status').textContent).not.toContain('GB');
    await user.selectOptions(screen.getByLabelText('Viewing'), 'k9');
    expect(screen.getByRole('complementary').textContent).toContain('7.9 of 18.4 GB');
  });

  it('says that it stands still, since when and what to do, wherever one is', async () => {
    const stalled = uploading('k1', 0.43, { stalledSince: 1 });
    expect(stallOf(stalled)?.code).toBe('upload-waits');
    const { panel, text } = await shown(of(stalled), 'hosts');
    expect(panel.getByRole('status').textContent).toContain('Stalled');
    expect(text()).toMatch(/has taken no byte since .*43 % is sent/);
    expect(text()).toContain('goes on by itself');
    expect(text()).not.toContain('MB/s');
  });

  it('waits for the host and then for its followers, with the age of each', async () => {
    const { panel, text, put } = await shown(of(uploadItem('k1', { step: 'unpacking' })));
    expect(text()).toContain('15 to 30 minutes without a sign');
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBeNull();
    const [second, third] = followers.map((item) => ({ ...item, step: 'syncing' as const }));
    const late = fault('sync-late', { host: hostIdOf(3), minutes: 12 });
    await put(
      of(uploadItem('k1', { step: 'ended', end: 'done' }), [
        { ...second!, step: 'ended', end: 'done' },
        { ...third!, fault: late },
      ]),
    );
    expect(text()).toContain('1 of 2 followers Synced');
    expect(panel.getByText('Syncing for 12 min')).toBeTruthy();
    expect(text()).toContain('overlay routing');
    expect(panel.getByRole('button', { name: 'Stop waiting' })).toBeTruthy();
  });

  it('asks once before it throws away what is sent, and not when that is next to nothing', async () => {
    const { app, panel, put } = await shown(of(uploading('k1', 0.43)));
    await user.click(panel.getByRole('button', { name: 'Cancel upload' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Cancel upload?' }));
    expect(dialog.getByText(/^7\.9 of 18\.4 GB are sent/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Go on uploading' }));
    expect(app.sent).toEqual([]);
    await put(of(uploading('k1', 0.004)));
    await user.click(panel.getByRole('button', { name: 'Cancel upload' }));
    expect(app.sent).toEqual([{ method: 'runs.cancel', input: { runId: 'u' } }]);
  });

  it('keeps what is needed for another try, and takes it up in one click', async () => {
    const why = fault('upload-cut', { host: hostIdOf(1), file: 'shop.tar.zst', percent: 60 });
    const cut = uploadItem('k1', { step: 'ended', end: 'unreachable', fault: why });
    const rest = followers.map((item) => ({ ...item, step: 'ended', end: 'cancelled', fault: why }) as const);
    const { app, panel, text } = await shown(uploadRun([cut, ...rest], { state: 'ended' }));
    // Once, although its followers ended for the same reason.
    expect(text().split('60 % of shop.tar.zst had been sent')).toHaveLength(2);
    expect(text()).toContain('Kept for the next try');
    await user.click(panel.getByRole('button', { name: 'Retry failed' }));
    expect(app.sent).toEqual([{ method: 'runs.retry', input: { runId: 'u' } }]);
  });
});
