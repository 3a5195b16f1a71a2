import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';

/** No findings in either theme. Between the two only colours differ, so the second look is at those alone. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const themes = [
    ['dark', ['color-contrast']],
    ['light', []],
  ] as const;
  for (const [colorScheme, rules] of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(settle);
    // The usual mode opens a page of its own for frames; there are none.
    const axe = new AxeBuilder({ page, ...(await script(page)) }).setLegacyMode();
    axe.options({ resultTypes: ['violations'] });
    const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze();
    const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join('\n'));
    expect.soft(found, `axe on ${where}, ${colorScheme}`).toEqual([]);
  }
}

/** Half a megabyte is loaded once into a page, not with every look: the rest is no script at all. */
const script = async (page: Page): Promise<{ axeSource?: string }> =>
  (await page.evaluate(() => 'axe' in globalThis)) ? { axeSource: '0' } : {};

/** Even the shortest fade takes a frame to end; colours are judged when none is under way. */
async function settle(): Promise<void> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
    else animation.finish();
  }
  await frame();
}
