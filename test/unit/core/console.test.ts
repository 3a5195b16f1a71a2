import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoreOnSite } from '#test/kit/core-on-site.ts';
import { coreOnSite } from '#test/kit/core-on-site.ts';
import { askToPair } from '#test/kit/ask-to-pair.ts';

let on: CoreOnSite;
const opened: string[] = [];

beforeAll(async () => {
  on = await coreOnSite(
    { hosts: 1 },
    {
      openPage: (url) => {
        opened.push(url);
        return Promise.resolve();
      },
    },
  );
});
afterAll(() => on.close());

const endpoint = (): string => new URL(on.site.palette.url).host;
const trusted = () => ({ endpoint: endpoint(), certSha256: on.site.palette.certSha256 });
const byKey = () => ({ ...trusted(), login: { apiKey: on.site.palette.apiKey } });
const code = async (call: Promise<unknown>): Promise<string | undefined> =>
  ((await call) as { error?: { code: string } }).error?.code;
const state = () => on.core.read('console');

describe('trust', () => {
  it('shows the certificate before anything is sent, and sends nothing until it was compared', async () => {
    expect(await on.must('console.look', { endpoint: endpoint() })).toEqual({
      ...{ endpoint: endpoint(), certSha256: on.site.palette.certSha256 },
      ...{ byAuthority: false, pin: 'none' },
    });
    const { login } = byKey();
    expect(await code(on.call('console.signIn', { endpoint: endpoint(), login }))).toBe('console-unpinned');
    const other = { ...byKey(), certSha256: '0'.repeat(64) };
    expect(await code(on.call('console.signIn', other))).toBe('console-changed');
    expect(state().endpoint).toBeNull();
  });
});

describe('signed in with an API key', () => {
  beforeAll(() => on.must('console.signIn', byKey()));

  it('has the projects of the account, and begins in the usual one', async () => {
    const { session, projects, projectUid, canReview } = state();
    expect(session).toEqual({ state: 'signed-in', by: 'api-key', username: null, fault: null });
    expect(projects.map(({ name }) => name)).toEqual(['Default', 'Field sites']);
    expect(projectUid).toBe(on.site.palette.projectUid);
    expect(canReview).toBe(true);
  });

  it('reads requests and clusters', async () => {
    const id = await askToPair(on.site, 'hall-3');
    await on.must('console.read', {});
    expect(state().requests?.map(({ pairingId }) => pairingId)).toEqual([id]);
    expect(state().clusters).toEqual([]);
  });
});
