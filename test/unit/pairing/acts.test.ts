import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPairings } from '#electron/pairing/book.ts';
import type { PairingDeps, PairingProgress } from '#electron/pairing/deps.ts';
import { createDiscretion } from '#electron/pairing/discretion.ts';
import { sendRequest } from '#electron/pairing/send.ts';
import { verifyConnection } from '#electron/pairing/verify.ts';
import { toCancel, withdrawRequest } from '#electron/pairing/withdraw.ts';
import { createPairingReader } from '#electron/hosts/pairing-reader.ts';
import { fault } from '#shared/model/result.ts';
import { cluster, facts } from '#test/kit/host-record.ts';
import { holder, impatience, json, oddHost, tokens } from '#test/kit/odd-host.ts';

const access = { endpoint: 'palette.example', registrationToken: 'Token/of+the=crew', insecure: false };
const base64 = Buffer.from(access.registrationToken).toString('base64');
const face: PairingProgress = {
  signal: new AbortController().signal,
  step: () => undefined,
  mayAct: () => Promise.resolve(null),
};

type Answering = (response: ServerResponse, request: IncomingMessage) => unknown;
let host: Awaited<ReturnType<typeof oddHost>>;
let on: Awaited<ReturnType<typeof holder>>;
let deps: PairingDeps;
let key: string;
/** What the host answers, by the last part of the path; without one 404. */
let answers: Partial<Record<'pair' | 'details' | 'reject' | 'verify-connection', Answering>>;
const told = (status: string, pairingUid = 'p-1') => ({
  pairingUid,
  status,
  paletteEndpoint: 'palette.example',
});

beforeEach(async () => {
  answers = {};
  host = await oddHost((request, response) => {
    const name = (request.url ?? '').split('/').at(-1) as keyof typeof answers;
    if (request.url?.includes('login')) json(response, tokens('crew'));
    else if (request.url?.includes('renewal')) json(response, tokens('crew').Token);
    else if (!request.url?.includes('/pair')) json(response, {}, 404);
    else if (answers[name]) void answers[name](response, request);
    else json(response, { code: 'NotFound', message: 'no request' }, 404);
  });
  on = await holder({ ...impatience, silenceMs: 60 });
  key = await on.trusted(host);
  await on.sessions.signIn(key, { username: 'kairos', password: 'secret' });
  const { registry, sessions } = on;
  const kept = { dir: '/nowhere', remember: false, onTrouble: () => undefined };
  const pairings = await openPairings({ ...kept, onChange: () => undefined, write: () => undefined });
  const discretion = createDiscretion();
  const { ask } = sessions;
  deps = {
    ...{ ask, registry, pairings, discretion, patience: { ...impatience, silenceMs: 60 } },
    readLink: () => Promise.resolve(null),
    readPairing: createPairingReader({ ask, registry, onPairing: pairings.told, clean: discretion.clean }),
    // It runs a cluster of its own, whatever it answers.
    read: () => {
      registry.learn(key, {
        facts: facts({ isClusterPhase: true, nodeRole: 'controlplane' }),
        link: { status: 'never', errorMessage: null, peers: [], asked: 1, changed: 1 },
        cluster: cluster({ hostIds: ['edge-a'], controlPlaneIds: ['edge-a'] }),
      });
      return Promise.resolve();
    },
  };
  await deps.read(key);
});
afterEach(async () => {
  await on.sessions.close();
  await host.close();
});

const send = () => sendRequest(deps, { key, record: 'r', access }, face);
const sendings = () => host.asked.filter((line) => line.startsWith('pair ')).length;
const hangUp: Answering = (response) => response.destroy();

it.each<[string, Answering, object | null, object]>([
  ['lost, and the host has it', hangUp, told('Pairing'), { end: 'done' }],
  ['lost, and Palette has decided already', hangUp, told('Paired'), { end: 'done' }],
  ['lost, and nobody knows', hangUp, null, { end: 'unknown', fault: { code: 'pairing-unproved' } }],
  [
    'no JSON, and the host has it',
    (response) => json(response, 'pong', 201),
    told('Pairing'),
    { end: 'done' },
  ],
  [
    'without an ID, and the host has it',
    (response) => json(response, {}, 201),
    told('Pairing'),
    { end: 'done' },
  ],
  [
    '500 after it was made',
    (response) => json(response, { message: 'x' }, 500),
    told('Pairing'),
    { end: 'done' },
  ],
  ['200 with the ID', (response) => json(response, told('Pairing')), told('Pairing'), { end: 'done' }],
])('an answer that is %s: it is sent once, and the host asked', async (_, answer, standing, outcome) => {
  answers.pair = (response, request) => {
    if (standing) answers.details = (later) => json(later, standing);
    return answer(response, request);
  };
  expect(await send()).toMatchObject(outcome);
  expect(sendings()).toBe(1);
  expect(deps.pairings.get('r')?.pairingId ?? null).toBe(standing ? 'p-1' : null);
});

it.each(['no-route', 'connection-timeout'] as const)(
  '%s does not prove that nothing was made',
  async (code) => {
    const ask: PairingDeps['ask'] = (to, operation, options) => {
      if (operation.id !== 'pair') return deps.ask(to, operation, options);
      answers.details = (later) => json(later, told('Pairing'));
      return Promise.resolve({ error: fault(code), status: null, wire: null, retryAfterSeconds: null });
    };
    expect((await sendRequest({ ...deps, ask }, { key, record: 'r', access }, face)).end).toBe('done');
  },
);

it('takes the request that stood before for no answer', async () => {
  answers.details = (response) => json(response, told('Rejected', 'p-0'));
  await deps.readPairing(key);
  answers.pair = hangUp;
  expect(await send()).toMatchObject({ fault: { code: 'pairing-unproved' } });
  expect(deps.pairings.list()[0]).toMatchObject({ state: 'sending', pairingId: null });
});

it.each<[number, unknown, string]>([
  [403, { code: 403, message: 'forbidden' }, 'pairing-refused'],
  [500, 'nope', 'pairing-refused'],
  [500, '<html>', 'pairing-refused'],
  [500, { message: 'dial tcp: i/o timeout' }, 'pairing-unreached'],
  [404, null, 'pairing-refused'],
])('%i %j leaves nothing behind but why', async (status, body, code) => {
  answers.pair = (response) => json(response, body, status);
  expect(await send()).toMatchObject({ end: 'refused', fault: { code } });
  expect(deps.pairings.list()[0]).toMatchObject({ state: 'unsent', pairingId: null, open: null });
});

it.each([
  ['Pairing', 'pairing-pending'],
  ['Paired', 'pairing-paired'],
])(
  'a request that another laptop made in the same moment (%s) is not taken for its own',
  async (status, code) => {
    answers.pair = (response) => {
      answers.details = (later) => json(later, told(status, 'p-9'));
      json(response, { message: 'a pairing request of this cluster is already pending' }, 500);
    };
    expect(await send()).toMatchObject({ end: 'refused', fault: { code, params: { id: 'p-9' } } });
    expect(deps.pairings.list()[0]).toMatchObject({ state: 'unsent', pairingId: null });
  },
);

it('sends nothing that it cannot write down first', async () => {
  const full = fault('journal-not-written', { reason: 'ENOSPC' });
  const barred = { ...face, mayAct: () => Promise.resolve(full) };
  expect((await sendRequest(deps, { key, record: 'r', access }, barred)).fault).toBe(full);
  const unkept = { ...deps.pairings, add: () => Promise.resolve(fault('file-not-saved', { reason: 'EIO' })) };
  expect(await sendRequest({ ...deps, pairings: unkept }, { key, record: 'r', access }, face)).toMatchObject({
    fault: { code: 'journal-not-written', params: { reason: 'EIO' } },
  });
  expect(sendings()).toBe(0);
});

it.each([access.registrationToken, encodeURIComponent(access.registrationToken), base64])(
  'never repeats the token, not as %s either',
  async (echo) => {
    const words = { message: `no way with ${echo}: ${'x'.repeat(570)} ${echo}` };
    answers['verify-connection'] = (response) => json(response, { verified: false, ...words });
    answers.pair = (response) => json(response, words, 500);
    answers.details = (response) =>
      json(response, { ...told('Rejected'), ...words, registrationToken: access.registrationToken });
    const said = [await verifyConnection(deps, key, access), await send(), deps.pairings.list()];
    const shown = JSON.stringify([said, on.registry.list()]);
    expect(shown).toContain('[token]');
    expect(shown).not.toContain(echo);
    expect(shown).not.toContain(echo.slice(0, 10));
  },
);

it('nor where a host answers as if the session were over', async () => {
  const pair: Answering = (response) => json(response, `refused: ${access.registrationToken}`, 401);
  answers = { pair, reject: pair, 'verify-connection': pair };
  const said: object[] = [await verifyConnection(deps, key, access), await send()];
  answers.details = (response) => json(response, told('Pairing'));
  const cancelled = await toCancel(deps, key);
  if (!('ok' in cancelled)) throw new Error(cancelled.error.code);
  said.push(await withdrawRequest(deps, { key, ...cancelled.ok }, face));
  expect(JSON.stringify(said).match(/refused: \[token\]/g)).toHaveLength(3);
  expect(JSON.stringify([said, deps.pairings.list()])).not.toContain(access.registrationToken);
});

it.each<[string, Answering, string]>([
  ['says true', (response) => json(response, { verified: true }), 'ok'],
  ['says false', (response) => json(response, { verified: false, message: 'no' }), 'pairing-not-verified'],
  ['does not say', (response) => json(response, {}), 'pairing-not-verified'],
  ['says yes in words', (response) => json(response, { verified: 'yes' }), 'pairing-not-verified'],
  ['refuses the input', (response) => json(response, { message: 'bad' }, 400), 'pairing-verify-refused'],
  ['fails', (response) => json(response, '', 500), 'pairing-verify-refused'],
  ['has no such operation', (response) => json(response, '', 404), 'pairing-verify-untold'],
  ['answers something else', (response) => json(response, 'pong'), 'answer-garbled'],
  ['waits for Palette', () => undefined, 'pairing-verify-late'],
])('a connection is verified only when the host %s: %#', async (_, answer, code) => {
  answers['verify-connection'] = answer;
  const result = await verifyConnection(deps, key, access);
  expect('ok' in result ? 'ok' : result.error.code).toBe(code);
});

it.each<[string, Answering, object | null, object, object]>([
  [
    'ok',
    (r) => json(r, { message: 'cancelled' }),
    null,
    { end: 'done' },
    { state: 'withdrawn', followUp: null },
  ],
  [
    'ok, but',
    (r) => json(r, { message: 'palette could not be told' }),
    null,
    { end: 'done' },
    { state: 'withdrawn', followUp: { doneAt: null } },
  ],
  [
    '500, and gone',
    (r) => json(r, '', 500),
    null,
    { end: 'done' },
    { state: 'withdrawn', followUp: { doneAt: null } },
  ],
  ['404', (r) => json(r, '', 404), null, { end: 'done' }, { state: 'withdrawn', followUp: { doneAt: null } }],
  [
    'ok, told Failed',
    (r) => json(r, {}),
    told('Failed'),
    { end: 'done' },
    { state: 'withdrawn', followUp: null },
  ],
  [
    '500, and still there',
    (r) => json(r, { message: 'busy' }, 500),
    told('Pairing'),
    { fault: { code: 'pairing-not-withdrawn' } },
    { state: 'pairing', followUp: null },
  ],
  [
    'ok, and still there',
    (r) => json(r, {}),
    told('Pairing'),
    { fault: { code: 'pairing-not-withdrawn' } },
    { state: 'pairing' },
  ],
  [
    '500, accepted meanwhile',
    (r) => json(r, '', 500),
    told('Paired'),
    { fault: { code: 'pairing-accepted' } },
    { state: 'paired', followUp: null },
  ],
  ['lost, and gone', hangUp, null, { end: 'done' }, { state: 'withdrawn', followUp: { doneAt: null } }],
])('a withdrawal that ends with %s', async (_, answer, standing, outcome, record) => {
  answers.details = (response) => json(response, told('Pairing'));
  const cancelled = await toCancel(deps, key);
  if (!('ok' in cancelled)) throw new Error(cancelled.error.code);
  answers.reject = (response, request) => {
    if (standing) answers.details = (later) => json(later, standing);
    else delete answers.details;
    return answer(response, request);
  };
  expect(await withdrawRequest(deps, { key, ...cancelled.ok }, face)).toMatchObject(outcome);
  expect(deps.pairings.get(cancelled.ok.record)).toMatchObject({ pairingId: 'p-1', ...record });
});

it('a host that goes silent in a withdrawal leaves it to be looked after, until it tells', async () => {
  answers.details = (response) => json(response, told('Pairing'));
  const cancelled = await toCancel(deps, key);
  if (!('ok' in cancelled)) throw new Error(cancelled.error.code);
  answers.reject = (response) => {
    answers.details = hangUp;
    response.destroy();
  };
  expect(await withdrawRequest(deps, { key, ...cancelled.ok }, face)).toMatchObject({
    fault: { code: 'pairing-withdraw-unproved' },
  });
  const record = () => deps.pairings.get(cancelled.ok.record);
  expect(record()).toMatchObject({ state: 'pairing', followUp: { doneAt: null } });
  delete answers.details;
  await deps.readPairing(key);
  expect(record()).toMatchObject({ state: 'withdrawn', followUp: { doneAt: null } });
});

it('a host that does not tell of its request is asked to cancel nothing', async () => {
  answers.details = (response) => json(response, { code: 'Internal', message: 'no store' }, 500);
  expect(await toCancel(deps, key)).toMatchObject({ error: { code: 'pairing-untold' } });
  expect(deps.pairings.list()).toEqual([]);
});
