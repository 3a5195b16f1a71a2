import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Core } from '#electron/core/types.ts';
import type { Client } from '#shared/contract/client.ts';
import { createClient } from '#shared/contract/client.ts';
import { topicNames } from '#shared/contract/topics.ts';
import type { TopicName } from '#shared/contract/topics.ts';
import { fail, isOk } from '#shared/model/result.ts';
import type { Line } from '#test/kit/transports.ts';
import { openCore } from '#test/kit/ask-core.ts';
import { direct, http, ipc, ipcPair } from '#test/kit/transports.ts';
import { until } from '../kit/until.ts';

let core: Core;
let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'fieldlink-transports-'));
  core = await openCore(dataDir);
});
afterEach(async () => {
  await core.close();
  await rm(dataDir, { recursive: true, force: true });
});

const lines: Record<string, (core: Core) => Line | Promise<Line>> = { direct, ipc, http };
const each = Object.entries(lines);

/** Everything a page can get back: good, refused by core, refused by the gate. */
const conversation = async (client: Client): Promise<unknown[]> => {
  const any = client.call as (method: string, input: unknown) => Promise<unknown>;
  return [
    await client.call('settings.update', { theme: 'dark' }),
    await client.call('hosts.add', { address: 'not an address' }),
    await client.call('hosts.forget', { key: 'nobody' }),
    await client.call('link.withToken', { follower: 'nobody', token: '' }),
    await client.call('session.signIn', { keys: ['nobody'] }),
    await client.call('demo.open', { hosts: 3 }),
    await client.call('opened.read', { id: 'nobody' }),
    await client.call('opened.dismiss', { id: 'nobody' }),
    await any('hosts.forget', { key: 7 }),
    await any('hosts.forget', null),
    await any('__proto__', {}),
    await any('', undefined),
    ...(await Promise.all(
      topicNames.map(async (topic) => {
        const read = await client.read(topic);
        // The epoch belongs to the hub, not to the line.
        return isOk(read) ? { ...read.ok, rev: read.ok.rev.replace(/^\w+-/, '') } : read;
      }),
    )),
  ];
};

describe.each(each)('%s', (_, open) => {
  let line: Line;
  let client: Client;
  beforeEach(async () => {
    line = await open(core);
    client = createClient(line.transport);
  });
  afterEach(() => line.close());

  it('carries answers, refusals and snapshots', async () => {
    expect(await conversation(client)).toMatchObject([
      { ok: null },
      { error: { code: 'address-invalid' } },
      { error: { code: 'unknown-host' } },
      { error: { code: 'unknown-host' } },
      { error: { code: 'no-account' } },
      { error: { code: 'demo-failed' } },
      { error: { code: 'opened-gone' } },
      { ok: null },
      { error: { code: 'bad-input', params: { field: 'key' } } },
      { error: { code: 'bad-input' } },
      { error: { code: 'unknown-method' } },
      { error: { code: 'unknown-method' } },
      { topic: 'app', data: { settings: { theme: 'dark' }, shell: 'test' } },
      { topic: 'hosts', data: [] },
      { topic: 'runs', data: [] },
      { topic: 'journal', data: { lines: 1 } },
      { topic: 'pairings', data: [] },
      { topic: 'console', data: { endpoint: null, session: { state: 'signed-out' } } },
      { topic: 'queue', data: [] },
      { topic: 'sites', data: [] },
    ]);
  });

  it('tells a new revision after a change; the snapshot has it', async () => {
    const heard: ({ topic: TopicName; rev: string } | null)[] = [];
    const off = client.listen((change) => heard.push(change));
    const before = await client.read('app');
    await until(async () => {
      // A line of events may open after this: then its opening says so, and the page pulls.
      await client.call('settings.update', { theme: 'light' });
      expect(heard.some((change) => change?.topic === 'app')).toBe(true);
    });
    const after = await client.read('app');
    expect(isOk(before) && isOk(after) && before.ok.rev !== after.ok.rev).toBe(true);
    await until(async () => {
      const latest = await client.read('app');
      expect(heard.at(-1)).toEqual({ topic: 'app', rev: isOk(latest) ? latest.ok.rev : '' });
    });
    off();
    const told = heard.length;
    await client.call('settings.update', { theme: 'dark' });
    expect(heard).toHaveLength(told);
  });
});

describe('all transports', () => {
  it('say the same, to the last field', async () => {
    const said: unknown[] = [];
    for (const [, open] of each) {
      const line = await open(core);
      said.push(await conversation(createClient(line.transport)));
      await line.close();
    }
    const [first, ...others] = said;
    for (const other of others) expect(other).toEqual(first);
    expect(JSON.parse(JSON.stringify(first))).toEqual(first);
  });
});

describe('ipc', () => {
  it('refuses another frame with a code, and whatever its judge trips over', async () => {
    const { invoke, hub, off } = ipcPair(core);
    for (const event of [null, undefined, {}, { url: 'app://fieldlink/index.html' }, 'app://fieldlink'])
      expect(await invoke(event, 'settings.update', { theme: 'dark' })).toEqual(fail('caller-refused'));
    expect(core.read('app').settings.theme).toBe('system');
    off();
    hub.close();
  });

  it('refuses when the judge itself fails: a frame that is gone has no URL', async () => {
    const { invoke, hub, off } = ipcPair(core, () => {
      throw new Error('Render frame was disposed');
    });
    expect(await invoke({}, 'demo.close', {})).toEqual(fail('caller-refused'));
    off();
    hub.close();
  });
});

describe('http', () => {
  it('after a restart behind it: refuses meanwhile, says that it was down, hears again', async () => {
    const line = await http(core);
    const client = createClient(line.transport);
    const heard: unknown[] = [];
    const off = client.listen((change) => heard.push(change));
    await until(() => {
      expect(heard).toEqual([null]);
    });
    await line.restart();
    await vi.waitFor(
      async () => {
        await client.call('settings.update', { theme: 'light' });
        expect(heard.at(-1)).toMatchObject({ topic: 'app' });
      },
      { timeout: 30_000 },
    );
    // Down, and open again: twice the page was told to pull everything.
    expect(heard.filter((change) => change === null).length).toBeGreaterThanOrEqual(3);
    off();
    await line.close();
  });

  it('a call to a shell that is gone is `shell-lost`', async () => {
    const line = await http(core);
    const client = createClient(line.transport);
    await line.close();
    expect(await client.call('demo.close', {})).toEqual(fail('shell-lost'));
  });
});
