import { fail, ok } from '#shared/model/result.ts';
import type { Handlers, SystemClipboard } from './types.ts';

export interface ClipboardKeeper {
  readonly handlers: Pick<Handlers, 'clipboard.copy'>;
  /** Takes a living secret off at once: nobody would be there to do it later. */
  close(): void;
}

/** Copies, and takes a secret off the clipboard when it dies, only if it still holds ours (design §6). */
export function createClipboardKeeper(system: SystemClipboard | undefined): ClipboardKeeper {
  let secret: string | null = null;
  let timer: NodeJS.Timeout | undefined;

  const forget = (): void => {
    clearTimeout(timer);
    secret = null;
  };
  const clear = (): void => {
    const ours = secret;
    forget();
    try {
      if (ours !== null && system?.read() === ours) system.clear();
    } catch {
      // The clipboard is some other program's at this moment, so it does not hold ours.
    }
  };

  return {
    handlers: {
      'clipboard.copy': async ({ text, diesInMs }) => {
        try {
          if (!system) return fail('clipboard-refused');
          system.write(text);
        } catch {
          return fail('clipboard-refused');
        }
        forget();
        if (diesInMs !== undefined) {
          secret = text;
          timer = setTimeout(clear, diesInMs);
        }
        return ok(null);
      },
    },
    close: clear,
  };
}
