import { readFile } from 'node:fs/promises';
import type { Page, Route } from 'playwright/test';
import type { Order } from '../electron-wire.ts';
import type { Desktop } from './launch.ts';
import { deliverName, invokeName, preloadScript, shownOrigin, toOwn, toShown } from './preload-script.ts';

async function serve(desktop: Desktop, route: Route): Promise<void> {
  const request = route.request();
  const url = toOwn(request.url());
  if (request.isNavigationRequest() && request.frame().parentFrame() === null) {
    const isPrevented = await desktop.ask('emit', {
      on: 'contents',
      event: 'will-navigate',
      fields: { url },
    });
    if (isPrevented) return route.abort('aborted');
  }
  if (!request.url().startsWith(`${shownOrigin}/`)) return route.abort('blockedbyclient');
  const { status, headers, body } = await desktop.ask('request', { url, method: request.method() });
  return route.fulfill({ status, headers, body: Buffer.from(body) });
}

/** Makes a page the shell's window, and a new page its window when the process of that one has died. */
export async function show(page: Page, desktop: Desktop): Promise<void> {
  const context = page.context();
  const { window, preload } = desktop.first;
  let current = page;
  let at = toShown(desktop.first.url);
  /** A page that goes away in the middle is no failure of the shell: the next one pulls. */
  const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined);

  const watch = (shown: Page): void => {
    shown.on('framenavigated', (frame) => {
      if (frame !== shown.mainFrame() || !frame.url().startsWith(shownOrigin)) return;
      at = frame.url();
      quietly(desktop.ask('arrived', { window, url: toOwn(at) }));
    });
    shown.on('popup', (popup) => {
      const asked = desktop.ask('open', { url: toOwn(popup.url()) });
      quietly(asked.then((action) => (action === 'deny' ? popup.close() : undefined)));
    });
    shown.on('crash', () => {
      const fields = {};
      const details = { reason: 'crashed', exitCode: 5 };
      quietly(desktop.ask('emit', { on: 'contents', event: 'render-process-gone', fields, rest: [details] }));
    });
  };

  /** Playwright can do nothing more with a page that crashed. */
  const replace = async (): Promise<void> => {
    const dead = current;
    current = await context.newPage();
    watch(current);
    await current.goto(at);
    await dead.close();
  };

  const obey = (order: Order): void => {
    switch (order.order) {
      case 'load':
        return quietly(current.goto(toShown(order.url)));
      case 'reload':
        return quietly(replace());
      case 'send':
        return quietly(
          current.evaluate(
            ({ name, channel, args }) => {
              const deliver = (globalThis as unknown as Record<string, unknown>)[name];
              (deliver as (channel: string, args: unknown[]) => void)(channel, args);
            },
            { name: deliverName, channel: order.channel, args: order.args },
          ),
        );
      case 'close':
        return quietly(current.close());
      case 'copy':
        return quietly(
          current
            .evaluate((text) => navigator.clipboard.writeText(text), order.text)
            .catch(() => undefined)
            .then(() => desktop.ask('copied', null)),
        );
    }
  };

  await context.exposeBinding(invokeName, ({ frame }, channel: string, args: unknown[]) => {
    const sender = { url: toOwn(frame.url()), isMain: frame.parentFrame() === null };
    return desktop.ask('invoke', { window, frame: sender, channel, args });
  });
  await context.addInitScript({ content: preloadScript(await readFile(preload, 'utf8')) });
  await context.route('**/*', (route) => serve(desktop, route));
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: shownOrigin });
  watch(page);
  desktop.onOrder(obey);
  await page.goto(at);
}
