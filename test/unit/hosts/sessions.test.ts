import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operations } from '#shared/wire/operations.ts';
import type { Answering, OddHost } from '#test/kit/odd-host.ts';
import { holder, impatience, json, oddHost, tokens } from '#test/kit/odd-host.ts';
import { until } from '#test/kit/until.ts';

/** Two things at once to one host. Each answer is held back until the test lets it go: no race is left to chance. */
const account = { username: 'kairos', password: 'right' };

let host: OddHost;
let on: Awaited<ReturnType<typeof holder>>;
let key: string;
let answering: Answering;
let logins = 0;

/** Answers that wait for the test, by the last word of their path. */
const gates = new Map<string, { open: () => void; opened: Promise<void> }>();
const hold = (path: string): { open: () => void } => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  gates.set(path, { open, opened });
  return { open };
};

const usual: Answering = (request, response) => {
  const path = (request.url ?? '').split('?')[0]?.split('/').at(-1);
  if (path === 'login') json(response, tokens(`session-${String((logins += 1))}`));
  else if (path === 'renewal') json(response, { Authorization: 'renewed', RefreshToken: 'again' });
  else json(response, {});
};

beforeEach(async () => {
  [answering, logins] = [usual, 0];
  gates.clear();
  host = await oddHost((request, response) => {
    const path = (request.url ?? '').split('?')[0]?.split('/').at(-1) ?? '';
    const held = gates.get(path);
    if (held) void held.opened.then(() => answering(request, response));
    else answering(request, response);
  });
  on = await holder({ ...impatience, connectMs: 5_000, answerMs: 5_000 });
  key = await on.trusted(host);
});
afterEach(async () => {
  for (const { open } of gates.values()) open();
  await on.sessions.close();
  await host.close();
});

const asked = (word: string): Promise<void> =>
  until(() => {
    expect(host.asked.join('\n')).toContain(word);
  });
const state = (): string | undefined => on.registry.get(key)?.session.state;
const count = (word: string): number => host.asked.filter((line) => line.startsWith(word)).length;

describe('sign-in', () => {
  it('twice at once with one account is one try: a double click costs no second of five', async () => {
    const login = hold('login');
    const both = [on.sessions.signIn(key, account), on.sessions.signIn(key, { ...account })];
    await asked('login');
    login.open();
    expect(await Promise.all(both)).toEqual([true, true]);
    expect(count('login')).toBe(1);
  });

  it('with another account waits for the first, then tries by itself', async () => {
    const login = hold('login');
    const both = [on.sessions.signIn(key, account), on.sessions.signIn(key, { ...account, password: 'new' })];
    await asked('login');
    expect(count('login')).toBe(1);
    login.open();
    expect(await Promise.all(both)).toEqual([true, true]);
    expect(count('login')).toBe(2);
    // The first session is not left open at the host.
    await asked('logout session-1');
  });

  it('a refused one ends the session that was there: what is shown is what is held', async () => {
    await on.sessions.signIn(key, account);
    answering = (request, response) => {
      if (request.url?.includes('login')) json(response, { code: 'X' }, 401);
      else usual(request, response);
    };
    expect(await on.sessions.signIn(key, account)).toBe(false);
    expect(state()).toBe('refused');
    await asked('logout session-1');
    expect(await on.sessions.ask(key, operations.linkStatus)).toMatchObject({
      error: { code: 'sign-in-needed' },
    });
  });
});

describe('sign-out', () => {
  it('while a sign-in is under way wins, and the session it got is closed again', async () => {
    const login = hold('login');
    const signingIn = on.sessions.signIn(key, account);
    await asked('login');
    await on.sessions.signOut([key]);
    login.open();
    expect(await signingIn).toBe(false);
    expect(state()).toBe('signed-out');
    expect(host.asked).toContain('logout session-1');
    expect(await on.sessions.ask(key, operations.linkStatus)).toMatchObject({
      error: { code: 'sign-in-needed' },
    });
  });

  it('while a session is renewed wins: it does not come back to life', async () => {
    await on.sessions.signIn(key, account);
    answering = (request, response) => {
      if (request.url?.includes('status')) json(response, {}, 401);
      else usual(request, response);
    };
    const renewal = hold('renewal');
    const asking = on.sessions.ask(key, operations.linkStatus);
    await asked('renewal');
    await on.sessions.signOut([key]);
    renewal.open();
    expect(await asking).toMatchObject({ error: { code: 'sign-in-needed' } });
    expect(state()).toBe('signed-out');
    await asked('logout renewed');
    expect(await on.sessions.ask(key, operations.linkStatus)).toMatchObject({
      error: { code: 'sign-in-needed' },
    });
  });

  it('while a request is under way is not called expired', async () => {
    await on.sessions.signIn(key, account);
    answering = (request, response) => {
      if (request.url?.includes('status')) json(response, {}, 401);
      else usual(request, response);
    };
    const status = hold('status');
    const asking = on.sessions.ask(key, operations.linkStatus);
    await asked('status');
    await on.sessions.signOut([key]);
    status.open();
    expect(await asking).toMatchObject({ error: { code: 'sign-in-needed' } });
    expect(state()).toBe('signed-out');
  });
});

describe('a host that is stopped while it holds a session', () => {
  const stop = async (): Promise<void> => {
    await on.registry.bind(key, 'edge-1');
    await on.registry.expect([{ certSha256: 'e'.repeat(64), addresses: [], hostId: 'edge-1' }]);
  };

  it('is not even sent that session again', async () => {
    await on.sessions.signIn(key, account);
    await stop();
    await on.sessions.signOut([key]);
    await on.sessions.close();
    expect(count('logout')).toBe(0);
  });

  it('gets no refresh token, whatever it answers to what was under way', async () => {
    await on.sessions.signIn(key, account);
    answering = (request, response) => {
      if (request.url?.includes('status')) json(response, {}, 401);
      else usual(request, response);
    };
    const status = hold('status');
    const asking = on.sessions.ask(key, operations.linkStatus);
    await asked('status');
    await stop();
    status.open();
    expect(await asking).toHaveProperty('error');
    expect(count('renewal')).toBe(0);
  });

  it('is not handed back what its late answer to a sign-in brings', async () => {
    const login = hold('login');
    const signingIn = on.sessions.signIn(key, account);
    await asked('login');
    await stop();
    login.open();
    expect(await signingIn).toBe(false);
    expect(count('logout')).toBe(0);
  });
});

describe('forget and the end', () => {
  it('a forgotten host gets no new line, whoever still asks', async () => {
    const login = hold('login');
    const signingIn = on.sessions.signIn(key, account);
    await asked('login');
    await on.registry.forget(key);
    on.sessions.drop(key);
    expect(await signingIn).toBe(false);
    expect(await on.sessions.ask(key, operations.linkStatus)).toMatchObject({
      error: { code: 'unknown-host' },
    });
    expect(on.registry.list()).toEqual([]);
    login.open();
  });

  it('after close nothing is sent any more, least of all a password', async () => {
    await on.sessions.signIn(key, account);
    await on.sessions.close();
    expect(host.asked).toContain('logout session-1');
    const before = host.asked.length;
    expect(await on.sessions.signIn(key, account)).toBe(false);
    expect(await on.sessions.ask(key, operations.linkStatus)).toMatchObject({ error: { code: 'cancelled' } });
    expect(host.asked).toHaveLength(before);
  });
});

describe('two addresses of one machine', () => {
  it('merge with the session that is open, under both keys', async () => {
    answering = (request, response) => {
      if (request.url?.endsWith('/current')) json(response, { metadata: { id: 'edge-1' } });
      else usual(request, response);
    };
    await on.sessions.signIn(key, account);
    await on.read(key);
    await on.sessions.signOut([key]);
    // The same port stands in for a second address: what counts is another record of the same certificate.
    const second = on.registry.sight({ ...host, address: 'localhost', source: 'typed' });
    await on.registry.trust(second);
    await on.sessions.signIn(second, account);
    expect(await on.read(second)).toBe(key);
    expect(on.registry.list()).toHaveLength(1);
    for (const known of [key, second]) {
      expect(on.registry.get(known)).toMatchObject({ key, session: { state: 'signed-in' } });
      expect(await on.sessions.ask(known, operations.linkStatus)).toHaveProperty('ok');
    }
    await on.sessions.signOut([second]);
    expect(state()).toBe('signed-out');
    expect(host.asked.at(-1)).toBe('logout session-2');
  });
});
