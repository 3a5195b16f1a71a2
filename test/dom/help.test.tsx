import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { fault } from '#shared/model/result.ts';
import '#renderer/views/about/About.tsx';
import '#renderer/views/help/Help.tsx';
import '#renderer/views/help/HelpSheet.tsx';
import { hashOf, placeOf } from '#renderer/store/view.ts';
import { appState } from './kit/fixtures.ts';
import { renderApp } from './kit/render-app.tsx';
import { user } from './kit/user.ts';
import { until } from '#test/kit/until.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const search = () => screen.findByRole('searchbox', { name: 'Search the help' });
const pageTitle = (name: string | RegExp) => screen.findByRole('heading', { level: 2, name });

it('is reached from the foot of the menu, read by its chapters, and searched as one types', async () => {
  const { stores } = await renderApp({ hosts: [] });
  await user.click(screen.getByRole('link', { name: 'Help' }));
  await screen.findByRole('heading', { level: 1, name: 'Help' });
  await user.click(screen.getByRole('link', { name: 'Unlink hosts' }));
  expect(document.activeElement).toBe(await pageTitle('Unlink hosts'));
  expect(stores.view.getState().topic).toBe('unlink');
  await user.click(await search());
  await user.paste('no-route');
  await user.keyboard('{Enter}');
  await pageTitle('This laptop has no way to ‹address›.');
  expect(screen.getByText('What has happened, and what has not')).toBeTruthy();
  expect(hashOf(stores.view.getState())).toBe('#help/no-route');
  await user.click(await search());
  await user.paste('xylophone');
  expect(screen.getByRole('heading', { name: 'No page has “xylophone”' })).toBeTruthy();
  await user.keyboard('{Escape}');
  await pageTitle('This laptop has no way to ‹address›.');
});

it('says of an address that it has no page for, and offers the search', async () => {
  expect(placeOf('#help/no-such-code')).toEqual({ view: 'help', topic: 'no-such-code' });
  expect(placeOf('#hosts/no-route')).toEqual({ view: 'hosts', topic: '' });
  await renderApp({}, { view: 'help', topic: 'no-such-code' });
  await pageTitle('There is no page “no-such-code”');
  await search();
});

it('repeats no more of a long address than its beginning', async () => {
  await renderApp({}, { view: 'help', topic: 'x'.repeat(10_000) });
  const title = await screen.findByRole('heading', { name: /^There is no page/ });
  expect(title.textContent.length).toBeLessThan(300);
});

it('is laid over what a fault is read in, with its own words, and gives focus back', async () => {
  const troubles = [fault('file-not-saved', { file: 'pins.json', reason: 'ENOSPC' })];
  await renderApp({ app: appState({ troubles }) });
  const more = screen.getByRole('link', { name: 'More about this' });
  more.focus();
  await user.click(more);
  const sheet = await screen.findByRole('dialog', { name: 'Help' });
  expect(within(sheet).getByText('The file pins.json could not be saved (ENOSPC).')).toBeTruthy();
  await user.click(within(sheet).getByRole('link', { name: /^Nothing was done/ }));
  await pageTitle(/^Nothing was done: .*‹reason›/);
  await user.click(within(sheet).getByRole('button', { name: 'Back' }));
  await pageTitle(/pins\.json/);
  await user.keyboard('{Escape}');
  await until(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(more);
});

it('comes over a dialog by F1, and what was typed there is still there', async () => {
  await renderApp({ hosts: [] });
  await user.click(screen.getByRole('button', { name: 'Expected fingerprints' }));
  const dialog = await screen.findByRole('dialog', { name: 'Expected fingerprints' });
  const field = within(dialog).getByRole('textbox', { name: 'List' });
  await user.click(field);
  await user.paste('10.10.0.21,AB12');
  fireEvent.keyDown(field, { key: 'F1' });
  await within(await screen.findByRole('dialog', { name: 'Help' })).findByText('Ways to find them');
  await user.keyboard('{Escape}');
  await until(() => expect(screen.queryByRole('dialog', { name: 'Help' })).toBeNull());
  expect(document.activeElement).toBe(field);
  expect((field as HTMLInputElement).value).toBe('10.10.0.21,AB12');
});

it('has what is inside beside what this is: searched, and read on demand', async () => {
  const notice = (name: string) => ({ name, version: '1.2.3', licence: 'MIT', text: `Copyright of ${name}` });
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json([notice('leven'), notice('zod')])));
  const copied: string[] = [];
  const write = (text: string): Promise<void> => Promise.resolve(void copied.push(text));
  const clipboardPage = { write, read: () => Promise.resolve(''), canRead: () => Promise.resolve(false) };
  await renderApp({}, { view: 'about', clipboardPage });
  await user.type(await screen.findByRole('searchbox', { name: 'Find a package' }), 'zo');
  expect(screen.queryByText('leven')).toBeNull();
  expect(screen.queryByText('Copyright of zod')).toBeNull();
  const package_ = screen.getByText('zod').closest('details');
  if (package_) package_.open = true;
  expect(await screen.findByText('Copyright of zod')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(copied).toEqual([expect.stringContaining('Build: abcdef123456')]);
  expect(await screen.findByText('Copied')).toBeTruthy();
});
