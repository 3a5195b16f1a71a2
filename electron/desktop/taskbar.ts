import type { BrowserWindow } from 'electron';
import type { Run } from '#shared/model/run.ts';
import { isGoodEnd } from '#shared/model/run.ts';
import { shareDone, watchEnds } from '#shared/model/run-progress.ts';
import type { Core } from '../core/types.ts';

const off = -1;

const wentWrong = ({ items }: Run): boolean =>
  items.some(({ end }) => end !== null && end !== 'cancelled' && !isGoodEnd(end));

/**
 * How far the work is, on the window's button in the taskbar or dock. What ended badly while nobody looked stays there in
 * red until the window is looked at. Call the answer to have it shown anew.
 */
export function showProgress(
  core: Pick<Core, 'read' | 'subscribe'>,
  window: Pick<BrowserWindow, 'isFocused' | 'isDestroyed' | 'on' | 'setProgressBar'>,
): () => void {
  const endedSince = watchEnds();
  let failed = false;
  const nothing = `none ${off}`;
  let shown = nothing;
  const show = (): void => {
    const working = core.read('runs').filter(({ state }) => state !== 'ended');
    const share = working.length > 0 ? shareDone(working) : failed ? 1 : off;
    const mode = failed ? 'error' : share === off ? 'none' : 'normal';
    // A run changes many times for each percent, and the window may be gone before the last run is.
    if (shown === `${mode} ${share}` || window.isDestroyed()) return;
    shown = `${mode} ${share}`;
    window.setProgressBar(share, { mode });
  };
  window.on('focus', () => {
    failed = false;
    show();
  });
  core.subscribe('runs', () => {
    const ended = endedSince(core.read('runs'));
    if (ended.some(wentWrong) && !window.isDestroyed() && !window.isFocused()) failed = true;
    show();
  });
  return () => {
    if (shown === nothing) return;
    shown = '';
    show();
  };
}
