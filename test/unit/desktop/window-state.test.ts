import { EventEmitter } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fitToDisplays } from '#electron/desktop/fit-to-displays.ts';
import { openWindowState } from '#electron/desktop/window-state.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const projector = { x: 1440, y: 0, width: 1920, height: 1080 };

describe('where a window opens', () => {
  it('comes back where it was', () => {
    const saved = { x: 1500, y: 100, width: 900, height: 700 };
    expect(fitToDisplays(saved, [laptop, projector])).toEqual(saved);
  });

  it('comes to the main display when its own is gone, and to a usual place at first', () => {
    expect(fitToDisplays({ x: 1500, y: 100, width: 900, height: 700 }, [laptop])).toEqual({
      width: 900,
      height: 700,
    });
    expect(fitToDisplays(null, [laptop])).toEqual({ width: 1280, height: 800 });
    expect(fitToDisplays(null, [])).toEqual({ width: 1280, height: 800 });
  });

  it('is whole on one display, whatever was saved', () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 5000 });
    const rectangle = fc.record({ x: number, y: number, width: size, height: size });
    fc.assert(
      fc.property(rectangle, fc.array(rectangle, { minLength: 1, maxLength: 3 }), (saved, areas) => {
        const { x, y, width, height } = fitToDisplays(saved, areas);
        const holds = areas.some(
          (area) =>
            width <= area.width &&
            height <= area.height &&
            (x === undefined || (x >= area.x && x + width <= area.x + area.width)) &&
            (y === undefined || (y >= area.y && y + height <= area.y + area.height)),
        );
        expect(holds).toBe(true);
      }),
    );
  });
});

describe('window.json', () => {
  let dir = '';
  beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'fieldlink-window-'))));
  afterEach(() => rm(dir, { recursive: true, force: true }));

  it('holds what the window was last', async () => {
    const first = await openWindowState(dir, [laptop]);
    expect(first).toMatchObject({ trouble: null, maximized: false });
    const bounds = { x: 10, y: 40, width: 700, height: 600 };
    const window = new EventEmitter();
    const saves = first.keep(
      Object.assign(window, { getNormalBounds: () => bounds, isMaximized: () => true }) as never,
    );
    bounds.x = 30;
    window.emit('move');
    expect(await saves()).toBeNull();
    expect(await openWindowState(dir, [laptop])).toMatchObject({ bounds: { ...bounds }, maximized: true });
  });

  it.each([
    '{"x":',
    '[]',
    '"big"',
    '{"x":0,"y":0,"width":-5,"height":1,"maximized":false}',
    '{"x":1e99,"y":0,"width":5,"height":1,"maximized":false}',
    '{"x":0,"y":0,"width":"800","height":600,"maximized":false}',
    '\0\0\0\0',
  ])('is set aside when it says %s', async (text) => {
    await writeFile(join(dir, 'window.json'), text);
    const state = await openWindowState(dir, [laptop]);
    expect(state.trouble?.code).toBe('file-damaged');
    expect(state.bounds).toEqual({ width: 1280, height: 800 });
    const [aside] = await readdir(dir);
    expect(aside).toMatch(/^window\.json\.damaged-/);
    expect(await readFile(join(dir, aside ?? ''), 'utf8')).toBe(text);
  });
});
