import { act, cleanup, configure, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { noNote } from '#shared/model/host-note.ts';
import { follower, hostRecord, leader, newHost, peer } from './kit/fixtures.ts';
import { renderApp } from './kit/render-app.tsx';
import { settled } from './kit/settled.ts';

// Nothing is hidden here, and to find that out for each of a thousand elements takes seconds.
configure({ defaultHidden: true });
afterEach(cleanup);

/** A leader of two, eight that are not linked, two that nobody trusts. */
const site = [
  leader(1, [peer(2), peer(3)], { note: { ...noNote, name: 'till 1', labels: ['row=1'] } }),
  ...[2, 3].map((n) => follower(n, 1)),
  ...[4, 5, 6, 7, 8, 9, 10, 11].map((n) => hostRecord(n)),
  ...[12, 13].map(newHost),
];

const filter = () => screen.getByLabelText<HTMLInputElement>('Filter hosts');
const type = (text: string) => fireEvent.change(filter(), { target: { value: text } });
const rows = () => [...document.querySelectorAll('tbody th')].map(({ textContent }) => textContent);
const click = (name: string | RegExp) => fireEvent.click(screen.getByText(name, { selector: 'button, a *' }));
const choose = (name: RegExp) => fireEvent.click(screen.getByText(name, { selector: '[role="menuitem"] *' }));
const tick = (label: string | RegExp) => fireEvent.click(screen.getByLabelText(label));

describe('a long list of hosts', () => {
  it('spares a short one what it does not need', async () => {
    await renderApp({ hosts: site.slice(0, 5) });
    expect(screen.queryByLabelText('Filter hosts')).toBeNull();
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
    expect(screen.getByText('7 of 13')).toBeTruthy();
    // What is done next is about those in sight: no new host is among them.
    expect(screen.queryByText('Trust 2 new')).toBeNull();
    tick('Select all hosts');
    act(() => stores.view.getState().go('settings'));
    act(() => stores.view.getState().go('hosts'));
    expect(filter().value).toBe('"not linked" -0.4:');
    type(`${filter().value} 0.5:`);
    expect(screen.getByText('7 selected, 6 not shown')).toBeTruthy();
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
    choose(/^Not trusted/);
    expect(selected()).toEqual(['k12', 'k13']);
    expect(screen.getByText('Trust 2 new')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Group by'), { target: { value: 'leader' } });
    expect(rows()[0]).toMatch(/^till 1.*3 hosts$/);
    tick(/^Select group till 1/);
    expect(selected()).toEqual(['k12', 'k13', 'k1', 'k2', 'k3']);
    tick(/^Hosts of group till 1/);
    expect(rows()).toHaveLength(12);
    click('5 selected');
    choose(/^None/);
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
