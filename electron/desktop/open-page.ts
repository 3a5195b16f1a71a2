import type { Shell } from 'electron';

/**
 * Opens a page in the browser of the laptop. Core decides which; what is no https page is not opened whoever asked, as the
 * system would start other programs for other schemes.
 */
export const openPageWith =
  (system: Pick<Shell, 'openExternal'>) =>
  async (url: string): Promise<void> => {
    if (new URL(url).protocol !== 'https:') throw new Error('no https page');
    await system.openExternal(url);
  };
