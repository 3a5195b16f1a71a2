import { act, fireEvent, screen } from '@testing-library/react';
import type { HostRecord } from '#shared/model/host.ts';
import type { PairingFacts, PairingRecord } from '#shared/model/pairing.ts';
import { ok } from '#shared/model/result.ts';
import { cluster, facts } from '#test/kit/host-record.ts';
import { pairing, profileSet, request } from './console.ts';
import { hostIdOf, hostRecord } from './fixtures.ts';
import type { Answers } from './scripted-transport.ts';
import { settled } from './settled.ts';

export const id = request(1).pairingId;
export const node = (n: number, health = 'Healthy') => ({
  ...{ name: `till-${n}`, ip: null, state: null },
  health,
});

/** The one control-plane node of a cluster that may be paired. */
export const lead = (over: Partial<HostRecord> = {}): HostRecord =>
  hostRecord(1, {
    facts: facts({ nodeRole: 'controlplane', isClusterPhase: true }),
    cluster: cluster({ hostIds: [hostIdOf(1)], controlPlaneIds: [hostIdOf(1)], nodes: [node(1)] }),
    ...over,
  });
/** The same host, asked how its request stands. */
export const tells = (status: string, over: Partial<PairingFacts> = {}): HostRecord =>
  lead({
    pairing: {
      pairingId: id,
      status,
      message: null,
      endpoint: 'palette.test:8443',
      insecure: false,
      ...over,
    },
  });
/** A request that this laptop made on it. */
export const made = (over: Partial<PairingRecord> = {}): PairingRecord =>
  pairing({ hostId: hostIdOf(1), ...over });

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
export const press = (control: HTMLElement): Promise<void> =>
  act(async () => {
    fireEvent.click(control);
    await settled();
  });
export const click = (name: string | RegExp): Promise<void> => press(button(name));
/** All that the view says. */
export const text = (): string => document.querySelector('main')?.textContent ?? '';

/** To what the form asks, where nothing stands in the way. */
export const wellAnswers: Answers = {
  'pairing.check': () => ok([]),
  'pairing.layers': () => ok(profileSet.profiles.at(-1)?.layers),
  'profiles.current': () => ok(null),
  'pairing.verify': () => ok({ message: null }),
  'pairing.send': () => ok({ id: 'r1', pairingId: id }),
};
