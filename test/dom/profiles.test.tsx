import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { fail, ok } from '#shared/model/result.ts';
import { asClusterProfile } from '#shared/wire/profiles.ts';
import { consoleState, profileSet } from './kit/console.ts';
import { button, click, lead, press } from './kit/pairing.ts';
import { renderApp } from './kit/render-app.tsx';
import type { Answers } from './kit/scripted-transport.ts';
import { settled } from './kit/settled.ts';

afterEach(cleanup);

const withProfiles = async (answers: Answers = {}, signedIn = true) => {
  const layers = profileSet.profiles.at(-1)?.layers;
  const { app } = await renderApp(
    { hosts: [lead()], ...(signedIn && { console: consoleState() }) },
    {
      view: 'settings',
      answers: {
        'pairing.check': () => ok([]),
        'pairing.layers': () => ok(layers),
        'profiles.current': () => ok(null),
        ...answers,
      },
    },
  );
  await press(screen.getByRole('radio', { name: 'Centrally Managed' }));
  await act(settled);
  return app;
};
const says = (): string => screen.getByRole('region', { name: 'Profile match' }).textContent;
const reasonOf = (control: HTMLElement): string =>
  document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
const choose = (name: string, text: string): Promise<void> =>
  act(async () => {
    const file = new File([text], name, { type: 'application/json' });
    fireEvent.change(screen.getByLabelText('Import file', { selector: 'input' }), {
      target: { files: [file] },
    });
    await settled();
  });

describe('profiles to match with', () => {
  it('come from the console, with their age and the combinations that match', async () => {
    await withProfiles({ 'profiles.fetch': () => ok({ ...profileSet, readAt: Date.now() - 7_200_000 }) });
    expect(reasonOf(button('Export file'))).toContain('no profiles to export');
    await click('Fetch from console');
    expect(says()).toMatch(/4 profiles from palette\.test:8443, read .*, 2 hours ago/);
    expect(says()).toContain('2 combinations of profiles match this cluster.');
    expect(screen.getByRole('list', { name: 'Combinations that match' }).textContent).toMatch(
      /^edge-full .*edge-infra .* \+ edge-monitoring /,
    );
  });

  it('come from a file where no console is, and leave the values of packs in it', async () => {
    const app = await withProfiles({ 'profiles.import': () => ok({ ...profileSet, from: 'file' }) }, false);
    expect(reasonOf(button('Fetch from console'))).toContain('Sign in to the Palette console');
    const told = profileSet.profiles.map(asClusterProfile);
    const secret = 'password of a pack';
    const text = JSON.stringify(
      told.map((each) => ({ ...each, packs: [{ values: secret }], values: secret })),
    );
    await choose('p.json', text);
    const { method, input } = app.sent.at(-1) ?? {};
    expect(method).toBe('profiles.import');
    expect(JSON.stringify(input)).not.toContain(secret);
    expect(says()).toContain('from the file palette.test:8443');
    await choose('other.json', 'PK');
    expect(says()).toContain('The file other.json is not JSON.');
    expect(says()).toContain('2 combinations');
  });

  it('are told to be missing where they cannot be read', async () => {
    await withProfiles({
      'profiles.fetch': () => fail('profiles-unpublished', { file: 'palette.test:8443' }),
    });
    await click('Fetch from console');
    expect(says()).toContain('None of the profiles of palette.test:8443 can be chosen.');
    expect(says()).toContain('no profiles on this laptop yet');
  });
});
