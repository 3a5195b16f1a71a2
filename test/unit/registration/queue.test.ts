import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Laptop } from '#test/kit/queue-laptop.ts';
import { hostDraft, must, queueLaptop } from '#test/kit/queue-laptop.ts';
import { numbersOf } from '#test/kit/random.ts';
import type { Trouble } from '#test/kit/scripted-palette.ts';
import { scriptedPalette } from '#test/kit/scripted-palette.ts';

const passphrase = 'four words that hold';
const token = { kind: 'token', name: 'hall 3', description: '', expiresAt: Date.now() + 86_400_000 } as const;
const reject = { kind: 'pairing', pairingId: 'p-1', clusterName: null, decision: { is: 'reject' } } as const;
const isDone = (all: readonly { state: string }[]): boolean =>
  all.every(({ state }) => ['created', 'ready', 'already'].includes(state));
const hosts = (count: number) => Array.from({ length: count }, (_, n) => hostDraft(`edge-${String(n)}`));

let root: string;
let dirs = 0;
const newDir = (): string => join(root, String((dirs += 1)));
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fieldlink-queue-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('the list', () => {
  it('is sent in its order, and can be another as long as nothing of it is in Palette', async () => {
    const { palette, scope } = scriptedPalette();
    const { queue, online, until } = await queueLaptop('site', scope);
    const { ids } = must(queue.add([...hosts(3), token], null));
    const [first = '', second = '', , last = ''] = ids;
    must(await queue.edit(second, hostDraft('edge-other')));
    expect(await queue.edit(second, token)).toMatchObject({ error: { code: 'queue-not-editable' } });
    expect(await queue.edit(second, hostDraft('edge 1'))).toMatchObject({
      error: { code: 'host-id-characters' },
    });
    must(await queue.move(last, second));
    must(await queue.move(first, null));
    expect(queue.list().map(({ work }) => ('hostId' in work ? work.hostId : work.kind))).toEqual([
      ...['token', 'edge-other', 'edge-2', 'edge-0'],
    ]);
    online(true);
    await until(isDone);
    expect([...palette.hosts.keys()]).toEqual(['edge-other', 'edge-2', 'edge-0']);
    expect(await queue.edit(second, hostDraft('edge-9'))).toMatchObject({
      error: { code: 'queue-not-editable' },
    });
  });

  it('takes back what was made for an entry, and only that', async () => {
    const { palette, scope } = scriptedPalette();
    const { queue, online, until } = await queueLaptop('site', scope);
    palette.hosts.set('edge-1', { name: 'somebody’s', labels: {} });
    const { ids } = must(queue.add([...hosts(2), token], null));
    online(true);
    await until(isDone);
    const [mine = '', theirs = '', request = ''] = ids;
    expect(await queue.undo(theirs)).toMatchObject({ error: { code: 'queue-nothing-made' } });
    palette.trouble = () => 'down';
    expect(await queue.undo(mine)).toMatchObject({ error: { code: 'console-unreached' } });
    expect(queue.list()[0]).toMatchObject({ state: 'created', fault: { code: 'console-unreached' } });
    palette.trouble = () => null;
    for (const id of [mine, request]) must(await queue.undo(id));
    expect([[...palette.hosts.keys()], palette.tokens]).toEqual([['edge-1'], []]);
    expect(queue.list().map(({ state }) => state)).toEqual(['undone', 'already', 'undone']);
  });

  it('makes nothing anew while it is being taken back', async () => {
    const { palette, scope } = scriptedPalette();
    let hear = (): void => undefined;
    const heard = new Promise<void>((resolve) => (hear = resolve));
    const ask: typeof scope.ask = async (operation, call) => {
      const reply = await scope.ask(operation, call);
      if (operation.id === 'deleteEdgeHost') await heard;
      return reply;
    };
    const { queue, online, until, states } = await queueLaptop('site', { ...scope, ask });
    const [id = ''] = must(queue.add(hosts(1), null)).ids;
    online(true);
    await until(isDone);
    const undone = queue.undo(id);
    await queue.retry([id]);
    const busy = { error: { code: 'busy' } };
    expect([queue.add(hosts(1), null), queue.remove([id]), await queue.undo(id)]).toMatchObject(
      Array(3).fill(busy),
    );
    expect(states()).toEqual(['refused']);
    hear();
    must(await undone);
    expect([states(), palette.hosts.size, palette.made]).toEqual([['undone'], 0, 1]);
  });

  it('leaves to a person what the console has no operation for', async () => {
    const { queue, online, until } = await queueLaptop('site', scriptedPalette().scope);
    const { ids } = must(queue.add([reject], null));
    const [id = ''] = ids;
    expect(await queue.markDone(id)).toMatchObject({ error: { code: 'queue-not-by-hand' } });
    online(true);
    await until(([entry]) => entry?.state === 'by-hand');
    must(await queue.markDone(id));
    expect(queue.list()[0]?.state).toBe('ready');
  });

  it('has the registrations of an earlier Fieldlink, taken over once', async () => {
    const { palette, scope } = scriptedPalette();
    const dir = await mkdtemp(join(root, 'old-'));
    const old = {
      ...{
        id: 'r1',
        hostId: 'edge-old',
        name: null,
        tags: ['a:1'],
        projectUid: 'p1',
        endpoint: 'palette.test',
      },
      ...{ hasPairingKey: false, state: 'sending', since: 1, fault: null, by: null },
    };
    await writeFile(join(dir, 'registrations.json'), JSON.stringify({ version: 1, registrations: [old] }));
    const before = await queueLaptop('site', scope, dir);
    expect(before.queue.list()).toMatchObject([
      { id: 'r1', state: 'unknown', fault: { code: 'interrupted' } },
    ]);
    must(before.queue.remove(['r1']));
    const { ids } = must(before.queue.add([reject], null));
    must(await before.queue.move(ids[0] ?? '', null));
    const { queue } = await queueLaptop('site', scope, dir);
    expect(queue.list().map(({ work }) => work.kind)).toEqual(['pairing']);
    expect(palette.made).toBe(0);
  });
});

describe('over a line that comes and goes', () => {
  it('dies at any call, before it or after it, and goes on where it was: nothing is lost, nothing made twice', async () => {
    for (let death = 0; ; death += 1) {
      const { palette, scope } = scriptedPalette();
      const dir = newDir();
      let calls = 0;
      let hasDied = false;
      const died = new Promise<void>((resolve) => {
        palette.trouble = () => {
          calls += 1;
          if (calls <= death / 2) return null;
          // Every other time what was asked last was done all the same.
          const isDone = !hasDied && death % 2 === 1;
          hasDied = true;
          resolve();
          return isDone ? 'dead-after' : 'dead-before';
        };
      });
      const victim = await queueLaptop('site', scope, dir);
      must(victim.queue.add([...hosts(2), token], null));
      victim.online(true);
      await Promise.race([victim.until(isDone), died]);
      await victim.die();
      palette.trouble = () => null;
      const next = await queueLaptop('site', scope, dir);
      next.online(true);
      await next.until((all) => all.length === 3 && isDone(all));
      expect([[...palette.hosts.keys()].sort(), palette.tokens.length], `death ${String(death)}`).toEqual([
        ...[['edge-0', 'edge-1'], 1],
      ]);
      // It was through before.
      if (calls <= death / 2) return;
    }
  });

  const many = process.env['FIELDLINK_LONG'] === '1' ? 1_000 : 40;
  const long = { timeout: 300_000 };
  it(
    `sends ${String(many)} from two laptops, with files that come in twice: 0 lost, 0 doubled`,
    long,
    async () => {
      const { palette, scope } = scriptedPalette();
      const numbers = numbersOf(9);
      const troubles: readonly Trouble[] = ['down', 'lost', 'lost', 'busy', null, null, null];
      palette.trouble = () => troubles[numbers() % troubles.length] ?? null;
      const site = await queueLaptop('site', scope, newDir());
      const office = await queueLaptop('office', scope, newDir());
      const tokens = Array.from({ length: many / 10 }, (_, n) => ({ ...token, name: `hall ${String(n)}` }));
      must(site.queue.add([...hosts(many), ...tokens], null));
      const half = site.queue.list().filter((_, index) => index % 2 === 0);
      const { file } = must(
        await site.queue.travel.export(
          half.map(({ id }) => id),
          passphrase,
        ),
      );
      const bytes = Buffer.from(file.base64, 'base64');
      for (const _ of [1, 2]) must(await office.queue.travel.import(bytes, passphrase));

      const flap = async ({ queue, online }: Laptop): Promise<void> => {
        for (let tries = 0; !isDone(queue.list()); tries += 1) {
          expect(tries).toBeLessThan(500);
          online(true);
          await queue.retry(queue.list().map(({ id }) => id));
          online(false);
          must(await queue.travel.import(bytes, passphrase));
        }
      };
      await Promise.all([flap(site), flap(office)]);
      expect(palette.hosts.size).toBe(many);
      expect(new Set(palette.tokens.map(({ body }) => body.metadata.name)).size).toBe(tokens.length);
      expect(palette.tokens).toHaveLength(tokens.length);
    },
  );
});
