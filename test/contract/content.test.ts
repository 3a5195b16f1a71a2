import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '#electron/demo-site/site.ts';
import { startSite } from '#electron/demo-site/site.ts';
import { readWireError } from '#shared/wire/errors.ts';
import { operations } from '#shared/wire/operations.ts';
import type { Bundle } from '../kit/bundle.ts';
import { bundleFile, signatureFile, signingKey } from '../kit/bundle.ts';
import type { LinkedSite } from './linked-site.ts';
import { createLinkedSite } from './linked-site.ts';
import { until } from '../kit/until.ts';
import { vendorDocument } from './vendor-document.ts';

const document = vendorDocument();
const { contentSigningKey, hostInfo, uploadContent, uploadedContent } = operations;

interface Truth {
  readonly receiving: number | null;
  readonly contents: readonly { name: string; bytes: number; sha256: string }[];
  readonly content: string | null;
  readonly faults: object;
}

describe.skipIf(!document)('content of a site', () => {
  let site: Site;
  let linked: LinkedSite;
  let dir: string;
  let bundle: Bundle;

  beforeAll(async () => {
    if (!document) return;
    dir = await mkdtemp(path.join(tmpdir(), 'fieldlink-content-'));
    site = await startSite(options());
    linked = await createLinkedSite(site, document);
    bundle = await bundleFile({ dir });
  });
  afterEach(async () => {
    const { body } = await linked.client.control('/state');
    for (const [n, { faults }] of (body as { hosts: readonly Truth[] }).hosts.entries())
      for (const name of Object.keys(faults)) await linked.client.fault(n, name, null);
    expect(linked.client.complaints).toEqual([]);
  });
  afterAll(async () => {
    await linked.client.close();
    await site.close();
    await rm(dir, { recursive: true });
  });

  const options = () => ({
    ...{ hosts: 13, control: true, scale: 100, linkMs: 0 },
    stateDir: path.join(dir, 'state'),
  });
  const given = () => {
    if (!document) throw new Error('no vendor document');
    return document;
  };
  const upload = (n: number, file: string, signature?: string, signal?: AbortSignal) =>
    linked.client.upload(
      n,
      linked.tokenOf(n),
      { uploadFile: file, ...(signature === undefined ? {} : { signature }) },
      signal,
    );
  const get = (n: number, at: string) => linked.client.call(n, 'GET', at, { token: linked.tokenOf(n) });
  const codeOf = ({ body }: { body: unknown }) => readWireError(JSON.stringify(body)).code;
  const truth = async (n: number): Promise<Truth> => {
    const { body } = await linked.client.control('/state');
    const found = (body as { hosts: readonly Truth[] }).hosts[n];
    if (!found) throw new Error(`no host ${String(n)}`);
    return found;
  };
  const freeOf = async (n: number) =>
    hostInfo.answer.parse((await get(n, hostInfo.path)).body).spec?.hardwareSpec?.disks?.[0]?.partitions?.[0]
      ?.freeSpace;
  const kept = async () => (await readdir(path.join(dir, 'state/content'))).sort();

  it('takes a bundle, reads it to its end and tells of it', async () => {
    const [n] = linked.take(1);
    expect((await get(n, uploadedContent.path)).status).toBe(404);
    const answer = await upload(n, bundle.path);
    expect(answer.status).toBe(201);
    expect(uploadContent.answer.parse(answer.body).uploadPath).toContain(bundle.name);
    expect(uploadedContent.answer.parse((await get(n, uploadedContent.path)).body)).toMatchObject({
      ...{ fileName: bundle.name, sha256Hash: bundle.sha256, sizeInBytes: bundle.bytes },
    });
    const next = await bundleFile({ dir: await mkdtemp(path.join(dir, 'next-')), name: bundle.name });
    expect((await upload(n, next.path)).status).toBe(201);
    expect((await truth(n)).contents).toEqual([{ name: next.name, bytes: next.bytes, sha256: next.sha256 }]);
  });

  it('refuses what is no bundle, and keeps nothing of it', async () => {
    const [n] = linked.take(1);
    const before = await kept();
    const at = (name: string) => path.join(dir, name);
    await writeFile(at('empty.tar.zst'), '');
    await writeFile(at('text.tar.zst'), 'no archive at all, only some words');
    const cut = await bundleFile({ dir, bytes: 300_000 });
    await truncate(cut.path, 200_000);
    for (const file of [at('empty.tar.zst'), at('text.tar.zst'), cut.path]) {
      const answer = await upload(n, file);
      expect([answer.status, codeOf(answer)]).toEqual([500, 'InvalidArchive']);
    }
    const none = await linked.client.upload(n, linked.tokenOf(n), { signature: bundle.path });
    expect(codeOf(none)).toBe('InvalidInput');
    expect((await linked.client.upload(n, 'no-session', { uploadFile: bundle.path })).status).toBe(401);
    expect((await truth(n)).contents).toEqual([]);
    expect(await kept()).toEqual(before);
  });

  it('needs space: said before the first byte, or where it runs out', async () => {
    const [n] = linked.take(1);
    const large = await bundleFile({ dir, bytes: 3_000_000 });
    const whole = (await freeOf(n)) ?? 0;
    await linked.client.fault(n, 'disk-free', 0.002);
    expect(await freeOf(n)).toBe(0);
    expect(codeOf(await upload(n, large.path))).toBe('InsufficientStorage');
    await linked.client.fault(n, 'disk-free', null);
    await linked.client.fault(n, 'upload-stall', 1_000_000);
    const running = upload(n, large.path);
    await until(async () => expect((await truth(n)).receiving).toBeGreaterThan(700_000));
    await linked.client.fault(n, 'disk-full');
    await linked.client.fault(n, 'upload-stall', null);
    expect(codeOf(await running)).toBe('InsufficientStorage');
    await linked.client.fault(n, 'disk-full', null);
    expect((await upload(n, large.path)).status).toBe(201);
    expect(await freeOf(n)).toBe(whole - 1);
  });

  it('asks for the signature of its key, where it has one', async () => {
    const [n] = linked.take(1);
    const { publicKey, privateKey } = signingKey();
    expect((await get(n, contentSigningKey.path)).status).toBe(404);
    await linked.client.fault(n, 'content-signed', publicKey);
    const told = contentSigningKey.answer.parse((await get(n, contentSigningKey.path)).body);
    expect(told.key).toBe(publicKey);
    expect(codeOf(await upload(n, bundle.path))).toBe('SignatureMissing');
    const forged = await signatureFile(await bundleFile({ dir }), privateKey);
    expect(codeOf(await upload(n, bundle.path, forged))).toBe('SignatureInvalid');
    expect((await truth(n)).contents).toEqual([]);
    const signature = await signatureFile(bundle, privateKey);
    expect((await upload(n, bundle.path, signature)).status).toBe(201);
  });

  it('stands still and goes on, or loses everything in a reboot', async () => {
    const [n] = linked.take(1);
    const large = await bundleFile({ dir, bytes: 4_000_000 });
    const before = await kept();
    await linked.client.fault(n, 'upload-stall', 50);
    const stop = new AbortController();
    const given = upload(n, large.path, undefined, stop.signal);
    await until(async () => expect((await truth(n)).receiving).toBeGreaterThan(1_700_000));
    stop.abort();
    await expect(given).rejects.toThrow('aborted');
    // It hears of that when it reads on.
    await linked.client.fault(n, 'upload-stall', null);
    await until(async () => expect((await truth(n)).receiving).toBeNull());
    await linked.client.fault(n, 'upload-stall', 50);
    const running = upload(n, large.path);
    await until(async () => expect((await truth(n)).receiving).toBeGreaterThan(1_700_000));
    expect((await truth(n)).receiving).toBeLessThanOrEqual(2_001_000);
    await linked.client.fault(n, 'upload-stall', null);
    expect((await running).status).toBe(201);

    await linked.client.fault(n, 'upload-reboot', 60);
    await expect(upload(n, (await bundleFile({ dir, bytes: 4_000_000 })).path)).rejects.toThrow();
    await until(async () => expect((await get(n, uploadedContent.path)).status).toBe(200));
    expect((await truth(n)).contents.map(({ name }) => name)).toEqual([large.name]);
    expect(await kept()).toEqual([...before, large.sha256].sort());
  });

  it('answers when it has received, if that is the rule, and unpacks later', async () => {
    const [n] = linked.take(1);
    await linked.client.fault(n, 'rule:upload-answers', 'received');
    const bad = path.join(dir, 'bad.tar.zst');
    await writeFile(bad, 'no archive');
    expect((await upload(n, bad)).status).toBe(201);
    await until(async () => expect((await truth(n)).contents).toEqual([]));
    expect((await upload(n, bundle.path)).status).toBe(201);
    const told = uploadedContent.answer.parse((await get(n, uploadedContent.path)).body);
    expect(told.sha256Hash).toBe(bundle.sha256);
  });

  it('goes from the leader to every follower, host to host', async () => {
    const [leader, first, second, late] = await linked
      .group(3)
      .then((three) => [...three, ...linked.take(1)] as const);
    const contentOn = async (n: number, of: number) =>
      (await linked.peers(n)).find(({ id }) => id === linked.idOf(of))?.contentSyncStatus;
    const synced = (of: number) => until(async () => expect(await contentOn(leader, of)).toBe('Synced'));
    await Promise.all([first, second].map(synced));
    expect(codeOf(await upload(first, bundle.path))).toBe('NotLeader');

    await linked.client.fault(second, 'path-cut', linked.idOf(leader));
    expect((await upload(leader, bundle.path)).status).toBe(201);
    expect(await contentOn(leader, first)).toBe('Not Synced');
    await synced(first);
    expect((await truth(first)).contents).toEqual((await truth(leader)).contents);
    expect([await contentOn(leader, second), (await truth(second)).content]).toEqual([
      'Not Synced',
      'Not Synced',
    ]);
    await linked.client.fault(second, 'sync-error');
    await linked.client.fault(second, 'path-cut', null);
    const row = (await linked.peers(leader)).find(({ id }) => id === linked.idOf(second));
    expect(row?.health?.reason).toContain('content-length: 0');
    await linked.client.fault(second, 'sync-error', null);
    await synced(second);

    await linked.client.fault(late, 'sync-stall');
    await linked.link(leader, late);
    expect(await contentOn(leader, late)).toBe('Not Synced');
    await linked.client.fault(late, 'sync-stall', null);
    await synced(late);
    expect((await truth(late)).contents).toHaveLength(1);

    // vendor: Link Hosts: with a cluster every control-plane node leads.
    await linked.client.fault(first, 'in-cluster', 'controlplane');
    const more = await bundleFile({ dir });
    expect((await upload(first, more.path)).status).toBe(201);
    await Promise.all([second, late].map(synced));
    for (const n of [leader, first, second, late])
      expect((await truth(n)).contents.map(({ sha256 }) => sha256)).toEqual([bundle.sha256, more.sha256]);
  });

  it('is kept with the site, and goes where it has not been yet', async () => {
    const [leader, follower] = await linked.group(2);
    await linked.client.fault(follower, 'off');
    expect((await upload(leader, bundle.path)).status).toBe(201);
    await linked.client.close();
    await site.close();
    site = await startSite(options());
    linked = await createLinkedSite(site, given());
    await until(async () => expect((await truth(follower)).content).toBe('Synced'));
    expect((await truth(follower)).contents).toEqual((await truth(leader)).contents);
  });
});
