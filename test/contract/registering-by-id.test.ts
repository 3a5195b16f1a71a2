import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { registrationOperations } from '#shared/wire/palette/registration-operations.ts';
import { runCli } from '../kit/cli.ts';
import { coreOnConsole } from '../kit/core-on-console.ts';
import { authority } from '../kit/issuing.ts';
import { patience } from '../kit/patience.ts';
import type { Exchange } from '../kit/record-wire.ts';
import { recordWire } from '../kit/record-wire.ts';
import { paletteDocument } from './vendor-document.ts';

const vendor = paletteDocument();
type OnConsole = Awaited<ReturnType<typeof coreOnConsole>>;
let here: OnConsole;
let on: OnConsole['on'];

beforeAll(async () => {
  here = await coreOnConsole({ patience: { ...patience, calmMs: 50 } });
  ({ on } = here);
});
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => on.close());

/** All that is in files there. */
async function keptUnder(dir: string): Promise<string> {
  const names = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = names.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  // A file that is just being replaced has another name by now.
  return (await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')))).join('\n');
}

const parsed = (body: string): unknown => (body === '' ? undefined : JSON.parse(body));

describe('edge hosts and registration tokens, from here', () => {
  it.skipIf(!vendor)('ask of Palette what its document has, and keep nothing secret', async () => {
    const wire = recordWire([new URL(on.site.palette.url).origin]);
    await on.must('console.signIn', here.byKey);
    const expiresAt = Date.now() + 86_400_000;
    const { projectUid } = on.site.palette;
    const draft = { name: 'hall', description: 'tills', projectUid, expiresAt };
    const { uid } = await on.must('tokens.add', draft);
    const { token } = await on.must('tokens.reveal', { uid });
    await on.must('tokens.list', {});
    await on.must('tokens.setActive', { uid, isActive: false });
    await on.must('tokens.delete', { uid });
    const pairingKey = 'canary key';
    await here.fault('palette-lost-answer', 1);
    await on.must('hosts.attend', {});
    const host = { kind: 'edge-host', hostId: 'edge-bare', name: null, tags: [], pairingKey: null } as const;
    await on.must('queue.add', {
      work: [{ ...host, hostId: 'edge-lost', name: 'till 4', tags: ['shop:4', 'till'], pairingKey }, host],
    });
    await on.until('queue', (all) => all.every(({ state }) => state === 'created'));
    // Those that have not called in are looked for by their names.
    const isSearch = ({ path, sent }: Exchange): boolean =>
      path.endsWith('/search') && sent.includes('till 4');
    await vi.waitUntil(() => wire.heard().some(isSearch), { timeout: 30_000 });
    await on.must('queue.add', { work: [host] });
    await on.until('queue', (all) => all.some(({ state }) => state === 'already'));
    const queued = await on.must('queue.add', { work: [{ ...draft, kind: 'token', name: 'queued' }] });
    await on.until('queue', (all) => all.at(-1)?.state === 'ready');
    await on.must('queue.undo', { id: queued.ids[0] ?? '' });
    await on.must('edgeHosts.list', {});
    await on.must('edgeHosts.delete', { id: 'edge-bare' });
    const exchanges = wire.stop();

    const complaints = exchanges.flatMap(({ method, path, query, sent, status, received }) => [
      ...(vendor?.checkRequest(method, path, query, parsed(sent)) ?? []),
      ...(status === null || vendor === null
        ? []
        : vendor.checkAnswer(method, path, status, parsed(received))),
    ]);
    expect(complaints).toEqual([]);
    const asked = new Set(exchanges.map(({ method, path }) => `${method} ${path.replace(uid, '{uid}')}`));
    const { edgeTokens, createEdgeToken, edgeToken, setEdgeTokenState, deleteEdgeToken } =
      registrationOperations;
    const { createEdgeHost, edgeHosts } = registrationOperations;
    for (const each of [edgeTokens, createEdgeToken, edgeToken, setEdgeTokenState, deleteEdgeToken])
      expect(asked).toContain(`${each.method} ${each.path}`);
    for (const each of [createEdgeHost, edgeHosts]) expect(asked).toContain(`${each.method} ${each.path}`);
    for (const id of ['edge-lost', 'edge-bare']) expect(asked).toContain(`GET /v1/edgehosts/${id}`);
    expect(asked).toContain('DELETE /v1/edgehosts/edge-bare');

    const kept = await keptUnder(on.dataDir);
    expect(kept).toContain('edge-lost');
    for (const secret of [token, pairingKey, on.site.palette.apiKey]) expect(kept).not.toContain(secret);
  });

  it('are registered by a command too, with the API key from the environment only', async () => {
    const { apiKey, certSha256 } = on.site.palette;
    const register = (...args: string[]) =>
      runCli(['--data-dir', join(on.dataDir, 'another'), 'register', '--endpoint', here.endpoint, ...args]);
    const pin = ['--console-pin', certSha256];
    const refused = (code: string) => ({ exitCode: 1, answer: { error: { code } } });
    expect(await register('--id', 'edge-1', ...pin)).toMatchObject(refused('bad-input'));
    vi.stubEnv('FIELDLINK_PALETTE_API_KEY', apiKey);
    expect(await register('--id', 'edge-1')).toMatchObject(refused('console-unpinned'));
    await on.must('console.signIn', here.byKey);
    const known = { kind: 'edge-host' as const, hostId: 'edge-2', name: null, tags: [], pairingKey: null };
    await on.must('queue.add', { work: [known] });
    await on.until('queue', (all) => all.at(-1)?.state === 'created');
    const given = ['--id', 'till-1', 'edge-2', '--tag', 'shop=4', 'till', '--project', 'Field sites'];
    const made = await register(...given, ...pin);
    expect(made).toMatchObject({
      exitCode: 0,
      answer: {
        results: [
          { id: 'till-1', end: 'done', code: null },
          { id: 'edge-2', end: 'already', code: 'edge-host-registered' },
        ],
        seconds: expect.any(Number) as number,
      },
    });
    expect(made.stderr).toContain('“till-1” does not begin with edge-.');
    expect(JSON.stringify(made) + (await keptUnder(on.dataDir))).not.toContain(apiKey);

    // By its CA, and up to the project that nobody knows.
    const depot = await authority('Depot CA');
    const ca = join(on.dataDir, 'depot.pem');
    await writeFile(ca, depot.cert);
    await here.fault('palette-certificate-swapped', await depot.issue(new URL(on.site.palette.url).hostname));
    const nowhere = await register('--id', 'edge-3', '--ca', ca, '--project', 'Field site');
    expect(nowhere).toMatchObject(refused('console-project-unknown'));
    expect(JSON.stringify(nowhere.answer)).toContain('Field site');
    await here.mend();
    await on.must('console.signIn', here.byKey);
    const ids = (await on.must('edgeHosts.list', {})).map(({ id }) => id);
    expect([ids.includes('edge-2'), ids.includes('edge-3')]).toEqual([true, false]);
  });

  it('wait on one laptop and are sent by a command on another, once', async () => {
    const { apiKey, certSha256 } = on.site.palette;
    vi.stubEnv('FIELDLINK_PALETTE_API_KEY', apiKey);
    vi.stubEnv('FIELDLINK_SEAL_PASSPHRASE', 'four words that hold');
    await on.must('console.signIn', here.byKey);
    await on.must('console.signOut', {});
    const far = { kind: 'edge-host' as const, name: null, tags: [], pairingKey: null };
    // More than Palette takes at once: a command that waits for its turn is not over.
    const others = Array.from({ length: 6 }, (_, n) => ({ ...far, hostId: `edge-far-${String(n)}` }));
    const { ids } = await on.must('queue.add', {
      work: [
        { ...far, hostId: 'edge-far', pairingKey: 'canary key' },
        ...others,
        { kind: 'token', name: 'hall 4', description: '', expiresAt: Date.now() + 86_400_000 },
      ],
    });
    const made = await on.must('queue.export', { ids: [...ids], passphrase: 'four words that hold' });
    expect([made.count, made.codes.length]).toEqual([8, 2]);
    const file = join(on.dataDir, made.file.name);
    await writeFile(file, made.file.base64, 'base64');

    const queue = (...args: string[]) => runCli(['--data-dir', join(on.dataDir, 'office'), 'queue', ...args]);
    expect(await queue('import', file)).toMatchObject({
      exitCode: 0,
      answer: { added: 8, known: 0, count: 8 },
    });
    const left = { endpoint: here.endpoint, state: 'handed-over', code: null };
    const listed = await queue('list');
    expect(listed.answer).toMatchObject({
      queue: [
        { ...left, subject: 'edge-far' },
        ...others.map(({ hostId: subject }) => ({ ...left, subject })),
        { ...left, kind: 'token' },
      ],
    });
    const to = ['--endpoint', here.endpoint, '--console-pin', certSha256];
    // The key came with the file, and is in memory only: so it comes once more.
    const sent = await queue('send', file, ...to);
    expect(sent).toMatchObject({ exitCode: 0, answer: { results: Array(8).fill({ end: 'done' }) } });
    expect(await queue('export', join(on.dataDir, 'out'))).toMatchObject({
      ...{ exitCode: 1, answer: { error: { code: 'queue-nothing-left' } } },
    });
    const all = JSON.stringify([listed, sent]);
    for (const secret of [apiKey, 'canary key', 'four words that hold']) expect(all).not.toContain(secret);
  });
});
