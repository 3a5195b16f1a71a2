import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFile } from 'node:fs/promises';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Input } from '#shared/contract/methods.ts';
import type { EntryOf } from '#shared/model/queue.ts';
import { isEdgeHost } from '#shared/model/queue.ts';
import { codeOf, coreOnConsole } from '#test/kit/core-on-console.ts';
import { reads } from '#test/kit/core-on-site.ts';
import { patience } from '#test/kit/patience.ts';
import { recordWire } from '#test/kit/record-wire.ts';

type OnConsole = Awaited<ReturnType<typeof coreOnConsole>>;
type Draft = Extract<Input<'queue.add'>['work'][number], { kind: 'edge-host' }>;
type Entry = EntryOf<'edge-host'>;
let here: OnConsole;
let on: OnConsole['on'];

beforeAll(async () => {
  // Those that have not called in are looked for every so often.
  here = await coreOnConsole({ patience: { ...patience, calmMs: 50 } });
  ({ on } = here);
  await on.must('console.signIn', here.byKey);
});
afterEach(() => here.mend());
afterAll(() => on.close());

const draft = (hostId: string, more: Partial<Draft> = {}): Draft => ({
  ...{ kind: 'edge-host', hostId, name: null, tags: [], pairingKey: null, ...more },
});
const list = (): readonly Entry[] => on.core.read('queue').filter(isEdgeHost);
const entry = (hostId: string): Entry | undefined => list().find(({ work }) => work.hostId === hostId);
const add = (...work: Draft[]) => on.must('queue.add', { work });
/** The entry when it has come to that. */
const becomes = async (hostId: string, state: Entry['state']): Promise<Entry> => {
  await on.until('queue', () => entry(hostId)?.state === state);
  return entry(hostId) as Entry;
};

describe('registration tokens', () => {
  const soon = (): number => Date.now() + 86_400_000;

  it('are listed without their secret, revealed one by one, added, switched off and deleted', async () => {
    const { projectUid, registrationToken } = on.site.palette;
    const all = await on.must('tokens.list', {});
    expect(JSON.stringify(all)).not.toContain(registrationToken);
    const masked = `${registrationToken.slice(0, 4)}…${registrationToken.slice(-4)}`;
    const first = all.find((each) => each.masked === masked);
    expect(await on.must('tokens.reveal', { uid: first?.uid ?? '' })).toEqual({ token: registrationToken });

    const expiresAt = soon();
    const given = { name: ' hall 3 ', description: 'tills', projectUid, expiresAt };
    const { uid } = await on.must('tokens.add', given);
    const added = (await on.must('tokens.list', {})).find((each) => each.uid === uid);
    expect(added).toMatchObject({
      ...{ name: 'hall 3', description: 'tills', expiresAt, isActive: true },
      project: { uid: projectUid, name: 'Default' },
    });
    await on.must('tokens.setActive', { uid, isActive: false });
    expect((await on.must('tokens.list', {})).find((each) => each.uid === uid)?.isActive).toBe(false);
    await on.must('tokens.delete', { uid });
    await on.must('tokens.list', {});
    await here.fault('palette-lost-answer', 1);
    const again = await on.must('tokens.add', given);
    expect(again.uid).not.toBe(uid);
    const now = (await on.must('tokens.list', {})).filter(({ name }) => name === 'hall 3');
    expect(now.map((each) => each.uid)).toEqual([again.uid]);
    expect(await codeOf(on.call('tokens.reveal', { uid }))).toBe('edge-token-gone');
    const said = (await on.must('journal.read', { from: 0 })).entries.filter(({ kind }) =>
      kind.startsWith('edge-token'),
    );
    expect(said.map(({ kind, details }) => `${kind} ${details['token'] ?? ''}`)).toEqual([
      `edge-token-revealed ${first?.name ?? ''}`,
      'edge-token-added hall 3',
      'edge-token-deactivated hall 3',
      'edge-token-deleted hall 3',
      'edge-token-added hall 3',
    ]);
    expect(JSON.stringify(said)).not.toContain(registrationToken);
  });

  it('that would be of no use are not asked for; who has no permission is told which', async () => {
    const given = { name: 'x', description: '', projectUid: null };
    expect(await codeOf(on.call('tokens.add', { ...given, expiresAt: 1 }))).toBe('edge-token-expiry-past');
    expect(await codeOf(on.call('tokens.add', { ...given, name: ' ', expiresAt: soon() }))).toBe(
      'edge-token-nameless',
    );
    await here.fault('palette-forbidden', 'edgeToken');
    const forbidden = await on.call('tokens.list', {});
    expect(reads('error' in forbidden ? forbidden.error : null)).toMatch(
      /^console-forbidden: .+a role with edgeToken\.list/,
    );
  });
});

describe('edge hosts by their IDs', () => {
  it('are registered, many at once, with name and tags, and Palette lists them', async () => {
    const ids = Array.from({ length: 6 }, (_, index) => `edge-many-${String(index)}`);
    await add(...ids.map((id) => draft(id, { name: `hall ${id}`, tags: ['shop:4', 'till'] })));
    for (const id of ids) expect((await becomes(id, 'created')).fault).toBeNull();
    const hosts = await on.must('edgeHosts.list', {});
    expect(hosts.find(({ id }) => id === 'edge-many-3')).toMatchObject({
      ...{ name: 'hall edge-many-3', state: 'unpaired', health: null, tags: ['shop:4', 'till'] },
      ...{ projectUid: on.site.palette.projectUid, cluster: null },
    });
    await on.must('edgeHosts.delete', { id: 'edge-many-3' });
    expect(entry('edge-many-3')).toBeUndefined();
    expect(await codeOf(on.call('edgeHosts.delete', { id: 'edge-many-3' }))).toBe('edge-host-gone');
  });

  it('are ready once the host itself has called in, while somebody looks on', async () => {
    const { registrationToken: edgeHostToken } = on.site.palette;
    const own = { name: 'till-4', disableAutoRegister: true, hostPairingKey: 'canary-key' };
    await on.fault(0, 'user-data', { paletteEndpoint: here.endpoint, edgeHostToken, ...own });
    await add(draft('till-4', { pairingKey: 'canary-key' }), draft('edge-other'));
    await becomes('till-4', 'created');
    await on.must('hosts.attend', {});
    expect(await becomes('till-4', 'ready')).toMatchObject({ fault: null, work: { hasPairingKey: true } });
    expect(entry('edge-other')?.state).toBe('created');
  });

  it('stay as they are while the token of the host is inactive or expired, whoever looks on', async () => {
    const given = { paletteEndpoint: here.endpoint, name: 'till-5', disableAutoRegister: true };
    const tokens = await on.must('tokens.list', {});
    await add(draft('till-5'));
    await becomes('till-5', 'created');
    await on.must('hosts.attend', {});
    const revealed = async (name: string): Promise<string> => {
      const uid = tokens.find((each) => each.name === name)?.uid ?? '';
      return (await on.must('tokens.reveal', { uid })).token;
    };
    const wire = recordWire([on.site.palette.url]);
    const looks = (): number => wire.heard().filter(({ sent }) => sent.includes('till-5')).length;
    // Hosts do not call by undici.
    const calls: (number | undefined)[] = [];
    const hear = (message: unknown): void => {
      const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
      if (request.path === '/v1/edgehosts/register') calls.push(response.statusCode);
    };
    subscribe('http.client.response.finish', hear);
    for (const name of ['last-year', 'switched-off']) {
      await on.fault(0, 'user-data', { ...given, edgeHostToken: await revealed(name) });
      const [called, looked] = [calls.length, looks()];
      await vi.waitUntil(() => calls.length > called + 1 && looks() > looked + 1, { timeout: 30_000 });
    }
    unsubscribe('http.client.response.finish', hear);
    wire.stop();
    expect(new Set(calls)).toEqual(new Set([401]));
    expect(entry('till-5')?.state).toBe('created');
  });

  it('that are registered already say by whom', async () => {
    await add(draft('edge-taken'));
    await becomes('edge-taken', 'created');
    const [, fieldSites] = here.state().projects;
    await on.must('console.project', { uid: fieldSites?.uid ?? '' });
    await add(draft('edge-taken'));
    expect(await becomes('edge-taken', 'already')).toMatchObject({
      by: 'Default',
      fault: { code: 'edge-host-registered', params: { project: 'Default', state: 'unpaired' } },
    });
    await on.must('console.project', { uid: on.site.palette.projectUid });
  });

  it('that cannot be are not sent, and none of their list', async () => {
    const refused = (...work: Draft[]) => codeOf(on.call('queue.add', { work }));
    expect(await refused(draft('edge-fine'), draft('edge 1'))).toBe('host-id-characters');
    expect(await refused(draft('edge-fine'), draft(' edge-fine '))).toBe('host-id-twice');
    expect(await refused(draft('edge-fine', { tags: ['a:1', 'a:2'] }))).toBe('tag-twice');
    expect(entry('edge-fine')).toBeUndefined();
  });

  it('without the permission are refused, and go on a second try', async () => {
    await here.fault('palette-forbidden', 'edgehost');
    const { ids } = await add(draft('edge-forbidden', { pairingKey: 'canary-key' }));
    expect(reads((await becomes('edge-forbidden', 'refused')).fault)).toMatch(
      /^console-forbidden: .+a role with edgehost\.create/,
    );
    await here.mend();
    await on.must('queue.retry', { ids: [...ids] });
    await becomes('edge-forbidden', 'created');
    const kept = await readFile(join(on.dataDir, 'queue.json'), 'utf8');
    expect(kept).toContain('edge-forbidden');
    expect(kept).not.toContain('canary-key');
  });

  it('whose answer is lost are asked about, and not sent twice', async () => {
    await here.fault('palette-lost-answer', 1);
    await add(draft('edge-lost', { tags: ['a:1'] }));
    expect(await becomes('edge-lost', 'created')).toMatchObject({ fault: null });
    expect(
      (await here.lines('registration-sending')).filter(({ hostId }) => hostId === 'edge-lost'),
    ).toHaveLength(1);
  });

  it('go again by themselves where Palette is only busy', async () => {
    await here.fault('palette-silent-retry', true);
    await here.fault('palette-rate', 1);
    await add(draft('edge-busy'));
    expect(await becomes('edge-busy', 'created')).toMatchObject({ fault: null });
  });

  it('wait for a console that is away, and a restart in the middle', async () => {
    await here.fault('palette-down', true);
    await add(draft('edge-waiting'), draft('edge-keyed', { pairingKey: 'canary-key' }));
    await becomes('edge-waiting', 'unknown');
    await on.restart(() => here.mend());
    expect(entry('edge-waiting')?.state).toBe('unknown');
    await on.must('console.signIn', here.byKey);
    await becomes('edge-waiting', 'created');
    expect(await becomes('edge-keyed', 'refused')).toMatchObject({
      fault: { code: 'registration-key-gone' },
    });
    await on.must('queue.remove', { ids: [entry('edge-keyed')?.id ?? ''] });
    expect(entry('edge-keyed')).toBeUndefined();
  });
});
