import { Pool } from 'undici';
import { z } from 'zod';

/**
 * The least a client can do: every call as early as the one it needs allows, no pins, no rules, nothing kept. Arguments:
 * HOST:PORT…, the leader first; account in SITE_USER and SITE_PASSWORD.
 */
const loggedIn = z.object({ Token: z.object({ Authorization: z.string() }) });
const generated = z.object({ token: z.string() });
const linkStatus = z.object({ status: z.string(), peers: z.array(z.unknown()).default([]) });
const api = '/v1/edge-mgmt/edgehosts/current/link';

type Call = <T>(answer: z.ZodType<T>, method: 'GET' | 'POST', path: string, body?: unknown) => Promise<T>;

async function signIn(host: string): Promise<Call> {
  const pool = new Pool(`https://${host}`, { connections: 1, connect: { rejectUnauthorized: false } });
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const call: Call = async (answer, method, path, body) => {
    const reply = await pool.request({
      method,
      path,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (reply.statusCode >= 300) throw new Error(`${path} answered ${String(reply.statusCode)}`);
    return answer.parse(await reply.body.json());
  };
  const account = { username: process.env['SITE_USER'], password: process.env['SITE_PASSWORD'] };
  const answer = await call(loggedIn, 'POST', '/v1/users/default/login?setCookie=false', account);
  headers['authorization'] = answer.Token.Authorization;
  return call;
}

const [leaderAt = '', ...followersAt] = process.argv.slice(2);
const leaderIn = signIn(leaderAt);
const token = leaderIn.then((leader) => leader(generated, 'POST', `${api}/generate-token`));
await Promise.all(
  followersAt.map(async (at) => {
    const [follower, body] = await Promise.all([signIn(at), token]);
    await follower(z.unknown(), 'POST', api, { token: body.token });
  }),
);
const leader = await leaderIn;
for (;;) {
  const { status, peers } = await leader(linkStatus, 'GET', `${api}/status`);
  if (status === 'Completed' && peers.length === followersAt.length) break;
}
process.exit(0);
