import { expect, test } from '#test/kit/desktop.ts';

test('the page has two functions of the privileged side, one policy, and nowhere else to go', async ({
  page,
  frame,
  desktop,
}) => {
  const { heading } = frame;
  await expect(heading).toHaveText('Hosts');
  const seen = await page.evaluate(() => {
    const world = globalThis as unknown as Record<string, unknown>;
    return {
      bridge: Object.keys(world['fieldlink'] ?? {}).sort(),
      leaks: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
        (name) => name in world,
      ),
    };
  });
  expect(seen).toEqual({ bridge: ['call', 'on'], leaks: [] });

  await page.evaluate(() => {
    location.href = 'app://fieldlink.example.org/';
    window.open('about:blank');
  });
  await expect.poll(() => page.context().pages().length).toBe(1);
  await expect(heading).toHaveText('Hosts');
  expect(await desktop.ask('open', { url: 'https://example.org/' })).toBe('deny');
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read']) {
    const details = { isMainFrame: true, mediaType: 'video', mediaTypes: ['video'] };
    const given = await desktop.ask('permission', { permission, url: 'app://fieldlink/', details });
    expect(given).toEqual({ check: false, request: false });
  }
});

test('the menu goes to a view and keeps the page', async ({ page, frame, desktop }) => {
  const { heading } = frame;
  await page.evaluate(() => {
    (globalThis as unknown as Record<string, unknown>)['same'] = true;
  });
  for (const label of ['Session', 'Settings', 'Settings', 'Hosts'] as const) {
    await desktop.ask('click', { label });
    await expect(heading).toHaveText(label);
  }
  for (const [label, name] of [
    ['Fieldlink help', 'Help'],
    ['Keyboard', 'Keyboard'],
    ['About Fieldlink', 'About'],
  ] as const) {
    await desktop.ask('click', { label });
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  }
  expect(await page.evaluate(() => 'same' in globalThis)).toBe(true);
});
