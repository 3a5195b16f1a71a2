import { operations } from '#shared/wire/operations.ts';
import { ruleOf } from './faults.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusal.ts';
import type { Call, Reply, Route } from './route.ts';
import { flagOf, objectOf, ok, textOf } from './route.ts';
import { sameText } from './same-text.ts';
import { issueTokens, revoke, sessionOf } from './sessions.ts';
import { afterFailure, attemptsLeft, gateOf, untroubled } from './throttle.ts';
import type { Host, World } from './types.ts';

const { login, logout, renewal, currentUser } = operations;

/** Null: this attempt is looked at. Status and body of a refused one are undocumented (inferred). */
function shut(world: World, host: Host): Refusal | null {
  const status = ruleOf(host, 'lockout-status');
  const fault = host.faults.lockout;
  if (fault !== undefined)
    return { ...refusals.locked, status, details: { retryAfterSeconds: fault === true ? 900 : fault } };
  if (!ruleOf(host, 'lockout')) return null;
  const gate = gateOf(host.state.throttle, world.clock.now());
  if (gate.open) return null;
  const retryAfterSeconds = Math.ceil(gate.waitMs / world.clock.scale / 1000);
  return { ...(gate.locked ? refusals.locked : refusals.delayed), status, details: { retryAfterSeconds } };
}

async function signIn({ world, host, query, body }: Call): Promise<Reply | Refusal> {
  const given = objectOf(body);
  const username = textOf(given?.['username']);
  const password = textOf(given?.['password']);
  if (username === '' || password === '') return refusals.badInput('username and password are required');
  const barred = shut(world, host);
  if (barred) return barred;
  if (!sameText(username, world.username) || !sameText(password, world.password)) {
    const throttle = afterFailure(host.state.throttle, world.clock.now());
    world.update(host, { ...host.state, throttle });
    const tells = ruleOf(host, 'lockout') && ruleOf(host, 'login-tells-attempts');
    return tells
      ? { ...refusals.credentials, details: { attemptsLeft: attemptsLeft(throttle) } }
      : refusals.credentials;
  }
  const IsFirstLogin = !host.state.signedInBefore;
  const Token = await issueTokens(host, username, flagOf(query, 'extendedSession', false));
  world.update(host, { ...host.state, throttle: untroubled, signedInBefore: true });
  const cookies = flagOf(query, 'setCookie', true) ? { cookies: { ...Token } } : {};
  return { ...ok({ IsFirstLogin, Token }), ...cookies };
}

async function renew({ host, query, body, refreshCookie }: Call): Promise<Reply | Refusal> {
  const token = textOf(objectOf(body)?.['refreshToken']) || refreshCookie;
  if (!token) return refusals.noRefreshToken;
  const session = await sessionOf(host, token, 'refresh');
  if (!session) return refusals.unauthorized;
  return ok(await issueTokens(host, session.username, flagOf(query, 'extendedSession', false), session.id));
}

function signOut({ world, host, session }: Call): Reply {
  if (session) world.update(host, { ...host.state, revoked: revoke(host, session) });
  return { status: 200, cookies: { Authorization: '', RefreshToken: '' } };
}

export const userRoutes: readonly Route[] = [
  { method: login.method, path: login.path, auth: 'none', handle: signIn },
  { method: renewal.method, path: renewal.path, auth: 'none', handle: renew },
  { method: logout.method, path: logout.path, auth: 'session', handle: signOut },
  {
    method: currentUser.method,
    path: currentUser.path,
    auth: 'session',
    handle: ({ session }) =>
      ok({ userName: session?.username ?? '', sshKeys: [], disablePasswordUpdate: false }),
  },
];
