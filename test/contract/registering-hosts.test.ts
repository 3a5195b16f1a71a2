import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { request } from 'undici';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { projects } from '#electron/demo-site/palette/projects.ts';
import type { Site } from '#electron/demo-site/site.ts';
import { startSite } from '#electron/demo-site/site.ts';
import { writeUserData } from '#shared/model/user-data-yaml.ts';
import { operations } from '#shared/wire/operations.ts';
import { registrationOperations } from '#shared/wire/palette/registration-operations.ts';
import { userDataForm } from '#shared/wire/user-data.ts';
import type { PaletteClient } from './palette-client.ts';
import { createPaletteClient } from './palette-client.ts';
import type { SiteClient } from './site-client.ts';
import { until } from '../kit/until.ts';
import { createClient } from './site-client.ts';
import { paletteDocument, vendorDocument } from './vendor-document.ts';

const hosts = vendorDocument();
const consoles = paletteDocument();
const { edgeHost } = registrationOperations;

describe.skipIf(!hosts || !consoles)('hosts that register themselves', () => {
  let stateDir: string;
  let site: Site;
  let client: SiteClient;
  let palette: PaletteClient;

  /** Where no other site looks for room while this one is down. */
  const at = [1, 2, 3].map((n) => ({ ip: `127.76.${String(process.pid % 256)}.${String(n)}`, port: 5080 }));
  const start = async () => {
    if (!hosts || !consoles) return;
    site = await startSite({ at, stateDir, control: true, scale: 100 });
    client = createClient(site, hosts);
    palette = createPaletteClient(site, consoles);
  };
  const stop = async () => {
    await Promise.all([client.close(), palette.close()]);
    await site.close();
  };
  beforeAll(async () => {
    stateDir = await mkdtemp(path.join(tmpdir(), 'site-'));
    await start();
  });
  afterEach(() => {
    expect([client.complaints, palette.complaints]).toEqual([[], []]);
  });
  afterAll(async () => {
    await stop();
    await rm(stateDir, { recursive: true });
  });

  const idOf = (n: number): string => site.hosts[n]?.id ?? '';
  const endpoint = () => site.palette.url.slice('https://'.length);
  const given = (changes: object = {}) => ({
    ...{ paletteEndpoint: endpoint(), edgeHostToken: site.palette.registrationToken, ...changes },
  });
  const headers = () => ({ ApiKey: site.palette.apiKey });
  const read = async (uid: string) => {
    const { status, body } = await palette.call('GET', `/v1/edgehosts/${uid}`, { headers: headers() });
    return status === 200 ? edgeHost.answer.parse(body) : null;
  };
  const isReady = (uid: string) =>
    until(async () => {
      const found = await read(uid);
      expect(found?.status).toMatchObject({ state: 'ready', health: { state: 'healthy' } });
      return found;
    });
  const create = (uid: string, spec: object) =>
    palette.call('POST', '/v1/edgehosts', { body: { metadata: { uid, name: uid }, spec } });
  /** How its screen looks, once it has booted. */
  const screen = (n: number) =>
    until(async () => {
      const dispatcher = client.dispatcherOf(n);
      const answer = await request(`${site.hosts[n]?.url ?? ''}/x-fieldlink/console`, { dispatcher });
      return answer.body.text();
    });
  const info = (n: number) =>
    until(async () => {
      const token = await client.signIn(n);
      const { body } = await client.call(n, 'GET', operations.hostInfo.path, { token });
      return operations.hostInfo.answer.parse(body);
    });

  it('boots with a token and is there, with what its user data says of it', async () => {
    const { uid: fieldSites } = projects.fieldSites;
    const { registrationToken: edgeHostToken } = site.palette;
    const tags = [{ key: 'rack', value: '04' }];
    const projectName = projects.fieldSites.name;
    // The file that Fieldlink writes, read by somebody else.
    const file = writeUserData(
      userDataForm.parse({ site: { paletteEndpoint: endpoint(), edgeHostToken, projectName, tags } }),
    );
    await expect(client.fault(0, 'user-data', file.replace('#cloud-config\n', ''))).rejects.toThrow(
      'bad value',
    );
    await client.fault(0, 'user-data', file);
    const found = await isReady(idOf(0));
    expect(found).toMatchObject({
      metadata: { labels: { rack: '04' } },
      aclmeta: { projectUid: fieldSites },
      spec: { host: { hostAddress: site.hosts[0]?.ip } },
    });
    expect((await info(0)).spec).toMatchObject({
      ...{ managementMode: 'central', paletteEndpointURL: endpoint() },
    });
    expect(JSON.stringify((await client.control('/state')).body)).not.toContain(edgeHostToken);
  });

  it('waits for the entry of its ID where it may not make one, and takes the name that it was given', async () => {
    const name = 'till-4';
    await client.fault(1, 'user-data', given({ name, disableAutoRegister: true, hostPairingKey: 'k' }));
    expect((await info(1)).metadata).toMatchObject({ id: name });
    expect(await read(name)).toBeNull();
    await create(name, { hostPairingKey: 'k' });
    await isReady(name);
    // Who deletes the record of a host that is there finds it again after its next boot only.
    await palette.call('DELETE', `/v1/edgehosts/${name}`);
    await create(name, { hostPairingKey: 'k' });
    expect((await read(name))?.status?.state).toBe('unpaired');
    await client.fault(1, 'reboot', 5);
    await isReady(name);
  });

  it('never appears where its project has another name, until its user data is right, also after a restart', async () => {
    const registrationURL = 'https://register.example/start';
    const wrong = given({ projectName: 'default', registrationURL });
    await client.fault(2, 'user-data', wrong);
    const page = await screen(2);
    expect(page).toContain(`MachineD: ${idOf(2)}`);
    const address = `${registrationURL}?appliance-id=${idOf(2)}`;
    expect(page).toContain(address);
    const [, png = ''] = /data:image\/png;base64,([^"]+)/.exec(page) ?? [];
    const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    const wasmBinary = new Uint8Array(await readFile(wasm)).buffer;
    await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
    const codes = await readBarcodes(new Uint8Array(Buffer.from(png, 'base64')));
    expect(codes.map(({ text }) => text)).toEqual([address]);

    await stop();
    await start();
    expect((await info(2)).spec?.managementMode).toBe('central');
    expect(await read(idOf(2))).toBeNull();
    await client.fault(2, 'user-data', given());
    await isReady(idOf(2));
    expect((await read(idOf(0)))?.status?.state).toBe('ready');
    await client.fault(2, 'user-data', null);
    expect((await info(2)).spec?.managementMode).toBe('local');
    expect(await screen(2)).not.toContain('register.example');
  });
});
