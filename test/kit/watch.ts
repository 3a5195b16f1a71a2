import { expect } from 'playwright/test';
import type { BrowserContext } from 'playwright/test';

export interface Watch {
  /** Fails the test when something went wrong that nobody looked at. */
  verify(): void;
}

/** Keeps an eye on what every test must be free of, whatever it is about. */
export async function watch(
  context: BrowserContext,
  origin: string,
  expected: readonly RegExp[],
): Promise<Watch> {
  const errors: string[] = [];
  const foreign: string[] = [];
  const violations: string[] = [];

  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => errors.push(error.error().message));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) foreign.push(request.url());
  });
  await context.exposeFunction('reportCspViolation', (text: string) => violations.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { reportCspViolation } = globalThis as unknown as { reportCspViolation(text: string): void };
      reportCspViolation(`${violatedDirective} blocked ${blockedURI || 'inline'}`);
    });
  });

  return {
    verify: () => {
      const unexpected = errors.filter((error) => !expected.some((pattern) => pattern.test(error)));
      expect.soft(unexpected, 'errors on the console').toEqual([]);
      expect.soft(violations, 'violations of the content security policy').toEqual([]);
      expect.soft(foreign, 'requests outside the origin').toEqual([]);
    },
  };
}
