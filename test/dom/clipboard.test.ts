import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClipboard } from '#renderer/store/clipboard.ts';
import { createNotices } from '#renderer/store/notices.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const setUp = ({ mayRead = true, refuses = false, shellClears = false } = {}) => {
  const page = { held: '' };
  const notices = createNotices();
  const clipboard = createClipboard(notices, () => shellClears, {
    write: (text) => {
      if (refuses) return Promise.reject(new Error('NotAllowedError'));
      page.held = text;
      return Promise.resolve();
    },
    read: () => Promise.resolve(page.held),
    canRead: () => Promise.resolve(mayRead),
  });
  return { page, clipboard, notices };
};

describe('clipboard', () => {
  it('takes a dead token off the clipboard while it is still ours', async () => {
    const { page, clipboard, notices } = setUp();
    expect(await clipboard.copySecret('token', 5_000)).toBe(true);
    expect(page.held).toBe('token');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(page.held).toBe('');
    expect(notices.getState().notices).toEqual([]);
  });

  it('leaves alone what somebody copied since', async () => {
    const { page, clipboard } = setUp();
    await clipboard.copySecret('token', 5_000);
    page.held = 'a note';
    await vi.advanceTimersByTimeAsync(5_000);
    expect(page.held).toBe('a note');
  });

  it('says so when the browser does not let it look', async () => {
    const { page, clipboard, notices } = setUp({ mayRead: false });
    await clipboard.copySecret('token', 5_000);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(page.held).toBe('token');
    expect(notices.getState().notices[0]).toMatchObject({ kind: 'info' });
  });

  it('leaves clearing to a shell that does it', async () => {
    const { page, clipboard } = setUp({ shellClears: true });
    await clipboard.copySecret('token', 5_000);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(page.held).toBe('token');
  });

  it('tells of a refusal to copy', async () => {
    const { clipboard, notices } = setUp({ refuses: true });
    expect(await clipboard.copySecret('token', 5_000)).toBe(false);
    expect(notices.getState().notices[0]).toMatchObject({ fault: { code: 'clipboard-refused' } });
  });
});
