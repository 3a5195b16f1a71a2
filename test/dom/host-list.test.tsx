import { act, cleanup, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { noNote } from '#shared/model/host-note.ts';
import { follower, hostRecord, leader, newHost, peer } from './kit/fixtures.ts';
import { renderApp } from './kit/render-app.tsx';
import { settled } from './kit/settled.ts';

afterEach(cleanup);

/** A leader of two, eight that are not linked, two that nobody trusts. */
const site = [
  leader(1, [peer(2), peer(3)], { note: { ...noNote, name: 'till 1', labels: ['row=1'] } }),
  ...[2, 3].map((n) => follower(n, 1)),
  ...[4, 5, 6, 7, 8, 9, 10, 11].map((n) => hostRecord(n)),
  ...[12, 13].map(newHost),
];

// Asked of the document itself: a search by role or text through a thousand elements takes seconds here.
const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector);
const filter = () => find<HTMLInputElement>('[aria-label="Filter hosts"]')!;
const type = (text: string) => fireEvent.change(filter(), { target: { value: text } });
const rows = () => [...document.querySelectorAll('tbody th')].map(({ textContent }) => textContent);
const clicked = (selector: string, starts: string) => {
  const all = [...document.querySelectorAll(selector)];
  fireEvent.click(all.find(({ textContent }) => textContent.startsWith(starts))!);
};
const click = (name: string) => clicked('main button', name);
const choose = (rule: string) => clicked('[role="menuitem"]', rule);
const tick = (label: string) => fireEvent.click(find(`[aria-label^="${label}"]`)!);
const selectButton = () => find('main button[aria-haspopup="menu"]')!.textContent;
const trustButton = () => find('main header button')!.textContent;

describe('a long list of hosts', () => {
  it('spares a short one what it does not need', async () => {
    await renderApp({ hosts: site.slice(0, 5) });
    expect(find('[aria-label="Filter hosts"]')).toBeNull();
    expect(document.querySelector('thead button')).toBeNull();
  });

  it('is narrowed by what is typed, steps and ticks with it, and stays so over a change of view', async () => {
    const { app, stores } = await renderApp({ hosts: site });
    fireEvent.keyDown(document.body, { key: 'f', ctrlKey: true });
    expect(document.activeElement).toBe(filter());
    // Once more, it is the browser's own.
    expect(fireEvent.keyDown(filter(), { key: 'f', ctrlKey: true })).toBe(true);
    type('"not linked" -0.4:');
    expect(rows()).toHaveLength(7);
    expect(filter().closest('main')!.textContent).toContain('7 of 13');
    // What is done next is about those in sight: no new host is among them.
    expect(trustButton()).toBe('Trust');
    tick('Select all hosts');
    act(() => stores.view.getState().go('settings'));
    act(() => stores.view.getState().go('hosts'));
    expect(filter().value).toBe('"not linked" -0.4:');
    type(`${filter().value} 0.5:`);
    expect(selectButton()).toBe('7 selected, 6 not shown');
    fireEvent.keyDown(filter(), { key: 'Escape' });
    expect([filter().value, rows().length]).toEqual(['', 13]);
    type('nobody');
    click('Show all hosts');
    expect(rows()).toHaveLength(13);
    expect(app.sent).toEqual([]);
  });

  it('is sorted by a heading, grouped, and selected by rule or group', async () => {
    const { stores } = await renderApp({ hosts: site });
    const selected = () => [...stores.view.getState().selected];
    const [, , heading] = document.querySelectorAll('thead th');
    const sort = () => fireEvent.click(heading!.querySelector('button')!);
    sort();
    expect([heading!.getAttribute('aria-sort'), rows()[0]]).toEqual(['ascending', '127.77.0.12:5080']);
    sort();
    sort();
    expect([heading!.getAttribute('aria-sort'), rows()[12]]).toEqual([null, '127.77.0.13:5080']);
    click('Select');
    choose('Not trusted');
    expect(selected()).toEqual(['k12', 'k13']);
    expect(trustButton()).toBe('Trust 2 new');
    fireEvent.change(find('main select')!, { target: { value: 'leader' } });
    await waitFor(() => expect(rows()[0]).toMatch(/^till 1.*3 hosts$/));
    tick('Select group till 1');
    expect(selected()).toEqual(['k12', 'k13', 'k1', 'k2', 'k3']);
    tick('Hosts of group till 1');
    expect(rows()).toHaveLength(12);
    click('5 selected');
    choose('None');
    expect(selected()).toEqual([]);
  });

  it('tells of a link that has broken although only the other end of it has changed', async () => {
    const { app } = await renderApp({ hosts: site });
    expect(rows()[0]).not.toContain('Half-unlinked');
    const gone = {
      ...site[1]!,
      link: hostRecord(2).link && { ...hostRecord(2).link!, asked: 9, changed: 1 },
    };
    await act(async () => {
      app.put('hosts', [site[0]!, gone, ...site.slice(2)]);
      await settled();
    });
    expect(rows()[0]).toContain('Half-unlinked followers');
  });
});
