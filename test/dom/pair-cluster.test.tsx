import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { fail, ok } from '#shared/model/result.ts';
import { consoleState, profileSet, request } from './kit/console.ts';
import { fill, on, press, pressInView, reasonOf, shown } from './kit/hands.ts';
import { renderApp } from './kit/render-app.tsx';
import type { RenderOptions } from './kit/render-app.tsx';

afterEach(cleanup);

const wizard = () => within(screen.getByRole('dialog', { name: 'Pair Cluster' }));
const listed = () =>
  within(wizard().getByRole('list', { name: 'Profiles of Palette' }))
    .getAllByRole<HTMLInputElement>('checkbox')
    .map(({ labels }) => labels?.[0]?.textContent);
const field = (label: string): HTMLInputElement => wizard().getByLabelText<HTMLInputElement>(label);

/** Up to the first step of the wizard. */
async function openWizard(more: RenderOptions['answers']) {
  const rendered = await renderApp(
    { console: consoleState({ requests: [request(1)] }) },
    {
      view: 'console',
      answers: {
        'profiles.fetch': () => ok(profileSet),
        'console.validate': () => ok({ valid: true, layers: [] }),
        ...more,
      },
    },
  );
  await pressInView('Pair');
  await press('Pair');
  expect(reasonOf(on('Confirm'))).toContain('I understand');
  await press('I understand', 'Confirm');
  return rendered;
}

describe('Pair Cluster', () => {
  it('goes by what was understood, named, chosen and validated, and is sent once', async () => {
    const { app } = await openWizard({ 'console.accept': () => ok({ clusterUid: 'c1' }) });
    fill(field('Cluster name'), '');
    expect(reasonOf(on('Next step'))).toBe('Type a name for the cluster.');
    fill(field('Cluster name'), 'shop-north');
    await press('Next step');
    expect(reasonOf(on('Next step'))).toContain('Confirm');
    await press('Back');
    expect(field('Cluster name').value).toBe('shop-north');
    await press('Next step', 'edge-infra 1.1.0', 'edge-monitoring 1.1.0', 'Confirm', 'Next step');
    expect(reasonOf(on('Pair cluster'))).toContain('Validate');
    await press('Validate');
    await shown(() => {
      fireEvent.click(on('Pair cluster'));
      fireEvent.click(on('Pair cluster'));
    });
    expect(screen.getByText(/^Paired: shop-north is listed in Console > Clusters/)).toBeTruthy();
    const profileUids = ['uid-edge-infra', 'uid-edge-monitoring'];
    expect(app.sent.filter(({ method }) => method === 'console.accept')).toEqual([
      {
        method: 'console.accept',
        input: {
          ...{ pairingId: request(1).pairingId, name: 'shop-north', description: '', understood: true },
          ...{ tags: ['site:shop-1'], profileUids },
        },
      },
    ]);
  });

  it('says what does not match as profiles are ticked, and pairs nothing that Palette finds not valid', async () => {
    const version = { name: 'prometheus-grafana', local: '44.3.1', palette: '40.3.1', verdict: 'version' };
    await openWizard({ 'console.validate': () => ok({ valid: false, layers: [version] }) });
    await press('Next step');
    const matching = within(wizard().getByRole('list', { name: 'Combinations that match' }));
    expect(matching.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'edge-full 1.1.0Use',
      'edge-infra 1.1.0 + edge-monitoring 1.1.0Use',
    ]);
    const inTheirOrder = listed();
    await press('edge-infra 1.1.0', 'edge-monitoring-40 1.1.0');
    expect(listed()).toEqual(inTheirOrder);
    const differs = /1 of \d layers? differs: Prometheus-Grafana is 44\.3\.1 here and 40\.3\.1 there/;
    expect(wizard().getByText(differs)).toBeTruthy();
    await press('Confirm', 'Next step', 'Validate');
    expect(wizard().getByText(differs)).toBeTruthy();
    expect(reasonOf(on('Pair cluster'))).toContain('do not match');
    await press('Back');
    expect(listed().slice(0, 2)).toEqual(['edge-infra 1.1.0', 'edge-monitoring-40 1.1.0']);
    await shown(() => fireEvent.click(wizard().getByLabelText('Use edge-full 1.1.0')));
    expect(listed()[0]).toBe('edge-full 1.1.0');
    expect(listed().slice(1)).toEqual(inTheirOrder.filter((name) => name !== 'edge-full 1.1.0'));
    expect(wizard().getByText('All 5 layers match.')).toBeTruthy();
    expect(reasonOf(on('Next step'))).toContain('Confirm');
  });

  it('tells whoever left it what became of the request, and says when that is gone', async () => {
    const refused = fail('console-forbidden', { permission: 'clusterPair.update' });
    let answer: (refusal: typeof refused) => void = () => undefined;
    const { app } = await openWizard({
      'console.accept': () => new Promise<typeof refused>((resolve) => (answer = resolve)),
    });
    await press('Next step');
    await shown(() => fireEvent.click(wizard().getByLabelText('Use edge-full 1.1.0')));
    await press('Confirm', 'Next step', 'Validate');
    await shown(() => app.put('console', consoleState()));
    expect(wizard().getByRole('alert').textContent).toMatch(/^Palette no longer tells of this request/);
    expect(reasonOf(on('Pair cluster'))).toMatch(/^Palette no longer tells/);
    await shown(() => app.put('console', consoleState({ requests: [request(1)] })));
    await press('Pair cluster', 'Cancel');
    await shown(() => answer(refused));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('alert').textContent).toContain('clusterPair.update');
  });
});
