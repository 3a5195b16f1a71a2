import { readFile } from 'node:fs/promises';
import type { Page, Route } from 'playwright/test';
import type { Order } from '../electron-wire.ts';
import type { Desktop } from './launch.ts';
import {
  deliverName,
  invokeName,
  mayName,
  permissionScript,
  preloadScript,
  shownOrigin,
  toOwn,
  toShown,
} from './preload-script.ts';

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

  const deliver = ({ channel, args }: Extract<Order, { order: 'send' }>): Promise<unknown> =>
    current.evaluate(
      (given) => {
        const page = globalThis as unknown as Record<string, (channel: string, args: unknown[]) => void>;
        page[given.name]?.(given.channel, given.args);
      },
      { name: deliverName, channel, args },
    );
  const copy = async (text: string): Promise<unknown> => {
    await current.evaluate((each) => navigator.clipboard.writeText(each), text).catch(() => undefined);
    return desktop.ask('copied', null);
  };
  const obey = (order: Order): Promise<unknown> => {
    switch (order.order) {
      case 'load':
        return current.goto(toShown(order.url));
      case 'reload':
        return replace();
      case 'send':
        return deliver(order);
      case 'close':
        return current.close();
      case 'copy':
        return copy(order.text);
      case 'error-box':
        return Promise.resolve();
    }
  };

  await context.exposeBinding(invokeName, ({ frame }, channel: string, args: unknown[]) => {
    const sender = { url: toOwn(frame.url()), isMain: frame.parentFrame() === null };
    return desktop.ask('invoke', { window, frame: sender, channel, args });
  });
  await context.exposeBinding(mayName, async ({ frame }, permission: string, mediaTypes: string[]) => {
    const details = { isMainFrame: frame.parentFrame() === null, mediaType: mediaTypes[0], mediaTypes };
    const may = await desktop.ask('permission', { permission, url: toOwn(frame.url()), details });
    return may.check && may.request;
  });
  await context.addInitScript({ content: permissionScript });
  await context.addInitScript({ content: preloadScript(await readFile(preload, 'utf8')) });
  // A shell that has just gone answers nothing, and its page is about to go too.
  const refuse = (route: Route): Promise<void> => route.abort().catch(() => undefined);
  await context.route('**/*', (route) => serve(desktop, route).catch(() => refuse(route)));
  // The system says yes; whether the page hears it is the shell's to decide.
  await context.grantPermissions(['camera', 'clipboard-read', 'clipboard-write'], { origin: shownOrigin });
  watch(page);
  desktop.onOrder((order) => {
    quietly(obey(order));
  });
  await page.goto(at);
}
