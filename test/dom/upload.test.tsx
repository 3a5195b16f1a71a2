import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ContentCheck, FolderEntry, FolderListing } from '#shared/model/content.ts';
import { fail, fault, ok } from '#shared/model/result.ts';
import { follower, hostIdOf, hostRecord, leader, peer } from './kit/fixtures.ts';
import { renderApp } from './kit/render-app.tsx';
import { user } from './kit/user.ts';

afterEach(cleanup);

const view = 'linked-edge-hosts';
const entry = (
  name: string,
  kind: FolderEntry['kind'],
  bytes: number | null,
  modifiedAt = 0,
): FolderEntry => ({
  ...{ name, path: `/stick/${name}`, kind, bytes, modifiedAt },
});
const places = [
  { name: 'Home', path: '/home/tech' },
  { name: 'STICK', path: '/stick' },
];
const stick: FolderListing = {
  ...{ folder: '/stick', parent: '/', places, more: 0 },
  entries: [
    entry('old', 'folder', null),
    entry('a-first.tar.zst', 'bundle', 1_200_000, 1_000),
    entry('shop.tar.zst', 'bundle', 18_400_000_000, 2_000),
    entry('shop.tar.zst.sig', 'signature', 512),
  ],
};
const home: FolderListing = { folder: '/home/tech', parent: '/home', places, entries: [], more: 0 };

const check = (over: Partial<ContentCheck> = {}): ContentCheck => ({
  file: { path: '/stick/shop.tar.zst', name: 'shop.tar.zst', bytes: 18_400_000_000, modifiedAt: 2_000 },
  ...{ signature: null, before: null, freeBytes: 96_000_000_000, wantsSignature: false, findings: [] },
  ...over,
});

const answers = (checked: () => unknown) => ({
  'files.list': ({ folder }: { folder: string | null }) =>
    folder === '/gone'
      ? fail('folder-unreadable', { folder, reason: 'no such folder' })
      : ok(folder?.startsWith('/stick') ? stick : home),
  'content.check': checked as never,
  'content.upload': () => ok({ runId: 'u' }),
});
const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });

describe('Upload content', () => {
  it('chooses by place and list, finds the signature beside it, says what is not resumed, and starts', async () => {
    const { app } = await renderApp(
      { hosts: [leader(1, [peer(2), peer(3)])] },
      { view, answers: answers(() => ok(check())) },
    );
    await user.click(await button('Upload content'));
    await screen.findByText(/^No bundle in this folder/);
    await user.click(await button('STICK'));
    await button(/^shop/);
    const rows = within(screen.getByRole('list', { name: 'Files and folders' })).getAllByRole('button');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Up one folder',
      expect.stringMatching(/^shop\.tar\.zst18\.4 GB/),
      expect.stringMatching(/^a-first\.tar\.zst1\.2 MB/),
      'old',
    ]);
    await user.click(rows[1] as HTMLElement);
    expect(await screen.findByText('shop.tar.zst.sig')).toBeTruthy();
    expect(screen.getByText(/starts again from the beginning/)).toBeTruthy();
    expect(screen.getByText(/^2 followers/)).toBeTruthy();
    await user.click(await button(/^Upload 18\.4 GB to edge-/));
    expect(app.sent.filter(({ method }) => method !== 'files.list')).toEqual([
      {
        method: 'content.check',
        input: { leader: 'k1', file: '/stick/shop.tar.zst', signature: '/stick/shop.tar.zst.sig' },
      },
      {
        method: 'content.upload',
        input: {
          ...{ leader: 'k1', file: '/stick/shop.tar.zst', signature: '/stick/shop.tar.zst.sig' },
          replace: false,
        },
      },
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('works without a mouse: arrows, Enter, a typed path; and comes back to the folder of last time', async () => {
    const { app } = await renderApp(
      { hosts: [hostRecord(1)] },
      { view, answers: answers(() => ok(check())) },
    );
    (await button('Upload content')).focus();
    await user.keyboard('{Enter}');
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Folder or file' });
    await screen.findByDisplayValue('/home/tech');
    await user.clear(field);
    await user.type(field, '/gone{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('no such folder');
    expect(field.value).toBe('/gone');
    await user.clear(field);
    await user.type(field, '/stick{Enter}');
    (await button(/^shop\.tar\.zst/)).focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toMatch(/^a-first/);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement?.textContent).toBe('Up one folder');
    await user.keyboard('{Escape}');
    await user.click(await button('Upload content'));
    await screen.findByDisplayValue('/stick');
    expect(document.activeElement?.textContent).toMatch(/^shop\.tar\.zst/);
    await user.clear(screen.getByRole('textbox', { name: 'Folder or file' }));
    await user.type(
      screen.getByRole('textbox', { name: 'Folder or file' }),
      '/stick/sub/typed.tar.zst{Enter}',
    );
    await button(/^Upload 18\.4 GB/);
    expect(app.sent.at(-1)).toEqual({
      method: 'content.check',
      input: { leader: 'k1', file: '/stick/sub/typed.tar.zst', signature: null },
    });
  });

  it('does not start what is refused; another content of the same name gives way to a tick', async () => {
    const taken = fault('content-name-taken', { host: hostIdOf(1), file: 'shop.tar.zst' });
    const tight = fault('space-tight', { host: hostIdOf(1), free: '30.0 GB', needed: '36.8 GB' });
    const findings = [
      { weight: 'refuses', fault: taken },
      { weight: 'warns', fault: tight },
    ] as const;
    const { app } = await renderApp(
      { hosts: [hostRecord(1)] },
      { view, answers: answers(() => ok(check({ findings }))) },
    );
    await user.click(await button('Upload content'));
    await user.click(await button('STICK'));
    await user.click(await button(/^shop\.tar\.zst/));
    const start = await button(/^Upload 18\.4 GB/);
    expect(start.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/30\.0 GB left/)).toBeTruthy();
    await user.click(start);
    expect(app.sent.some(({ method }) => method === 'content.upload')).toBe(false);
    await user.click(screen.getByRole('checkbox', { name: /^Replace shop\.tar\.zst/ }));
    await user.click(await button(/^Upload 18\.4 GB/));
    expect(app.sent.at(-1)?.input).toMatchObject({ replace: true });
  });

  it('says why there is nothing to check, and checks again', async () => {
    let isThere = false;
    const checked = () => (isThere ? ok(check()) : fail('bundle-gone', { file: '/stick/shop.tar.zst' }));
    await renderApp({ hosts: [hostRecord(1)] }, { view, answers: answers(checked) });
    await user.click(await button('Upload content'));
    await user.click(await button('STICK'));
    await user.click(await button(/^shop\.tar\.zst/));
    expect(await screen.findByText('The file /stick/shop.tar.zst is not there.')).toBeTruthy();
    isThere = true;
    await user.click(await button('Check again'));
    await button(/^Upload 18\.4 GB/);
  });

  it('sends a follower’s technician to its leader', async () => {
    await renderApp({ hosts: [follower(2, 1)] }, { view });
    const off = await button('Upload content');
    expect(off.getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(off.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toContain('127.77.0.1');
  });
});
