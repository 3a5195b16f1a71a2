import { describe, expect, it } from 'vitest';
import { joinCodes } from '#electron/registration/queue/travel.ts';
import { seal } from '#electron/vault/sealed.ts';
import { scriptedPalette } from '#test/kit/scripted-palette.ts';
import { hostDraft, must, queueLaptop, quickly } from '#test/kit/queue-laptop.ts';

const passphrase = 'four words that hold';
const token = { kind: 'token', name: 'hall 3', description: '', expiresAt: Date.now() + 86_400_000 } as const;
const sealed = async (value: unknown): Promise<Buffer> =>
  must(await seal(JSON.stringify(value), passphrase, quickly));
const isDone = ({ state }: { state: string }): boolean => ['created', 'ready', 'already'].includes(state);

async function start() {
  const { palette, scope } = scriptedPalette();
  const [site, office] = [await queueLaptop('site', scope), await queueLaptop('office', scope)];
  return { palette, scope, site, office };
}

describe('a queue that goes to another laptop', () => {
  it('is sent from there, with its pairing keys, and waits there for a confirm', async () => {
    const { palette, site, office } = await start();
    must(site.queue.add([hostDraft('edge-1', 'canary-key'), hostDraft('edge-2'), token], null));
    const { file, codes, count } = must(await site.queue.travel.export(null, passphrase));
    expect(count).toBe(3);
    expect(site.states()).toEqual(Array(3).fill('handed-over'));
    const bytes = Buffer.from(file.base64, 'base64');
    expect(must(await joinCodes([...codes, ...codes].reverse()))).toEqual(bytes);
    expect((await joinCodes(codes.slice(1))) as unknown).toMatchObject({
      error: { code: 'chain-not-joined' },
    });

    office.online(true);
    expect(must(await office.queue.travel.import(bytes, passphrase))).toEqual({
      added: 3,
      known: 0,
      count: 3,
    });
    expect(office.queue.list().map(({ from }) => from)).toEqual(Array(3).fill('site'));
    expect(palette.made).toBe(0);
    await office.queue.retry(office.queue.list().map(({ id }) => id));
    expect(office.queue.list().every(isDone)).toBe(true);
    expect([...palette.hosts.keys()]).toEqual(['edge-1', 'edge-2']);
    expect(office.lines).toContain('queue-imported');
    expect(site.lines).toContain('registration-handed-over');
    expect(file.name).toMatch(/^fieldlink-queue-.+\.flqueue$/);
  });

  it('adds nothing the second time, also of what was removed meanwhile, nor where it came from', async () => {
    const { site, office } = await start();
    must(site.queue.add([hostDraft('edge-1'), hostDraft('edge-2')], null));
    const { file } = must(await site.queue.travel.export(null, passphrase));
    const bytes = Buffer.from(file.base64, 'base64');
    must(await office.queue.travel.import(bytes, passphrase));
    must(office.queue.remove([office.queue.list()[0]?.id ?? '']));
    const nothing = { added: 0, known: 2, count: 2 };
    expect(must(await office.queue.travel.import(bytes, passphrase))).toEqual(nothing);
    expect(must(await site.queue.travel.import(bytes, passphrase))).toEqual(nothing);
    expect(office.queue.list()).toHaveLength(1);
  });

  it('that both send at the same moment is made once', async () => {
    const { palette, site, office } = await start();
    const hosts = Array.from({ length: 20 }, (_, n) => hostDraft(`edge-${String(n)}`));
    must(site.queue.add([...hosts, token], null));
    const { file } = must(await site.queue.travel.export(null, passphrase));
    must(await office.queue.travel.import(Buffer.from(file.base64, 'base64'), passphrase));
    for (const { online } of [site, office]) online(true);
    await Promise.all([site, office].map(({ queue }) => queue.retry(queue.list().map(({ id }) => id))));
    expect([...site.queue.list(), ...office.queue.list()].every(isDone)).toBe(true);
    expect(palette.hosts.size).toBe(20);
    expect(palette.tokens).toHaveLength(1);
  });

  it('brings nothing that could not have been queued here, and nothing of it leads elsewhere', async () => {
    const { palette, office } = await start();
    const item = (id: string, work: object) => ({
      ...{ id, endpoint: 'palette.test', project: null, made: [], pairingKey: null },
      work: { ...hostDraft('edge-1'), hasPairingKey: false, ...work },
    });
    const entries = [
      item('up', { hostId: '..' }),
      item('name', { name: 'till\u202egnp' }),
      item('tag', { tags: ['a\u0000b'] }),
    ];
    const bytes = await sealed({ format: 'fieldlink-queue', version: 1, laptop: 'site', entries });
    must(await office.queue.travel.import(bytes, passphrase));
    office.online(true);
    await office.queue.retry(entries.map(({ id }) => id));
    expect(office.queue.list().map(({ state, fault }) => `${state} ${fault?.code ?? ''}`)).toEqual([
      ...['refused host-id-characters', 'refused host-name-unprintable', 'refused tag-invalid'],
    ]);
    expect(palette.made).toBe(0);
  });

  it('is handed over whatever becomes of the reason why it waits', async () => {
    const { site } = await start();
    must(site.queue.add([hostDraft('edge-1')], { endpoint: 'other.test', project: null }));
    const exporting = site.queue.travel.export(null, passphrase);
    site.online(true);
    must(await exporting);
    expect(site.queue.list()).toMatchObject([{ state: 'handed-over' }]);
  });

  it('is refused whole where the passphrase is wrong, a part is missing, or it is something else', async () => {
    const { site, office } = await start();
    expect(await site.queue.travel.export(null, passphrase)).toMatchObject({
      error: { code: 'queue-nothing-left' },
    });
    must(site.queue.add([hostDraft('edge-1')], null));
    expect(await site.queue.travel.export(null, 'short')).toMatchObject({
      error: { code: 'passphrase-too-short' },
    });
    expect(site.states()).toEqual(['waiting']);
    const { file } = must(await site.queue.travel.export(null, passphrase));
    const bytes = Buffer.from(file.base64, 'base64');
    const why = async (given: Buffer, words = passphrase) => {
      const result = await office.queue.travel.import(given, words);
      return 'error' in result ? result.error.code : null;
    };
    expect(await why(bytes, 'some other words here')).toBe('sealed-wrong-passphrase-or-changed');
    expect(await why(bytes.subarray(0, -1))).toBe('sealed-truncated');
    expect(await why(await sealed({ format: 'fieldlink-queue', version: 0 }))).toBe('queue-file-version');
    expect(await why(await sealed({ format: 'fieldlink-queue', version: 1, entries: [{}] }))).toBe(
      'queue-file-foreign',
    );
    expect(await why(await sealed(['sites']))).toBe('queue-file-foreign');
    expect(office.queue.list()).toEqual([]);
  });
});
