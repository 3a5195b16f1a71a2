import type { Locator, Page } from 'playwright/test';

/** The hands of a technician, counted: every click, every field that is filled, every key that is pressed. */
export function countedHands(page: Page) {
  let actions = 0;
  const counted = <T>(act: Promise<T>): Promise<T> => {
    actions += 1;
    return act;
  };
  return {
    actions: () => actions,
    click: (target: Locator) => counted(target.click()),
    fill: (field: Locator, text: string) => counted(field.fill(text)),
    press: (key: string) => counted(page.keyboard.press(key)),
  };
}
