import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lookAt } from '#electron/content/bundle.ts';
import { bundleForm } from '#electron/content/bundle-form.ts';
import type { ContentDeps } from '#electron/content/deps.ts';
import { createDigests } from '#electron/content/digest.ts';
import { send } from '#electron/content/send.ts';
import type { Sent } from '#electron/content/unpacking.ts';
import { sendForm } from '#electron/http/form-client.ts';
import type { LinkProgress } from '#electron/link/deps.ts';
import type { BundleFile } from '#shared/model/content.ts';
import type { UploadKnown } from '#shared/model/operation.ts';
import type { Step } from '#shared/model/run.ts';
import { operations } from '#shared/wire/operations.ts';
import type { OddHost } from '#test/kit/odd-host.ts';
import { holder, impatience, json, oddHost, tokens } from '#test/kit/odd-host.ts';

/** What the host does once it has taken the whole form; what it tells then of what it holds. */
let answering: (response: ServerResponse, request: IncomingMessage) => void;
let details: { sha256Hash?: string; fileName?: string } | null;
let session: string;
let taken: number;

const quick = { lookMs: 2, silenceMs: 150 };

let dir = '';
let file: BundleFile;
const content = Buffer.alloc(400_000, 'fieldlink');
const sha256 = createHash('sha256').update(content).digest('hex');

let host: OddHost;
let on: Awaited<ReturnType<typeof holder>>;
let key: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fieldlink-send-'));
  await writeFile(join(dir, 'a.tar.zst'), content);
  const found = await lookAt(join(dir, 'a.tar.zst'));
  if ('error' in found) throw new Error(found.error.code);
  file = found.ok;
});
afterAll(() => rm(dir, { recursive: true }));

const holds = (digest: string): void => {
  details = { fileName: file.name, sha256Hash: digest };
};

beforeEach(async () => {
  [details, session, taken] = [null, 'first', 0];
  answering = (response) => {
    holds(sha256);
    json(response, { message: 'uploaded' }, 201);
  };
  host = await oddHost((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path.endsWith('/login')) json(response, tokens(session));
    else if (path.endsWith('/renewal')) json(response, { Authorization: session, RefreshToken: 'again' });
    else if (request.headers.authorization !== session) json(response, { message: 'expired' }, 401);
    else if (path.endsWith('/details')) json(response, details ?? { code: 'none' }, details ? 200 : 404);
    else if (path.endsWith('/upload-content')) {
      request.on('data', (piece: Buffer) => (taken += piece.length));
      request.on('end', () => {
        answering(response, request);
      });
    } else json(response, {});
  });
  on = await holder({ ...impatience, ...quick });
  key = await on.trusted(host);
  await on.sessions.signIn(key, { username: 'kairos', password: 'secret' });
});
afterEach(async () => {
  await on.sessions.close();
  await host.close();
});

/** Sends the bundle; what the run was told meanwhile stands beside its end. */
async function sending(cancel = new AbortController(), whole = sha256) {
  const steps: Step[] = [];
  const known: UploadKnown[] = [];
  const { ask, sendForm } = on.sessions;
  const deps: ContentDeps = {
    ...{ ask, sendForm, registry: on.registry, digests: createDigests() },
    ...{ patience: { ...impatience, ...quick }, read: () => Promise.resolve() },
    readPairing: () => Promise.resolve(null),
    readLink: () => Promise.resolve(null),
  };
  const face: LinkProgress = {
    ...{ signal: cancel.signal, progress: () => undefined, hint: () => undefined, halted: () => null },
    step: (step) => steps.push(step),
    mayAct: () => Promise.resolve(null),
    learned: (each) => {
      known.push(each);
      return Promise.resolve(null);
    },
  };
  const record = on.registry.get(key);
  if (!record) throw new Error('no host');
  const sent: Sent = { host: record, file, sha256: whole };
  const { end, fault } = await send(deps, sent, null, face);
  return { end, code: fault?.code ?? null, steps, known };
}

describe('an upload at an odd host', () => {
  it('is done when the host holds what was sent, and has told how far it was', async () => {
    const before = Date.now();
    const { end, steps, known } = await sending();
    expect([end, steps]).toEqual(['done', ['uploading', 'unpacking']]);
    expect(known).toEqual([{ sha256, sentAt: known[0]?.sentAt }]);
    expect(known[0]?.sentAt).toBeGreaterThanOrEqual(before);
    expect(taken).toBeGreaterThan(content.length);
  });

  it('is done, too, when the answer is lost and the digest tells', async () => {
    answering = (_, request) => {
      holds(sha256);
      request.socket.destroy();
    };
    expect(await sending()).toMatchObject({ end: 'done', code: null });
  });

  it('is done when a proxy loses patience and the host goes on', async () => {
    answering = (response) => {
      setTimeout(() => {
        holds(sha256);
      }, 50);
      json(response, { message: 'Gateway Timeout' }, 504);
    };
    expect(await sending()).toMatchObject({ end: 'done' });
  });

  it('is done when the host holds it, though its answer never comes', async () => {
    answering = () => {
      holds(sha256);
    };
    expect(await sending()).toMatchObject({ end: 'done' });
  });

  it('is unknown when nobody says what became of it, never done', async () => {
    answering = (_, request) => request.socket.destroy();
    expect(await sending()).toMatchObject({ end: 'unknown', code: 'upload-unanswered' });
  });

  it('is unknown when it is cancelled while the host unpacks: that does not undo what the host does', async () => {
    const cancel = new AbortController();
    answering = () => {
      cancel.abort();
    };
    expect(await sending(cancel)).toMatchObject({ end: 'unknown', code: 'upload-unanswered' });
  });

  it('is no success when the host holds something else, or does not tell', async () => {
    answering = (response) => {
      holds('f'.repeat(64));
      json(response, { message: 'uploaded' }, 201);
    };
    expect(await sending()).toMatchObject({ end: 'refused', code: 'upload-damaged' });
    // The file is not what it was when its digest was read.
    expect(await sending(undefined, 'e'.repeat(64))).toMatchObject({ code: 'bundle-changed' });
    answering = (response) => {
      details = { fileName: file.name };
      json(response, { message: 'uploaded' }, 201);
    };
    expect(await sending()).toMatchObject({ end: 'unknown', code: 'upload-unproved' });
  });

  it('is refused in the words of the host', async () => {
    answering = (response) => {
      json(response, { code: 'InvalidArchive', message: 'bad magic' }, 500);
    };
    expect(await sending()).toMatchObject({ end: 'refused', code: 'upload-refused' });
    answering = (response) => {
      json(response, { code: 'X', message: 'not enough disk space' }, 500);
    };
    expect(await sending()).toMatchObject({ end: 'refused', code: 'upload-no-space' });
  });

  it('outlives the end of its session: that is renewed beside it', async () => {
    answering = (response) => {
      session = 'second';
      holds(sha256);
      json(response, { message: 'uploaded' }, 201);
    };
    expect(await sending()).toMatchObject({ end: 'done' });
    expect(host.asked.filter((line) => line.startsWith('upload-content'))).toEqual(['upload-content first']);
    expect(host.asked.at(-1)).toBe('details second');
  });

  it('sends not a byte to a host that shows another certificate, or that nobody signed in to', async () => {
    await on.sessions.signOut([key]);
    expect(await sending()).toMatchObject({ code: 'sign-in-needed' });
    const form = bundleForm(file, null, { reached: () => undefined, onSent: () => undefined });
    const at = { address: host.address, port: host.port, pin: 'a'.repeat(64) };
    const { signal } = new AbortController();
    const how = { authorization: session, connectMs: impatience.connectMs, signal };
    const reply = await sendForm(at, operations.uploadContent, form, how);
    expect(reply).toMatchObject({ error: { code: 'host-changed', params: { presented: host.certSha256 } } });
    expect(form.sent()).toBe(0);
    expect(taken).toBe(0);
  });
});
