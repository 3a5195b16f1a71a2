import { fail, ok } from '#shared/model/result.ts';
import type { Handlers, SystemClipboard } from './types.ts';

export interface ClipboardKeeper {
  readonly handlers: Pick<Handlers, 'clipboard.copy'>;
  /** Takes a living secret off at once: nobody would be there to do it later. */
  close(): Promise<void>;
}

/** Copies, and takes a secret off the clipboard when it dies, only if it still holds ours (design §6). */
export function createClipboardKeeper(system: SystemClipboard | undefined): ClipboardKeeper {
  let secret: string | null = null;
  let timer: NodeJS.Timeout | undefined;

  const clear = async (): Promise<void> => {
    clearTimeout(timer);
    const ours = secret;
    if (ours === null || !system) return;
    try {
      const held = await system.read();
      // Unchanged meanwhile: another copy has its own time.
      if (held === ours && secret === ours) system.clear();
    } catch {
      // Some other program has the clipboard at this moment, so it does not hold ours.
    }
    if (secret === ours) secret = null;
  };

  return {
    handlers: {
      'clipboard.copy': async ({ text, diesInMs }) => {
        if (!system) return fail('clipboard-refused');
        clearTimeout(timer);
        secret = null;
        try {
          await system.write(text);
        } catch {
          return fail('clipboard-refused');
        }
        if (diesInMs !== undefined) {
          secret = text;
          timer = setTimeout(() => void clear(), diesInMs);
        }
        return ok(null);
      },
    },
    close: clear,
  };
}
