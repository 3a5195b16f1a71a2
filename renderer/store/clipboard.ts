import { fault } from '#shared/model/result.ts';
import type { NoticesStore } from './notices.ts';

/** What of the browser is needed, so that tests can stand in for it. */
export interface ClipboardPage {
  write(text: string): Promise<void>;
  read(): Promise<string>;
  canRead(): Promise<boolean>;
}

export const browserClipboard: ClipboardPage = {
  write: (text) => navigator.clipboard.writeText(text),
  read: () => navigator.clipboard.readText(),
  canRead: async () => {
    if (!document.hasFocus()) return false;
    // Not every browser knows the name; an unknown one throws and counts as not granted.
    const status = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName });
    return status.state === 'granted';
  },
};

export interface Clipboard {
  copy(text: string): Promise<boolean>;
  /** A secret that dies by itself: taken off the clipboard then, where the browser allows it. */
  copySecret(text: string, diesInMs: number): Promise<boolean>;
}

const staysText =
  'The expired link token was not cleared from the clipboard: the browser does not let this page do that. Copy anything else to replace it.';

export function createClipboard(
  notices: NoticesStore,
  shellClears: () => boolean,
  page: ClipboardPage = browserClipboard,
): Clipboard {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const copy = async (text: string): Promise<boolean> => {
    try {
      await page.write(text);
      return true;
    } catch {
      notices.getState().addFault(fault('clipboard-refused'));
      return false;
    }
  };

  /** Cleared only while it still holds ours: the technician may have copied something else since. */
  const clear = async (secret: string): Promise<void> => {
    try {
      if (!(await page.canRead())) {
        notices.getState().addInfo('clipboard', staysText);
        return;
      }
      if ((await page.read()) === secret) await page.write('');
    } catch {
      notices.getState().addInfo('clipboard', staysText);
    }
  };

  return {
    copy,
    copySecret: async (text, diesInMs) => {
      const copied = await copy(text);
      if (copied && !shellClears()) {
        clearTimeout(timer);
        timer = setTimeout(() => void clear(text), diesInMs);
      }
      return copied;
    },
  };
}
