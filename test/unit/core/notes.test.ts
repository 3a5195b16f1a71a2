import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noNote } from '#shared/model/host-note.ts';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite } from '#test/kit/core-on-site.ts';

const till = { name: 'till 4, back room', labels: ['row=3', 'spare'], text: 'Key at the counter.' };

describe('name, labels and notes of a host', () => {
  let on: CoreOnSite;
  const address = (index: number): string => {
    const { ip, port } = on.site.hosts[index] ?? { ip: '', port: 0 };
    return `${ip}:${String(port)}`;
  };
  const write = (index: number, note: typeof till | typeof noNote) =>
    on.call('hosts.note', { key: on.host(index).key, note: { ...note, labels: [...note.labels] } });
  /** Everything Fieldlink keeps on disk but the log of calls. */
  const onDisk = async (): Promise<string> => {
    const names = (await readdir(on.dataDir)).filter((name) => /json/.test(name));
    return (await Promise.all(names.map((name) => readFile(join(on.dataDir, name), 'utf8')))).join('\n');
  };

  beforeAll(async () => {
    on = await coreOnSite({ hosts: 2 });
  });
  afterAll(() => on.close());

  it('are written before its ID is known, belong to the ID from then on, and outlive a restart', async () => {
    await on.must('hosts.add', { address: address(0) });
    expect(await write(0, till)).toEqual({ ok: null });
    expect(on.host(0)).toMatchObject({ hostId: null, note: till });
    await on.enter(0, 1);
    expect(on.host(0)).toMatchObject({ hostId: on.site.hosts[0]?.id, note: till });
    expect(on.host(1).note).toEqual(noNote);
    await on.restart();
    expect(on.host(0).note).toEqual(till);
    const kept = await readFile(join(on.dataDir, 'notes.json'), 'utf8');
    expect(kept).toContain(`id ${on.site.hosts[0]?.id ?? ''}`);
    expect(kept).not.toContain(address(0));
  });

  it('name it in sentences and in the items of a run; the journal says who wrote them', async () => {
    await on.enter(0, 1);
    await write(0, till);
    const { items } = await on.run(
      on.call('link.toLeader', { leader: on.host(1).key, followers: [on.host(0).key] }),
    );
    expect(items.map(({ label }) => label)).toEqual([`till 4, back room · ${on.host(0).hostId ?? ''}`]);
    expect((await on.must('journal.read', {})).entries).toContainEqual(
      expect.objectContaining({
        kind: 'noted',
        address: address(0),
        details: { name: till.name, labels: 'row=3, spare', notes: 'yes' },
      }),
    );
  });

  it('are refused where they could not be read', async () => {
    expect(await write(0, { ...till, name: 'a\u0007b' })).toMatchObject({
      error: { code: 'note-unprintable', params: { field: 'name' } },
    });
    expect(on.host(0).note).toEqual(till);
  });

  it('go with the host when it is forgotten, and all of them with the site', async () => {
    await write(1, { ...till, text: 'of the other' });
    await on.must('hosts.forget', { key: on.host(0).key });
    await on.must('hosts.add', { address: address(0) });
    expect(on.host(0).note).toEqual(noNote);
    expect((await onDisk()).match(/Key at the counter/g)).toBeNull();
    await write(0, till);
    await write(0, noNote);
    expect((await onDisk()).match(/Key at the counter/g)).toBeNull();
    expect(on.host(1).note.text).toBe('of the other');
    // What a damaged file held is forgotten with the rest.
    for (const file of ['notes.json', 'pins.json'])
      await writeFile(join(on.dataDir, `${file}.damaged-1`), `of the other ${address(1)}`);
    await on.must('vault.forgetSite', { pins: true });
    expect((await onDisk()).match(/of the other/g)).toBeNull();
    await on.restart();
    expect(on.core.read('hosts')).toEqual([]);
  });
});
