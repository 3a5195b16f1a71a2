import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CoreMethod } from '#electron/core/types.ts';
import type { Input } from '#shared/contract/methods.ts';
import type { HostRecord } from '#shared/model/host.ts';
import type { CoreOnSite } from '../kit/core-on-site.ts';
import { coreOnSite } from '../kit/core-on-site.ts';
import { recordingHost, session } from '../kit/recording-host.ts';

/** A real TLS server that writes down every byte: what a peer nobody vouched for gets to see through every path. */
let on: CoreOnSite;
let peer: Awaited<ReturnType<typeof recordingHost>>;
beforeEach(async () => {
  [on, peer] = await Promise.all([coreOnSite({ hosts: 2 }), recordingHost()]);
  await on.enter(0, 1);
});
afterEach(async () => {
  await on.close();
  await peer.close();
});

const found = (): HostRecord => {
  const host = on.core.read('hosts').find(({ address }) => address === '127.0.0.1');
  if (!host) throw new Error('the recorder is not in the list');
  return host;
};
const account = () => ({ username: on.site.username, password: on.site.password });

/** Every way by which something could be sent to a host, as if it were any of ours. */
async function tryEverything(): Promise<string> {
  const { key, hostId, certSha256 } = found();
  const friend = on.host(0);
  const { token } = await on.must('link.generateToken', { key: friend.key });
  const call = async <M extends CoreMethod>(method: M, input: Input<M>): Promise<void> => {
    await on.call(method, input);
    await on.until('runs', (runs) => runs.every(({ state }) => state === 'ended'));
  };
  await call('session.signIn', { keys: [key], account: account() });
  await call('session.signIn', { keys: [key] });
  await call('hosts.add', { address: peer.address });
  await call('hosts.refresh', {});
  await call('hosts.refresh', { keys: [key] });
  await call('link.generateToken', { key });
  await call('link.toLeader', { leader: friend.key, followers: [key] });
  await call('link.toLeader', { leader: key, followers: [on.host(1).key] });
  await call('link.withToken', { follower: key, token });
  await call('link.withToken', { follower: key, token, acceptOpaque: true });
  await call('link.unlink', { leader: key, hosts: [friend.hostId ?? ''], via: 'leader' });
  await call('link.unlink', { leader: hostId ?? 'edge-recorded', hosts: [friend.key], via: 'host' });
  await call('link.stopTokenGeneration', { key });
  await call('hosts.repin', { key, certSha256: peer.otherSha256, typedName: 'somebody' });
  await call('hosts.repin', { key, certSha256, typedName: hostId ?? '127.0.0.1' });
  await call('hosts.expect', { text: `127.0.0.1,${peer.otherSha256}` });
  await call('session.signOut', { keys: [key] });
  return token;
}

/** A look at who is there asks two things in the open, and nothing more. */
function expectNothingSecret(heard: string, token: string): void {
  for (const secret of [on.site.password, on.site.username, token, session])
    expect(heard.includes(secret), `${secret.slice(0, 4)}… was sent`).toBe(false);
  expect(heard).not.toMatch(/^(authorization|cookie|content-type|content-length):/im);
  const asked = new Set(heard.match(/^[A-Z]+ \S+(?= HTTP\/1\.1\r$)/gm));
  expect([...asked].sort()).toEqual(['GET /v1/edge-mgmt/settings', 'GET /v1/ping']);
}

describe('a peer nobody vouched for', () => {
  it('is sent nothing secret by any path', async () => {
    await on.must('hosts.add', { address: peer.address });
    const token = await tryEverything();
    expectNothingSecret(peer.take().heard, token);
    expect(found()).toMatchObject({ trust: { state: 'new' }, session: { state: 'signed-out' } });
  });
});

describe('a peer that steps in between', () => {
  it('is sent nothing secret by any path, also when it is noticed by a request that carries a session', async () => {
    await on.must('hosts.add', { address: peer.address });
    const { key } = found();
    await on.must('hosts.trust', { pins: [{ key, certSha256: peer.certSha256 }] });
    await on.must('session.signIn', { keys: [key], account: account() });
    const own = peer.take().heard;
    expect(own, 'looking works').toContain(session);
    expect(own).toContain(on.site.password);

    peer.impersonate();
    await on.must('hosts.refresh', { keys: [key] });
    // The session's own request met the impostor: it was called, and not a byte came after the handshake.
    const first = peer.take();
    expect(first.called).toBeGreaterThan(0);
    expect(first.heard).toBe('');
    expect(found().trust).toEqual({ state: 'changed', presented: peer.otherSha256 });

    const token = await tryEverything();
    expectNothingSecret(peer.take().heard, token);
    expect(found()).toMatchObject({ trust: { state: 'changed' }, session: { state: 'signed-out' } });
  });

  it('gets what the old one had only after its name was typed and somebody signed in', async () => {
    await on.must('hosts.add', { address: peer.address });
    const { key } = found();
    await on.must('hosts.trust', { pins: [{ key, certSha256: peer.certSha256 }] });
    await on.must('session.signIn', { keys: [key], account: account() });
    peer.impersonate();
    await on.must('hosts.refresh', { keys: [key] });
    peer.take();
    const input = { key, certSha256: peer.otherSha256, typedName: 'edge-recorded' };
    await on.must('hosts.repin', input);
    await on.must('hosts.refresh', { keys: [key] });
    expectNothingSecret(peer.take().heard, session);
    await on.must('session.signIn', { keys: [key], account: account() });
    expect(peer.take().heard).toContain(on.site.password);
  });
});
