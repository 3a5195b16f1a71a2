import { join } from 'node:path';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';
import type { Fault } from '#shared/model/result.ts';
import { openJsonFile } from '../vault/json-file.ts';
import { fitToDisplays } from './fit-to-displays.ts';

const pixels = z.int().min(-100_000).max(100_000);
const size = z.int().min(1).max(100_000);
const schema = z.object({ x: pixels, y: pixels, width: size, height: size, maximized: z.boolean() });

export interface WindowState {
  /** The file was damaged and set aside. */
  readonly trouble: Fault | null;
  readonly bounds: Partial<Rectangle>;
  readonly maximized: boolean;
  /** Remembers the window from here on; the answer writes what it was last. */
  keep(window: Pick<BrowserWindow, 'on' | 'getNormalBounds' | 'isMaximized'>): () => Promise<Fault | null>;
}

export async function openWindowState(dataDir: string, areas: readonly Rectangle[]): Promise<WindowState> {
  const path = join(dataDir, 'window.json');
  const { value, trouble, save } = await openJsonFile(path, schema.nullable(), null);
  return {
    trouble,
    bounds: fitToDisplays(value, areas),
    maximized: value?.maximized ?? false,
    keep: (window) => {
      let last = value;
      const look = (): void => {
        last = { ...window.getNormalBounds(), maximized: window.isMaximized() };
      };
      look();
      // Not 'close' alone: a shell that is told to end does not ask its window first.
      for (const event of ['resize', 'move', 'close'] as const) window.on(event as 'close', look);
      return () => save(last);
    },
  };
}
