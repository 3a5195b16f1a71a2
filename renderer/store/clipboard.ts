import type { Client } from '#shared/contract/client.ts';
import { fault, isOk } from '#shared/model/result.ts';
import type { NoticesStore } from './notices.ts';

/** What of the browser is needed, so that tests can stand in for it. */
export interface ClipboardPage {
  /** `diesInMs` is for a shell that takes a secret off again by itself. */
  write(text: string, diesInMs?: number): Promise<void>;
  read(): Promise<string>;
  canRead(): Promise<boolean>;
}

const browserClipboard: ClipboardPage = {
  write: (text) => navigator.clipboard.writeText(text),
  read: () => navigator.clipboard.readText(),
  canRead: async () => {
    if (!document.hasFocus()) return false;
    // Not every browser knows the name; an unknown one throws and counts as not granted.
    const status = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName });
    return status.state === 'granted';
  },
};

/** The shell copies where it can also clear; a page in it is not allowed to. */
export const clipboardThroughShell = (client: Client, shellClears: () => boolean): ClipboardPage => ({
  ...browserClipboard,
  write: async (text, diesInMs) => {
    if (!shellClears()) return browserClipboard.write(text);
    const input = diesInMs === undefined ? { text } : { text, diesInMs: Math.ceil(diesInMs) };
    if (!isOk(await client.call('clipboard.copy', input))) throw new Error('refused');
  },
});

export interface Clipboard {
  copy(text: string): Promise<boolean>;
  /** A secret that dies by itself: taken off the clipboard then, where the browser allows it. */
  copySecret(text: string, diesInMs: number): Promise<boolean>;
}

const staysText =
  'The copied token was not cleared from the clipboard: the browser does not let this page do that. Copy anything else to replace it.';

export function createClipboard(
  notices: NoticesStore,
  shellClears: () => boolean,
  page: ClipboardPage,
): Clipboard {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const put = async (text: string, diesInMs?: number): Promise<boolean> => {
    try {
      await page.write(text, diesInMs);
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
    copy: (text) => put(text),
    copySecret: async (text, diesInMs) => {
      const copied = await put(text, diesInMs);
      if (copied && !shellClears()) {
        clearTimeout(timer);
        timer = setTimeout(() => void clear(text), diesInMs);
      }
      return copied;
    },
  };
}
